import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { round } from "../metrics/statistics.ts";
import { setFiles } from "../question-sets/set-files.ts";
import { describeRun } from "../reports/write-report.ts";
import { TYPINGS, type Typing } from "../typing-variants/typing-variants.ts";
import { measurePages } from "./measure-pages.ts";
import { measureSet } from "./measure-set.ts";
import type { EvaluateAllOptions } from "./options.ts";
import { type DecidedResult, PLAIN_TYPINGS, type Results, type SetResult } from "./results.ts";

/** The set whose documents the pages are hidden among. */
const DISTRACTORS = "legal";
/** Questions written beside the rules, and questions written from the pages alone, before their writers knew any rule. */
const DEVELOPMENT = [
  { questionsFile: "tests/questions/pages-dev.jsonl", by: undefined },
  { questionsFile: "tests/questions/pages-asked.jsonl", by: "others" },
];
/** Nobody looks at these one by one, and nothing is tuned on them. */
const HELD_OUT = [
  { questionsFile: "tests/questions/pages.jsonl", by: undefined },
  { questionsFile: "tests/questions/pages-asked-held-out.jsonl", by: "others" },
];

interface Surroundings {
  /** An empty folder for this run. */
  readonly folder: string;
  /** Told what is done, as a run takes minutes. */
  readonly log: (message: string) => void;
  readonly signal: AbortSignal;
}

/** Measures all sets and the questions over the pages, one process at a time. Throws UsageError for a missing set. */
export async function measureAll(
  { shared, sets, sample, "held-out": heldOut }: EvaluateAllOptions,
  { folder, log, signal }: Surroundings,
): Promise<Results> {
  const startedAt = performance.now();
  const taken = describeRun("evaluate:all");
  const files = sets.map((set) => ({ set, ...setFiles(join(shared, "eval", set)) }));
  const measured: SetResult[] = [];
  for (const { set, ...paths } of files) {
    const own = join(folder, set);
    mkdirSync(own);
    measured.push(await measureSet({ set, ...paths, sample, folder: own, log, signal }));
    rmSync(own, { recursive: true });
  }
  const around = files.find(({ set }) => set === DISTRACTORS);
  const documents = measured.find(({ set }) => set === DISTRACTORS)?.documents ?? 0;
  const distractors = around && {
    file: around.corpus,
    name: `${documents.toLocaleString("en-US")} ${DISTRACTORS} articles`,
  };
  const pages = join(shared, "pages");
  const decide = async (
    questions: typeof DEVELOPMENT,
    typings: readonly Typing[],
  ): Promise<DecidedResult[]> => {
    const results: DecidedResult[] = [];
    for (const asked of questions)
      results.push(...(await measurePages({ ...asked, typings, pages, distractors, folder, log, signal })));
    return results;
  };
  const decided = await decide(DEVELOPMENT, TYPINGS);
  const held = heldOut ? await decide(HELD_OUT, PLAIN_TYPINGS) : [];
  const minutes = round((performance.now() - startedAt) / 60_000, 1);
  return { ...taken, minutes, sets: measured, decided, heldOut: held };
}
