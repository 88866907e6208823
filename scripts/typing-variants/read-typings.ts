import { fileURLToPath } from "node:url";
import { readSpellingFiles } from "../../knowledge/language/index.ts";
import { createTypings, type Retype, type Typing } from "./typing-variants.ts";

const DATA = fileURLToPath(new URL("../../knowledge/data", import.meta.url));

/** Every way of typing, with the abbreviations and the chat spelling of this repository. */
export async function readTypings(): Promise<Readonly<Record<Typing, Retype>>> {
  return createTypings(await readSpellingFiles(DATA));
}
