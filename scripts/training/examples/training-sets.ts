import { copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setFiles } from "../../question-sets/set-files.ts";
import { CITIZEN_SETS, prepareCitizenSets } from "./citizen-sets.ts";
import type { TrainingSet } from "./training-set.ts";

/** The set that holds questions asked of corpora that are about something else. */
export const FOREIGN_SET = "foreign";

/** People ask a bot anything: questions of these sets, which no document of a small corpus is about. */
const FOREIGN_QUESTIONS = ["medicine", "viquad"];

/**
 * Our own questions: over the five pages, each asked of the pages alone and of the pages among 42,555 articles, and those of
 * citizens.
 */
export const OWN_SETS: readonly string[] = ["pages", "mixed", ...CITIZEN_SETS];

export function isOwn({ set }: { readonly set: string }): boolean {
  return OWN_SETS.includes(set);
}

/** Many of those for training were written because they are hard. */
const OWN_QUESTIONS = ["dev", "train", "asked"].map((name) => ({
  questions: `tests/questions/pages-${name}.jsonl`,
  isUsual: name !== "train",
  leftOutWeight: 0.6,
  drawnOf: () => Number.POSITIVE_INFINITY,
}));

const drawLimit = (limit: number) => limit;

/** Sets of ../shared/eval with what a left-out question counts: health texts repeat each other. */
const OTHER_SETS = { regulations: 0.6, viquad: 0.6, news: 0.3, medicine: 0.3 };

/**
 * Our own questions and those of others. Makes the folder with pages and articles together below `work`, where snapshots
 * are kept too, so that a second run starts in seconds.
 */
export async function prepareSets(shared: string, work: string): Promise<TrainingSet[]> {
  const pages = join(shared, "pages");
  const mixed = mix(pages, join(shared, "eval/legal/corpus.jsonl.gz"), join(work, "mixed/corpus"));
  const dataDir = (name: string) => join(work, name, "data");
  const questionsOf = (set: string) => join(shared, "eval", set, "questions.jsonl");
  const other = { leftOutWeight: 0.6, isUsual: false, drawnOf: drawLimit };
  const foreign = { pages, starter: "knowledge/corpus", regulations: join(shared, "eval/regulations") };
  return [
    ...OWN_QUESTIONS.map((asked) => ({ name: "pages", corpus: pages, dataDir: dataDir("pages"), ...asked })),
    ...OWN_QUESTIONS.map((asked) => ({ name: "mixed", corpus: mixed, dataDir: dataDir("mixed"), ...asked })),
    ...(await prepareCitizenSets(shared, work, { corpus: mixed, dataDir: dataDir("mixed") })),
    { name: "legal", corpus: mixed, dataDir: dataDir("mixed"), questions: questionsOf("legal"), ...other },
    ...Object.entries(foreign).flatMap(([name, corpus]) =>
      FOREIGN_QUESTIONS.map((set) => ({
        ...{ name: FOREIGN_SET, corpus, dataDir: dataDir(name), questions: questionsOf(set) },
        // Two sets for each of three corpora: a quarter keeps them from outnumbering others.
        ...{ leftOutWeight: 1, isUsual: false, drawnOf: (limit: number) => limit / 4 },
      })),
    ),
    ...Object.entries(OTHER_SETS).map(([name, leftOutWeight]) => ({
      ...{ name, corpus: join(shared, "eval", name), dataDir: dataDir(name), questions: questionsOf(name) },
      ...{ ...other, leftOutWeight },
    })),
  ];
}

const EVALUATION_SETS = ["legal", "viquad", "regulations", "news", "medicine"];

/** The sets of ../shared/eval alone, each over its own corpus. Throws UsageError for a set without one. */
export function evaluationSets(shared: string, work: string): TrainingSet[] {
  return EVALUATION_SETS.map((name) => ({
    ...{ name, ...setFiles(join(shared, "eval", name)), dataDir: join(work, "eval", name) },
    ...{ leftOutWeight: 1, isUsual: false, drawnOf: drawLimit },
  }));
}

/** Copies are made once: a snapshot fits files by their time of writing. */
function mix(pages: string, articles: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const files = [...readdirSync(pages).map((name) => join(pages, name)), articles];
  for (const file of files) {
    const copy = join(folder, file.split("/").at(-1) ?? "");
    if (!existsSync(copy)) copyFileSync(file, copy);
  }
  return folder;
}
