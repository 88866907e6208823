import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";

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

/** The texts of a `.jsonl` or `.jsonl.gz` file, line by line; throws with file and line where one does not parse. */
export async function* readTexts(file: string): AsyncGenerator<SourceText> {
  const bytes = createReadStream(file);
  const input = file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === "") continue;
    const { title, abstract, body, text } = parseLine(line, `${file}:${number}`);
    yield { title, lead: abstract, body: withoutAppendix(body || text) };
  }
}

function parseLine(line: string, place: string) {
  try {
    return Line.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`${place} is not a text: expected {title?, abstract?, body?, text?}`, { cause: error });
  }
}

/** Lists of references and links at the end of an encyclopedia article say nothing about its subject. */
function withoutAppendix(body: string): string {
  const start = body.search(/^==\s*(?:Tham khảo|Chú thích|Liên kết ngoài|Xem thêm|Ghi chú)\s*==/mu);
  return start < 0 ? body : body.slice(0, start);
}
