import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { fillIn, messages } from "./messages.ts";

/** Makes DATA_DIR where it is missing. Throws a ConfigError when the corpus is not there or DATA_DIR cannot be written. */
export function checkFolders({ corpusDir, dataDir }: Pick<Config, "corpusDir" | "dataDir">): void {
  if (!existsSync(corpusDir)) {
    throw new ConfigError("CORPUS_DIR", fillIn(messages.config.corpusMissing, { path: corpusDir }));
  }
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new ConfigError("DATA_DIR", fillIn(messages.config.dataDirBlocked, { path: dataDir }));
  }
}
