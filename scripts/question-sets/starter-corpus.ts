import { fileURLToPath } from "node:url";

/** The folder of the documents that this repository brings. */
export const STARTER_CORPUS = fileURLToPath(new URL("../../knowledge/corpus", import.meta.url));
