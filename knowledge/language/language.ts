import { DATA_FOLDER } from "../settings.ts";
import { rereadDataFiles } from "./data-file.ts";
import { loadSpelling, loadSynonyms, type Spelling, type Synonyms } from "./index.ts";

/** What administrators say about how people write: read at the start and again with every reload. */
export interface Language {
  readonly spelling: Spelling;
  readonly synonyms: Synonyms;
}

/** Reads all data files again. Throws with the file, the entry and what to do when one of them is wrong. */
export async function loadLanguage(): Promise<Language> {
  rereadDataFiles();
  return { spelling: await loadSpelling(DATA_FOLDER), synonyms: await loadSynonyms(DATA_FOLDER) };
}
