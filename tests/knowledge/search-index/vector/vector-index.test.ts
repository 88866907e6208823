import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AXES, buildVectorIndex } from "../../../../knowledge/search-index/vector/build-vector-index.ts";
import { createVectorCodes, encodeVector } from "../../../../knowledge/search-index/vector/vector-codes.ts";
import { loadVectorIndex, type VectorIndex } from "../../../../knowledge/search-index/vector/vector-index.ts";
import { cosine } from "../../embedding/embedder.contract.ts";
import { createFakeEmbedder } from "../../embedding/fake-embedder.ts";

const DIMENSIONS = 24;
const embedder = createFakeEmbedder(DIMENSIONS);
const texts = Array.from({ length: 300 }, (_, i) => `mục ${i} ${i % 7} bàn việc ${i % 11} với tổ ${i % 31}`);

function codesOf(vectors: readonly Float32Array[]) {
  const codes = createVectorCodes(vectors.length, DIMENSIONS);
  vectors.forEach((vector, passageIndex) => {
    encodeVector(codes, passageIndex, vector);
  });
  return codes;
}

// A large corpus sees its vectors along their most telling axes only, here three quarters of them.
describe.each([
  { corpus: "a small corpus", axes: AXES },
  { corpus: "a large corpus", axes: { fromPassages: 1, kept: 18 } },
])("nearest passages of $corpus", ({ axes }) => {
  const build = (of: readonly Float32Array[]) => buildVectorIndex(codesOf(of), { axes });
  let folder: string;
  let vectors: Float32Array[];
  let index: VectorIndex;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "vectors-"));
    vectors = await embedder.embedPassages(texts);
    index = await build(vectors);
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
      found.forEach(({ passageIndex, similarity }, i) => {
        expect(Math.abs(similarity - cosine(question, vectors[passageIndex] ?? question))).toBeLessThan(0.01);
        expect(Math.abs(similarity - (exact[i] ?? -2))).toBeLessThan(0.01);
      });
      expect(new Set(found.map(({ passageIndex }) => passageIndex)).size).toBe(10);
    }
  });

  test("give back the vector that was put in, and the same again when that is put in", async () => {
    expect(Math.abs(1 - cosine(index.vector(5), vectors[5] ?? index.vector(0)))).toBeLessThan(0.01);
    const kept = vectors.map((_, passageIndex) => index.vector(passageIndex));
    const again = await build(kept);
    expect(again.data.codes.bytes).toEqual(index.data.codes.bytes);
    kept.forEach((vector, passageIndex) => {
      again.vector(passageIndex).forEach((value, i) => {
        expect(value).toBeCloseTo(vector[i] ?? Number.NaN, 6);
      });
    });
  });

  test("are compared with any passage to about 0.01 in one byte a dimension", async () => {
    const question = await embedder.embedQuestion("bàn việc với tổ 5");
    vectors.forEach((vector, passageIndex) => {
      expect(Math.abs(index.similarity(question, passageIndex) - cosine(question, vector))).toBeLessThan(
        0.01,
      );
    });
  });

  test("are all there is when more are asked for than there are", async () => {
    const small = await build(vectors.slice(0, 3));
    const question = await embedder.embedQuestion("mục 2");
    expect(
      small
        .nearest(question, 10)
        .map(({ passageIndex }) => passageIndex)
        .sort(),
    ).toEqual([0, 1, 2]);
    expect((await build([])).nearest(question, 10)).toEqual([]);
  });

  test("are the same after saving and loading", async () => {
    const file = join(folder, "saved.hnsw");
    await index.save(file);
    const loaded = await loadVectorIndex(file, index.data);
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
      await expect(loadVectorIndex(join(folder, name), index.data), name).rejects.toThrow();
    const wider = { ...index.data, codes: createVectorCodes(texts.length, DIMENSIONS * 2) };
    const narrower = { ...index.data, axes: new Float64Array(5 * DIMENSIONS) };
    for (const other of [wider, narrower]) await expect(loadVectorIndex(file, other)).rejects.toThrow();
  });
});
