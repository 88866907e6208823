import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { modelChecksum } from "../../../knowledge/embedding/trained-model.ts";
import { openCorpus } from "../../open-corpus.ts";
import { readQuestions, type TestQuestion } from "../../question-sets/read-questions.ts";
import { setFiles } from "../../question-sets/set-files.ts";
import { isLeftOut, type LearnedQuestions, type LeftOut } from "../folds/learned-questions.ts";
import { COURSES, learnLists } from "./lists/learn-lists.ts";
import { collectQuestionLists, type QuestionList } from "./lists/question-lists.ts";
import { readTitleQuestions, writeUntitled } from "./lists/title-questions.ts";
import { readModel, type StartModel } from "./model-files/read-model.ts";
import { writeModel } from "./model-files/write-model.ts";
import { createTokenizer } from "./texts/create-tokenizer.ts";
import type { TrainingData } from "./texts/prepare-texts.ts";

interface LearnQuestionsOptions {
  /** Model folder to start from; one that has seen no questions. */
  readonly base: string;
  /** A set in the form of ../shared/eval. */
  readonly questions: string;
  /** Where the corpus's snapshots are kept between runs. */
  readonly dataDir: string;
  readonly out: string;
  /** Models to write besides into `foldsOut`, each without its share of the questions; 0 for none. */
  readonly folds: number;
  readonly foldsOut: string;
  readonly seed: number;
}

/**
 * Moves the base so that the documents which answer come first beside the words: first by the titles of the set's
 * documents, then by people's questions. Writes the model, and those of a cross-validation over the questions. `replayed`
 * are texts in the base's tokens. Throws where the base has learned from questions before: its folds would know what they
 * are asked.
 */
export async function learnQuestions(
  options: LearnQuestionsOptions,
  replayed: TrainingData,
  log: (line: string) => void,
): Promise<void> {
  const { questions: set, out, seed } = options;
  const base = await readModel(options.base);
  if (base.learned.trained_on.length > 0)
    throw new Error(
      `${options.base} has learned from questions already: give a base that has not with --base.`,
    );
  const lists = await readLists(options, base);
  log(`${set}: lists for ${lists.titles.length} titles and ${lists.questions.length} questions`);
  const startedAt = performance.now();
  const seconds = () => `${Math.round((performance.now() - startedAt) / 1000)} s`;
  const titled = await learnLists(base, lists.titles, COURSES.titles, replayed, seed);
  const start = { ...base, values: titled };
  log(`titles learned: ${seconds()}`);
  const learned = { trained_on: [basename(resolve(set))], run: await runOf(options) };
  const write = async (folder: string, chosen: readonly QuestionList[], how: LearnedQuestions) => {
    const { dimensions, maxSyllables } = start;
    const values = await learnLists(start, chosen, COURSES.questions, replayed, seed);
    const vectors = { values, dimensions };
    await writeModel({ folder, vocabulary: start, vectors, maxSyllables, learned: how });
    log(`${folder}: learned from ${chosen.length} questions: ${seconds()}`);
  };
  await write(out, lists.questions, learned);
  for (const left of leaveOut(options.folds)) {
    const chosen = lists.questions.filter(({ position }) => !isLeftOut(position, left));
    await write(join(options.foldsOut, String(left.fold)), chosen, { ...learned, left_out: left });
  }
}

function leaveOut(folds: number): LeftOut[] {
  return Array.from({ length: folds }, (_, fold) => ({ fold, of: folds }));
}

/** Titles are asked of the documents without their titles; both corpora are kept below `dataDir`. */
async function readLists({ base, questions, dataDir }: LearnQuestionsOptions, start: StartModel) {
  const files = setFiles(questions);
  const tokenize = createTokenizer(start.tokens, start.maxSyllables);
  const collect = async (corpusPath: string, name: string, asked: readonly TestQuestion[]) => {
    const corpus = await openCorpus(corpusPath, join(dataDir, name), base);
    try {
      return await collectQuestionLists(corpus, asked, tokenize);
    } finally {
      await corpus.close();
    }
  };
  const untitled = join(dataDir, "untitled.jsonl");
  await writeUntitled(files.corpus, untitled);
  const titles = await readTitleQuestions(files.corpus);
  return {
    titles: titles.length === 0 ? [] : await collect(untitled, "untitled", titles),
    questions: await collect(files.corpus, "titled", readQuestions(files.questions)),
  };
}

/** A checksum of base, questions and course: models with the same one may be measured together. */
async function runOf({ base, questions, seed }: LearnQuestionsOptions): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([await modelChecksum(base), COURSES, seed]));
  return hash
    .update(await readFile(setFiles(questions).questions))
    .digest("hex")
    .slice(0, 16);
}
