import { z } from "zod";
import { DATA_FOLDER } from "../../language/data-folder.ts";
import { readDataFiles } from "../../language/read-data-files.ts";

const FILE = "drop-reasons.yaml";
let reasons: Readonly<Record<string, string>> | undefined;

/** Why a line was left out, in Vietnamese, by the name of its rule; a rule that an administrator has added is called by its own name. */
export function dropReason(rule: string): string {
  reasons ??= readDataFiles(DATA_FOLDER, z.object({ [FILE]: z.record(z.string(), z.string()) }))[FILE]!;
  return reasons[rule] ?? rule;
}
