import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { matchingForm } from "../../../../knowledge/language/syllables.ts";
import { readLines } from "../../../question-sets/citizen-questions.ts";

/** What people say, and what law and office call it; all wordings in matching form. */
export interface EverydayGroup {
  readonly everyday: readonly string[];
  readonly formal: readonly string[];
}

const File = z.strictObject({ nhom: z.array(z.string().regex(/\S\s*=>\s*\S/u)) });

const SharedGroup = z.object({
  everyday: z.array(z.string()),
  formal: z.array(z.string()).default([]),
  kind: z.string(),
});

/**
 * The groups of everyday-words.yaml, each a line with people's wordings before the arrow and those of law and office behind it, and
 * those of `shared`/lexicon without its filler words, which stand for nothing. The model learns them; the search does not look
 * them up. Throws ZodError for a line without an arrow, UsageError as readLines does.
 */
export function readEverydayGroups(shared: string): EverydayGroup[] {
  const file = new URL("everyday-words.yaml", import.meta.url);
  const own = File.parse(parse(readFileSync(file, "utf8"))).nhom.map((line) => {
    const [everyday = "", formal = ""] = line.split("=>");
    return { everyday: wordings(everyday.split(",")), formal: wordings(formal.split(",")) };
  });
  return [...own, ...readShared(join(shared, "lexicon"))];
}

function readShared(folder: string): EverydayGroup[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const groups = files.sort().flatMap((name) => readLines(join(folder, name), SharedGroup));
  return groups
    .filter(({ kind, formal }) => kind !== "filler" && formal.length > 0)
    .map(({ everyday, formal }) => ({ everyday: wordings(everyday), formal: wordings(formal) }));
}

function wordings(list: readonly string[]): string[] {
  return list.map(matchingForm).filter((wording) => wording !== "");
}
