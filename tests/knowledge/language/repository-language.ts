import { loadLanguage } from "../../../knowledge/language/language.ts";

/** The lists of this repository. */
export const language = loadLanguage();
