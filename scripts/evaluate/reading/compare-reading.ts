import { z } from "zod";
import { leadingTypeName } from "../../../knowledge/language/index.ts";

const oneOrMore = z.union([z.string(), z.array(z.string())]).nullish();

/** What a reader must reach of one file. A field that is null is none of the document; one left out is not asked for. */
export const truthSchema = z.object({
  file: z.string(),
  ...{ type: oneOrMore, number: oneOrMore, issuer: oneOrMore, date: oneOrMore, title: oneOrMore },
  signer: oneOrMore,
  articles: z.union([z.number(), z.array(z.number())]).optional(),
  ...{ firstSentence: z.string().nullish(), lastSentence: z.string().nullish() },
  mustNotContain: z.array(z.string()).default([]),
});
export type Truth = z.output<typeof truthSchema>;

/** A line of `npm run read -- --json`, as far as it is compared. */
export const readingSchema = z.object({
  ...{ type: z.string().nullish(), number: z.string().nullish(), issuer: z.string().nullish() },
  ...{ date: z.string().nullish(), title: z.string().nullish(), signer: z.string().nullish() },
  articles: z.union([z.number(), z.array(z.number())]).default(0),
  text: z.string().default(""),
  refused: z.string().optional(),
});
export type DocumentReading = z.output<typeof readingSchema>;

const NAMED = ["type", "number", "issuer", "date", "title", "signer"] as const;
export const COMPARED_FIELDS = [...NAMED, "articles", "first", "last", "clean"] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];
export const VERDICTS = ["right", "wrong", "not-asked"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is right of the documents that one file was read as. Case, spaces and punctuation count for nothing. */
export function compareReading(
  truth: Truth,
  documents: readonly DocumentReading[],
): Record<ComparedField, Verdict> {
  const text = documents.map((document) => document.text).join("\n");
  const [squeezed, plain] = [squeeze(text), spaced(text)];
  const named = NAMED.map((field) => [field, judgeField(field, truth, documents)] as const);
  const articles = documents.map((document) => document.articles);
  return {
    ...(Object.fromEntries(named) as Record<(typeof NAMED)[number], Verdict>),
    articles: judge(truth.articles, (wanted) => String(articles[0] ?? 0) === String(wanted)),
    first: judge(truth.firstSentence ?? undefined, (sentence) => squeezed.includes(squeeze(sentence))),
    last: judge(truth.lastSentence ?? undefined, (sentence) => squeezed.includes(squeeze(sentence))),
    clean: judge(truth.mustNotContain, (parts) => !parts.some((part) => plain.includes(spaced(part)))),
  };
}

function judge<Wanted>(wanted: Wanted | undefined, isRight: (wanted: Wanted) => boolean): Verdict {
  if (wanted === undefined) return "not-asked";
  return isRight(wanted) ? "right" : "wrong";
}

function judgeField(
  field: (typeof NAMED)[number],
  truth: Truth,
  documents: readonly DocumentReading[],
): Verdict {
  return judge(truth[field], (wanted) => {
    const [first] = documents;
    if (wanted === null) return (first?.[field] ?? null) === null;
    if (!Array.isArray(wanted)) return isSame(field, wanted, first?.[field], truth.type);
    if (field === "signer") return sorted(wanted) === sorted(first?.signer?.split(", ") ?? []);
    return wanted.every((one, at) => isSame(field, one, documents[at]?.[field], truth.type));
  });
}

function isSame(
  field: string,
  wanted: string,
  read: string | null | undefined,
  type: Truth["type"],
): boolean {
  if (read === null || read === undefined) return false;
  // A day of which only the month or year is written: no more than that may be given.
  if (field === "date") return read === wanted;
  const text = field === "title" ? withoutTypeAndNumber(read, [type ?? []].flat()) : read;
  return [squeeze(text), squeeze(read)].includes(squeeze(wanted));
}

/** Our titles begin with what the truths leave away: `Nghị định số 07/2001/NĐ-CP về …`. */
function withoutTypeAndNumber(title: string, types: readonly string[]): string {
  const named = types.find((one) => title.toLowerCase().startsWith(`${one.toLowerCase()} `));
  const type = named ?? leadingTypeName(title) ?? "";
  return title.slice(type.length).replace(/^\s+số\s+\d\S*/u, "");
}

function sorted(names: readonly string[]): string {
  return names.map(squeeze).sort().join();
}

/** Letters and digits alone, in lower case. */
export function squeeze(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** For what is made of punctuation or capitals: only the width of spaces counts for nothing. */
function spaced(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ");
}
