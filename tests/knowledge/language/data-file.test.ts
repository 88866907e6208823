import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { dataFile, rereadDataFiles } from "../../../knowledge/language/data-file.ts";

const folder = mkdtempSync(join(tmpdir(), "danh-sach-"));

function list(name: string, text: string) {
  const path = join(folder, name);
  const write = (content: string) => writeFileSync(path, content);
  write(text);
  const words = dataFile(
    pathToFileURL(path).href,
    z.object({ words: z.array(z.string()) }),
    (data) => data.words,
  );
  return { words, write };
}

test("an edited list takes effect when the lists are read again, and not before", () => {
  const { words, write } = list("mot.yaml", "words: [a]");
  expect(words()).toEqual(["a"]);
  write("words: [a, b]");
  expect(words()).toEqual(["a"]);
  rereadDataFiles();
  expect(words()).toEqual(["a", "b"]);
});

test("a list with a mistake is refused with its place, and every list stays as it was", () => {
  const good = list("hai.yaml", "words: [x]");
  const bad = list("ba.yaml", "words: [y]");
  expect([good.words(), bad.words()]).toEqual([["x"], ["y"]]);
  good.write("words: [z]");
  bad.write("words: nothing");
  expect(rereadDataFiles).toThrow(/ba\.yaml chưa đúng, hãy sửa: words:/);
  expect([good.words(), bad.words()]).toEqual([["x"], ["y"]]);
  bad.write("words: [y]");
});
