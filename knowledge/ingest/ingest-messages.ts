import { DATA_FOLDER } from "../language/data-folder.ts";
import { readMessages } from "../language/read-messages.ts";

const KEYS = [
  ...(["mostlyLost", "almostEmpty", "longDropped", "missing", "number", "date", "issuer"] as const),
  ...(["ocr", "onePage", "allPages", "joined", "superseded", "alike"] as const),
] as const;

/** A sentence in Vietnamese from data/ingest-messages.yaml with its `{name}` places filled. */
export const ingestMessage = readMessages(DATA_FOLDER, "ingest-messages.yaml", KEYS);
