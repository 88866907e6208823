import { fileURLToPath } from "node:url";
import { readMessages } from "../language/read-messages.ts";

const FOLDER = fileURLToPath(new URL("./", import.meta.url));

/** A sentence in Vietnamese with its `{name}` places filled. */
export const modelMessage = readMessages(FOLDER, "model-messages.vi.yaml", [
  "damaged",
  "otherStart",
  "notLoaded",
] as const);
