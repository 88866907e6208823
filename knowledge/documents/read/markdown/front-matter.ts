import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { findDates } from "../../../language/dates.ts";
import { findDocumentNumbers, leadingTypeName } from "../../../language/index.ts";
import type { Metadata } from "../../document.ts";
import { signerOf } from "../layout/property-list.ts";
import { oneLine } from "../line.ts";
import { metadataOf, webAddress } from "../metadata.ts";
import { describeIssues, readingMessage } from "../reading-messages.ts";

const line = z
  .union([z.string(), z.number()])
  .transform((value) => oneLine(String(value)))
  .pipe(z.string().min(1).max(500));

/** `2021-07-30`, `30/7/2021` or `ngày 30 tháng 7 năm 2021`, as an ISO date. */
export const dateField = z.string().transform((value, context) => {
  const [found] = findDates(oneLine(value));
  if (found !== undefined) return found.iso;
  context.addIssue({ code: "custom", message: readingMessage("needDate") });
  return z.NEVER;
});

export const urlField = z.string().transform((value, context) => {
  const address = webAddress(value.trim());
  if (address !== undefined) return address;
  context.addIssue({ code: "custom", message: readingMessage("needAddress") });
  return z.NEVER;
});

/** A field left empty (`number:`) says nothing, so it counts as absent. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === null || value === "" ? undefined : value), schema.optional());
}

/** One or several: `recipients: Các thôn` and a list of them. */
const lines = z
  .union([line.transform((one) => [one]), z.array(line)])
  .transform((all): readonly string[] => all);

/** Other keys (`layout`, `permalink`, …) belong to other programs and are ignored. */
const schema = z.object({
  title: optional(line),
  number: optional(line),
  issuer: optional(line),
  type: optional(line),
  signer: optional(line),
  signerOffice: optional(line),
  issuedAt: optional(line),
  recipients: optional(lines),
  date: optional(dateField),
  url: optional(urlField),
  byline: optional(line),
  origin: optional(line),
  summary: optional(z.boolean()),
});

/** The names that collections of law texts give our fields, without marks between their words. */
const COLLECTION_FIELDS: Readonly<Record<string, keyof z.input<typeof schema> | "type" | "signer">> = {
  sohieu: "number",
  ngaybanhanh: "date",
  coquanbanhanh: "issuer",
  noibanhanh: "issuer",
  loaivanban: "type",
  nguoiky: "signer",
};

/** What a file of such a collection declares; what is no number, day or name is left out and fails nothing. */
export function readCollectionFields(source: string): Metadata {
  const parsed: unknown = parse(source);
  if (typeof parsed !== "object" || parsed === null) return {};
  const found: Partial<Record<"number" | "date" | "issuer" | "type" | "signer", string>> = {};
  for (const [key, value] of Object.entries(parsed)) {
    const field = COLLECTION_FIELDS[key.toLowerCase().replace(/[-_\s]/gu, "")];
    if (field !== undefined && typeof value === "string") Object.assign(found, { [field]: oneLine(value) });
  }
  return metadataOf({
    number: findDocumentNumbers(found.number ?? "")[0]?.text,
    date: findDates(found.date ?? "")[0]?.iso,
    issuer: found.issuer,
    type: leadingTypeName(found.type ?? "") ?? found.type,
    signer: signerOf(found.signer ?? ""),
  });
}

export type FrontMatter = z.output<typeof schema>;

export type FrontMatterResult =
  | { readonly kind: "fields"; readonly fields: FrontMatter }
  | { readonly kind: "failed"; readonly reason: string };

/** The YAML head of a Markdown file, checked; the reason of a failure names the field, in Vietnamese. */
export function parseFrontMatter(source: string): FrontMatterResult {
  try {
    const checked = schema.safeParse(parse(source) ?? {});
    if (checked.success) return { kind: "fields", fields: checked.data };
    return {
      kind: "failed",
      reason: readingMessage("frontMatter", { problems: describeIssues(checked.error) }),
    };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const detail = error.message.split("\n")[0]?.replace(/:$/, "") ?? "";
    return { kind: "failed", reason: readingMessage("frontMatterSyntax", { detail }) };
  }
}
