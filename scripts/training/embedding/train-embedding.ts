import { dirname, join } from "node:path";
import { readCitizenQuestions } from "../../question-sets/citizen-questions.ts";
import { readArticles } from "../../question-sets/office-corpus.ts";
import { createRandom } from "../../random.ts";
import { collectCitizenPairs } from "./citizens/citizen-pairs.ts";
import { readEverydayGroups } from "./citizens/everyday-groups.ts";
import { learnCitizens } from "./citizens/learn-citizens.ts";
import { readPeopleQuestions } from "./citizens/people-questions.ts";
import { readModel, type StartModel } from "./model-files/read-model.ts";
import { writeModel } from "./model-files/write-model.ts";
import { writeTokenVectors } from "./model-files/write-token-vectors.ts";
import type { TrainingOptions } from "./options.ts";
import { learnPairs } from "./pairs/learn-pairs.ts";
import { loadFrames } from "./pairs/question-frames.ts";
import { createTokenizer } from "./texts/create-tokenizer.ts";
import { prepareData, prepareKnown } from "./texts/prepare-texts.ts";
import { drawVectors } from "./vectors/start-vectors.ts";

/** What one passage holds at most; the rest of a longer text is not embedded. */
const MAX_SYLLABLES = 512;

/**
 * Trains on texts, or starts from a finished base, then on citizens' questions; writes the model folder with the vectors of
 * its tokens. The same options and texts give the same bytes on the same machine. Throws UsageError as readCitizenQuestions
 * does.
 */
export async function trainEmbedding(options: TrainingOptions, log: (line: string) => void): Promise<void> {
  const { out, work } = options;
  // Before minutes of training: a file that is missing is told at once.
  const questions = options.citizens === "" ? undefined : readQuestions(options);
  const folder = options.base === "" ? join(work, "base") : options.base;
  if (options.base === "") await trainBase(options, folder, log);
  const base = await readModel(folder);
  const { dimensions, maxSyllables } = base;
  const values = questions === undefined ? base.values : await learnQuestions(base, questions, options, log);
  const vectors = { dimensions, values };
  await writeModel({ folder: out, vocabulary: base, vectors, maxSyllables });
  await writeTokenVectors(out, vectors);
  log(`written to ${out}`);
}

async function trainBase(
  options: TrainingOptions,
  folder: string,
  log: (line: string) => void,
): Promise<void> {
  const { vocabulary, texts } = await prepareData(options, log);
  const random = createRandom(options.seed);
  const vectors = drawVectors(vocabulary, options.dims, random);
  await learnPairs(
    vectors,
    texts,
    loadFrames(vocabulary),
    { ...options, batchSize: options.batch, log },
    random,
  );
  await writeModel({ folder, vocabulary, vectors, maxSyllables: MAX_SYLLABLES });
}

/** Those of the part `fit` alone: what the model is like is measured on questions that it has not seen. */
function readQuestions({ citizens, legal }: TrainingOptions) {
  const articles = readArticles(legal);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const own = readCitizenQuestions((id) => texts.get(id), citizens);
  const people = readPeopleQuestions(
    citizens,
    (id) => texts.has(id),
    join(dirname(legal), "questions.jsonl"),
  );
  const fit = own.filter(({ part, relevant }) => part === "fit" && relevant.length > 0);
  return { articles, asked: [...fit, ...people], groups: readEverydayGroups(citizens) };
}

async function learnQuestions(
  base: StartModel,
  { articles, asked, groups }: ReturnType<typeof readQuestions>,
  options: TrainingOptions,
  log: (line: string) => void,
): Promise<Float32Array> {
  const tokenize = createTokenizer(base.tokens, base.maxSyllables);
  const learned = await collectCitizenPairs(asked, articles, groups, tokenize);
  log(`${learned.pairs.length} questions of citizens over ${articles.length} articles`);
  const texts = await prepareKnown(options, base.tokens, log);
  return learnCitizens(base, learned, { ...options, texts }, log);
}
