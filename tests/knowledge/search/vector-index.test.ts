import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  loadVectorIndex,
  type VectorIndex,
  VectorIndexBuilder,
} from "../../../knowledge/search/vector-index.ts";
import { cosine } from "../embedder.contract.ts";
import { createFakeEmbedder } from "../fake-embedder.ts";

const DIMENSIONS = 24;
const embedder = createFakeEmbedder(DIMENSIONS);
const texts = Array.from({ length: 300 }, (_, i) => `mục ${i} ${i % 7} bàn việc ${i % 11} với tổ ${i % 31}`);

function build(vectors: readonly Float32Array[]): VectorIndex {
  const builder = new VectorIndexBuilder(vectors.length, DIMENSIONS);
  for (const vector of vectors) builder.add(vector);
  return builder.finish();
}

describe("nearest passages", () => {
  let folder: string;
  let vectors: Float32Array[];
  let index: VectorIndex;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "vectors-"));
    vectors = await embedder.embedPassages(texts);
    index = build(vectors);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function similarities(question: Float32Array, limit: number): number[] {
    const all = vectors.map((vector) => cosine(question, vector));
    return all.sort((a, b) => b - a).slice(0, limit);
  }

  test("are those that comparing with every passage gives, nearest first", async () => {
    for (const text of ["bàn việc của tổ 5", "mục 12", "không liên quan gì", texts[77] ?? ""]) {
      const question = await embedder.embedQuestion(text);
      const found = index.nearest(question, 10);
      const exact = similarities(question, 10);
      found.forEach(({ passage, similarity }, i) => {
        expect(similarity).toBeCloseTo(cosine(question, vectors[passage] ?? question), 4);
        expect(similarity).toBeCloseTo(exact[i] ?? -2, 4);
      });
      expect(new Set(found.map(({ passage }) => passage)).size).toBe(10);
    }
  });

  test("give back the vector that was put in", () => {
    expect(cosine(index.vector(5), vectors[5] ?? index.vector(0))).toBeCloseTo(1, 5);
  });

  test("are compared with any passage to about 0.01 in one byte a dimension", async () => {
    const question = await embedder.embedQuestion("bàn việc với tổ 5");
    vectors.forEach((vector, passage) => {
      expect(Math.abs(index.similarity(question, passage) - cosine(question, vector))).toBeLessThan(0.01);
    });
  });

  test("are all there is when more are asked for than there are", async () => {
    const small = build(vectors.slice(0, 3));
    const question = await embedder.embedQuestion("mục 2");
    expect(
      small
        .nearest(question, 10)
        .map(({ passage }) => passage)
        .sort(),
    ).toEqual([0, 1, 2]);
    expect(build([]).nearest(question, 10)).toEqual([]);
  });

  test("are the same after saving and loading", async () => {
    const file = join(folder, "saved.hnsw");
    await index.save(file);
    const loaded = await loadVectorIndex(file, DIMENSIONS, index.codes);
    const question = await embedder.embedQuestion("tổ 30 bàn việc");
    expect(loaded.size).toBe(texts.length);
    expect(loaded.nearest(question, 20)).toEqual(index.nearest(question, 20));
    expect(loaded.vector(42)).toEqual(index.vector(42));
    expect(loaded.similarity(question, 42)).toBe(index.similarity(question, 42));
  });

  test("are refused from a file that is missing, cut short or of other dimensions", async () => {
    const file = join(folder, "whole.hnsw");
    await index.save(file);
    const bytes = readFileSync(file);
    writeFileSync(join(folder, "short.hnsw"), bytes.subarray(0, bytes.length - 40));
    writeFileSync(join(folder, "empty.hnsw"), "");
    for (const name of ["missing.hnsw", "short.hnsw", "empty.hnsw"])
      await expect(loadVectorIndex(join(folder, name), DIMENSIONS, index.codes), name).rejects.toThrow();
    await expect(loadVectorIndex(file, DIMENSIONS * 2, index.codes)).rejects.toThrow();
  });
});
