import { expect, it } from "vitest";
import { linesOf } from "../../scripts/lines-of.ts";

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

it.each([1, 2, 3, 1000])(
  "a line separator inside a string stays in its line, read %i bytes at a time",
  async (size) => {
    const lines: string[] = [];
    for await (const line of linesOf(chunksOf("luật\u2028khác\n\nđiều 5", size))) lines.push(line);
    expect(lines).toEqual(["luật\u2028khác", "", "điều 5"]);
  },
);
