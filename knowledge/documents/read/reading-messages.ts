import { z } from "zod";
import { dataFile } from "../../language/data-file.ts";

const schema = z.strictObject({
  missing: z.string(),
  unsupported: z.string(),
  tooLarge: z.string(),
  empty: z.string(),
  nothingLeft: z.string(),
  binary: z.string(),
  badEncoding: z.string(),
  unreadable: z.string(),
  duplicateId: z.string(),
  frontMatter: z.string(),
  frontMatterSyntax: z.string(),
  badJson: z.string(),
  badLine: z.string(),
  lineTooLong: z.string(),
  moreLines: z.string(),
  badGzip: z.string(),
  emptyCorpus: z.string(),
  diskFull: z.string(),
  noAccess: z.string(),
  otherFailure: z.string(),
  notSaved: z.string(),
  needText: z.string(),
  needBoolean: z.string(),
  needDate: z.string(),
  needAddress: z.string(),
  wrongValue: z.string(),
});

export type ReadingMessage = keyof z.output<typeof schema>;

const messages = dataFile("reading-messages.yaml", schema, (data) => data);

/** A sentence in Vietnamese from data/reading-messages.yaml with its `{name}` places filled. */
export function readingMessage(key: ReadingMessage, values: Record<string, string | number> = {}): string {
  return messages()[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** What was wrong where, for a message: `"date": cần …; "url": cần …`. Custom issues carry a message of the file above. */
export function describeIssues(error: z.ZodError): string {
  return error.issues.map((issue) => `"${issue.path.join(".")}": ${describeIssue(issue)}`).join("; ");
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "invalid_union" || issue.code === "too_small") return readingMessage("needText");
  if (issue.code !== "invalid_type") return readingMessage("wrongValue");
  return readingMessage(issue.expected === "boolean" ? "needBoolean" : "needText");
}
