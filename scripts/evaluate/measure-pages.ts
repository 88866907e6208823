import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Typing } from "../typing-variants/typing-variants.ts";
import type { DecidedResult } from "./results.ts";
import { runDecidingJob } from "./run-job.ts";

interface Choice {
  readonly questionsFile: string;
  readonly by: string | undefined;
  readonly typings: readonly Typing[];
  readonly pages: string;
  /** A corpus to hide the pages in, with the name to call both by; undefined where it is not wanted. */
  readonly distractors: { readonly file: string; readonly name: string } | undefined;
  /** An empty folder, made when it is not there. */
  readonly folder: string;
  readonly log: (message: string) => void;
  readonly signal: AbortSignal;
}

/** Questions over the pages, over them alone and then hidden among many other documents. */
export async function measurePages(choice: Choice): Promise<DecidedResult[]> {
  const { questionsFile, by, typings, pages, distractors, folder, log, signal } = choice;
  const corpora = [{ corpus: "the pages alone", corpusPath: pages }];
  if (distractors) {
    const corpusPath = join(folder, "mixed");
    if (!existsSync(corpusPath)) mixCorpora(corpusPath, pages, distractors.file);
    corpora.push({ corpus: `among ${distractors.name}`, corpusPath });
  }
  const results: DecidedResult[] = [];
  for (const { corpus, corpusPath } of corpora) {
    const reports = await runDecidingJob({ kind: "deciding", corpusPath, questionsFile, typings }, signal);
    log(`${questionsFile} ${corpus}: ${reports[0]?.report.questions ?? 0} questions`);
    results.push({ corpus, by, reports });
  }
  return results;
}

/** A folder of links: what is read through it are the files in a folder and another file. */
function mixCorpora(mixed: string, folder: string, file: string): void {
  mkdirSync(mixed, { recursive: true });
  const names = readdirSync(folder).filter((name) => name.toLowerCase() !== "readme.md");
  for (const path of [...names.map((name) => join(folder, name)), file])
    symlinkSync(resolve(path), join(mixed, basename(path)));
}
