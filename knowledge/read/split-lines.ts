import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** A line of 16 million characters is no document; it is skipped instead of filling the memory. */
const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * The lines of a stream of UTF-8, chunk by chunk, so that other work gets its turn between two chunks. A line that is
 * too long comes as undefined. Only "\n" ends a line: U+2028 may stand inside a JSON string.
 */
export async function* splitLines(stream: Readable): AsyncGenerator<string | undefined> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let tooLong = false;
  for await (const chunk of stream) {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      yield tooLong ? undefined : line;
      tooLong = false;
    }
    if (rest.length <= LONGEST_LINE) continue;
    tooLong = true;
    rest = "";
  }
  rest += decoder.end();
  if (tooLong) yield undefined;
  else if (rest !== "") yield rest;
}
