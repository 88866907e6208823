import { loadLanguage } from "../../knowledge/language/language.ts";
import { createTypings, type Retype, type Typing } from "./typing-variants.ts";

/** Every way of typing, with the abbreviations and the chat spelling of this repository. */
export function readTypings(): Readonly<Record<Typing, Retype>> {
  return createTypings(loadLanguage().spelling.data);
}
