import { fileURLToPath } from "node:url";

/** Files that administrators edit: abbreviations, chat spelling, question words, names. */
export const DATA_FOLDER = fileURLToPath(new URL("../data/", import.meta.url));
