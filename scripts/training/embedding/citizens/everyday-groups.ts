import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { matchingForm } from "../../../../knowledge/language/syllables.ts";

/** What people say, and what law and office call it; all wordings in matching form. */
export interface EverydayGroup {
  readonly everyday: readonly string[];
  readonly formal: readonly string[];
}

const File = z.strictObject({ nhom: z.array(z.string().regex(/\S\s*=>\s*\S/u)) });

/**
 * The groups of everyday-words.yaml: each is a line, people's wordings before the arrow and those of law and office behind it. The
 * model learns them; the search does not look them up. Throws ZodError for a line without an arrow.
 */
export function readEverydayGroups(): EverydayGroup[] {
  const file = new URL("everyday-words.yaml", import.meta.url);
  return File.parse(parse(readFileSync(file, "utf8"))).nhom.map((line) => {
    const [everyday = "", formal = ""] = line.split("=>");
    return { everyday: wordingsOf(everyday), formal: wordingsOf(formal) };
  });
}

function wordingsOf(list: string): string[] {
  return list
    .split(",")
    .map(matchingForm)
    .filter((wording) => wording !== "");
}
