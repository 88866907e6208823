import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { dataFileMessage } from "./data-file-messages.ts";
import { hasAccent } from "./fold.ts";

/** Data files that cannot be used; the message names each file and entry and says in Vietnamese what to do. */
export class DataFileError extends Error {
  override readonly name = "DataFileError";

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join(" "), options);
  }
}

/**
 * The YAML files of a folder, each checked by the schema of its name. All of them are looked at before DataFileError is
 * thrown, so that whoever edited several is told of all that is wrong.
 */
export function readDataFiles<Files extends z.ZodObject>(folder: string, files: Files): z.output<Files> {
  const problems: string[] = [];
  const raw = new Map<string, unknown>();
  for (const name of Object.keys(files.shape)) {
    try {
      raw.set(name, readYaml(join(folder, name)));
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      problems.push(error.message);
    }
  }
  const checked = files.safeParse(Object.fromEntries(raw));
  if (checked.success && problems.length === 0) return checked.data;
  const issues = checked.error?.issues.filter(({ path: [name] }) => raw.has(String(name))) ?? [];
  throw new DataFileError([...problems, ...issues.map((issue) => describe(folder, issue))]);
}

function readYaml(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new DataFileError([dataFileMessage("unreadable", { file })], { cause });
  }
  try {
    return parse(text);
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
    throw new DataFileError([dataFileMessage("badYaml", { file, reason })], { cause });
  }
}

function describe(folder: string, issue: z.core.$ZodIssue): string {
  const [name, ...path] = issue.path.map(String);
  const entry = [...path, ...(issue.code === "unrecognized_keys" ? [issue.keys.join(", ")] : [])].join(" › ");
  return dataFileMessage("wrongEntry", { file: join(folder, name ?? ""), entry, problem: problemOf(issue) });
}

function problemOf(issue: z.core.$ZodIssue): string {
  // A schema's own message is in Vietnamese, the library's in English.
  if (hasAccent(issue.message)) return issue.message;
  if (issue.code === "unrecognized_keys") return dataFileMessage("unknownEntry");
  if (issue.code === "too_small") return dataFileMessage("needText");
  if (issue.code !== "invalid_type") return dataFileMessage("wrongValue");
  if (issue.expected === "array") return dataFileMessage("needList");
  return dataFileMessage(issue.expected === "string" ? "needText" : "needEntries");
}
