import { z } from "zod";
import { assembleDocument } from "../assemble-document.ts";
import { mendLetters } from "../letters/mend-letters.ts";
import { type Line, oneLine, paragraphsOf } from "../line.ts";
import { dateField, urlField } from "../markdown/front-matter.ts";
import { metadataOf } from "../metadata.ts";
import type { Reading } from "../reading.ts";
import { describeIssues, readingMessage } from "../reading-messages.ts";

const id = z.union([z.string().min(1), z.number()]).transform((value) => String(value).normalize("NFC"));
const about = {
  title: z.string().nullish(),
  number: z.string().nullish(),
  issuer: z.string().nullish(),
  date: dateField.nullish(),
  url: urlField.nullish(),
};
const text = z.string().trim().min(1);

const document = z.object({ id, text, ...about });
/** A question with its answer; its place in the file is its id where it has none. */
const asked = z.object({ id: id.optional(), question: text, answer: text, ...about });

export type ReadRecord =
  | { readonly kind: "read"; readonly reading: Reading }
  /** What is wrong with which field, in Vietnamese. */
  | { readonly kind: "wrong"; readonly problems: string };

/** The document that a record of JSON is. Such files are data, not pages: nothing is dropped. */
export function readRecord(value: unknown, placeId: string): ReadRecord {
  const question = asked.safeParse(value);
  if (question.success) {
    const { question: title, answer } = question.data;
    const heading: Line = { kind: "heading", level: 1, text: oneLine(title) };
    return read(question.data, question.data.id ?? placeId, answer, [heading]);
  }
  const checked = document.safeParse(value);
  if (!checked.success) return { kind: "wrong", problems: describeIssues(checked.error) };
  return read(checked.data, checked.data.id, checked.data.text);
}

type About = Omit<z.output<typeof document>, "id" | "text"> & { readonly question?: string };

function read(
  { title, question, date, url, ...fields }: About,
  id: string,
  body: string,
  above: readonly Line[] = [],
): ReadRecord {
  const mended = mendLetters(body);
  if (mended.kind === "garbled") return { kind: "wrong", problems: readingMessage("garbled") };
  const lines = [...above, ...paragraphsOf(mended.text)];
  const metadata = metadataOf({
    number: fields.number ? oneLine(fields.number) : undefined,
    issuer: fields.issuer ? oneLine(fields.issuer) : undefined,
    date: date ?? undefined,
    url: url ?? undefined,
  });
  return {
    kind: "read",
    reading: assembleDocument({ id, title: oneLine(title ?? question ?? ""), lines, metadata, dropped: [] }),
  };
}
