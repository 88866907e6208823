import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { modelChecksum } from "../../knowledge/embedding/trained-model.ts";
import { readQuestions } from "../evaluate/questions.ts";
import { setFiles } from "../evaluate/set-files.ts";
import { openCorpus } from "../open-corpus.ts";
import { FINE_TUNING, fineTune } from "./fine-tune.ts";
import { isLeftOut, type LearnedQuestions, type LeftOut } from "./learned-questions.ts";
import { collectLists, type QuestionList } from "./question-lists.ts";
import { readStartModel } from "./start-model.ts";
import { writeModel } from "./write-model.ts";

export interface LearnQuestionsOptions {
  /** Model folder to start from; one that has seen no questions. */
  readonly base: string;
  /** A set in the form of ../shared/eval. */
  readonly questions: string;
  /** Where the corpus's snapshot is kept between runs. */
  readonly dataDir: string;
  readonly out: string;
  /** Models to write besides into `foldsOut`, each without its share of the questions; 0 for none. */
  readonly folds: number;
  readonly foldsOut: string;
  readonly seed: number;
}

/**
 * Moves the base so that the documents which answer people's questions come first beside the words, and writes the
 * model, and those of a cross-validation. Throws where the base has learned from questions before: its folds would
 * know what they are asked.
 */
export async function learnQuestions(
  options: LearnQuestionsOptions,
  log: (line: string) => void,
): Promise<void> {
  const { base, questions: set, out, seed } = options;
  const start = await readStartModel(base);
  if (start.learned.trained_on.length > 0)
    throw new Error(`${base} has learned from questions already: give a base that has not with --base.`);
  const lists = await readLists(options);
  log(`${set}: lists for ${lists.length} questions`);
  const name = basename(resolve(set));
  const learned = { trained_on: [name], run: await runOf(options) };
  const write = async (folder: string, chosen: readonly QuestionList[], how: LearnedQuestions) => {
    const startedAt = performance.now();
    const { dimensions, maxSyllables } = start;
    const values = fineTune(start, chosen, seed);
    await writeModel({
      folder,
      vocabulary: start,
      vectors: { values, dimensions },
      maxSyllables,
      learned: how,
    });
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    log(`${folder}: learned from ${chosen.length} questions in ${seconds} s`);
  };
  await write(out, lists, learned);
  for (const left of leaveOut(options.folds)) {
    const chosen = lists.filter(({ place }) => !isLeftOut(place, left));
    await write(join(options.foldsOut, String(left.fold)), chosen, { ...learned, left_out: left });
  }
}

function leaveOut(folds: number): LeftOut[] {
  return Array.from({ length: folds }, (_, fold) => ({ fold, of: folds }));
}

async function readLists({ base, questions, dataDir }: LearnQuestionsOptions): Promise<QuestionList[]> {
  const files = setFiles(questions);
  const corpus = await openCorpus(files.corpus, dataDir, base);
  try {
    return await collectLists(corpus, readQuestions(files.questions));
  } finally {
    await corpus.close();
  }
}

/** The same for models that may be measured in each other's place. */
async function runOf({ base, questions, seed }: LearnQuestionsOptions): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([await modelChecksum(base), FINE_TUNING, seed]));
  return hash
    .update(await readFile(setFiles(questions).questions))
    .digest("hex")
    .slice(0, 16);
}
