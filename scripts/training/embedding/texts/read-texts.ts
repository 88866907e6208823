import { z } from "zod";
import { readLines } from "./read-lines.ts";

/** One text to learn from, in its parts; a part that the source lacks is empty. */
export interface SourceText {
  readonly title: string;
  /** The summary that a newspaper sets above its article. */
  readonly lead: string;
  readonly body: string;
}

const Line = z.object({
  title: z.string().default(""),
  abstract: z.string().default(""),
  body: z.string().default(""),
  text: z.string().default(""),
});

const EXPECTED = "a text: expected {title?, abstract?, body?, text?}";

/** The texts of a `.jsonl` or `.jsonl.gz` file, line by line; throws with file and line where one does not parse. */
export async function* readTexts(file: string): AsyncGenerator<SourceText> {
  for await (const { title, abstract, body, text } of readLines(file, Line, EXPECTED))
    yield { title, lead: abstract, body: withoutAppendix(body || text) };
}

/** Lists of references and links at the end of an encyclopedia article say nothing about its subject. */
function withoutAppendix(body: string): string {
  const start = body.search(/^==\s*(?:Tham khảo|Chú thích|Liên kết ngoài|Xem thêm|Ghi chú)\s*==/mu);
  return start < 0 ? body : body.slice(0, start);
}
