import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  loadTokenVectors,
  readTokenVectors,
  TOKEN_VECTORS_FILE,
} from "../../../knowledge/embedding/token-vectors.ts";
import { DEFAULT_MODEL } from "../../../knowledge/embedding/transformers-embedder.ts";

test("every token of the model has a vector, and others have none", () => {
  const { dimensions, values, rowOf } = loadTokenVectors();
  const row = rowOf("khiếu");
  expect(row).toBeGreaterThan(0);
  expect(values.subarray(row * dimensions, (row + 1) * dimensions).some((value) => value !== 0)).toBe(true);
  expect(rowOf("không-có-từ-này")).toBe(-1);
});

test("a file that was cut off is told, and not read as far as it goes", () => {
  const folder = mkdtempSync(join(tmpdir(), "token-vectors-"));
  copyFileSync(join(DEFAULT_MODEL, "tokenizer.json"), join(folder, "tokenizer.json"));
  writeFileSync(
    join(folder, TOKEN_VECTORS_FILE),
    readFileSync(join(DEFAULT_MODEL, TOKEN_VECTORS_FILE)).subarray(0, -1),
  );
  expect(() => readTokenVectors(folder)).toThrow("does not fit the tokenizer");
});
