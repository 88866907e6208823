import type { Readable } from "node:stream";

/** A line of 16 MiB is no document; it is skipped instead of filling the memory. */
export const LONGEST_LINE_BYTES = 16 * 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * The lines of a stream as bytes, chunk by chunk, so that other work gets its turn between two chunks. A line that is
 * too long comes as undefined. Only "\n" ends a line: U+2028 may stand inside a JSON string.
 */
export async function* splitLines(stream: Readable): AsyncGenerator<Buffer | undefined> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (): Buffer | undefined => {
    const line = length > LONGEST_LINE_BYTES ? undefined : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      parts.push(bytes.subarray(start, end));
      length += end - start;
      yield take();
      start = end + 1;
    }
    length += bytes.length - start;
    if (length <= LONGEST_LINE_BYTES) parts.push(bytes.subarray(start));
  }
  if (length > 0) yield take();
}
