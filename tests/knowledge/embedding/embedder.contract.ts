import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../knowledge/embedding/embedder.ts";

/** What every Embedder promises. `create` is called more than once and must give the same model each time. */
export function describeEmbedder(name: string, create: () => Promise<Embedder>): void {
  describe(`${name} keeps the embedder contract`, () => {
    let embedder: Embedder;

    beforeAll(async () => {
      embedder = await create();
    });
    afterAll(() => embedder.close());

    async function embedPassage(text: string): Promise<Float32Array> {
      const [vector] = await embedder.embedPassages([text]);
      return vector ?? new Float32Array(0);
    }

    it("gives every text a vector of the stated size and unit length", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.string({ unit: "grapheme", maxLength: 80 }), { maxLength: 5 }),
          async (texts) => {
            const vectors = await embedder.embedPassages(texts);
            expect(vectors).toHaveLength(texts.length);
            for (const vector of vectors) expectUnit(vector, embedder.dimensions);
          },
        ),
        { numRuns: 30 },
      );
    });

    it.each([
      ["an empty text", ""],
      ["spaces alone", " \n\t "],
      ["punctuation alone", "?!… — «»"],
      ["signs of other scripts", "漢字 العربية 🙂\u200b\u0000\ufffd\ud800"],
      ["one endless word", "a".repeat(50_000)],
      ["a very long text", "nhân dân làm chủ ".repeat(5000)],
    ])("takes %s as question and as passage", async (_, text) => {
      expectUnit(await embedder.embedQuestion(text), embedder.dimensions);
      expectUnit(await embedPassage(text), embedder.dimensions);
    });

    it("gives no vectors for no passages", async () => {
      expect(await embedder.embedPassages([])).toEqual([]);
    });

    it("keeps the order and gives a text the same vector whatever stands beside it", async () => {
      const texts = Array.from(
        { length: 150 },
        (_, place) => `cuộc họp số ${place} ${"của tổ dân phố ".repeat(place % 40)}`,
      );
      const together = await embedder.embedPassages(texts);
      for (const place of [0, 7, 39, 40, 149]) {
        const alone = await embedPassage(texts[place] ?? "");
        expect(cosine(alone, together[place] ?? alone)).toBeGreaterThan(0.9999);
      }
    });

    it("answers the same twice, also when both run at once", async () => {
      const [first, second] = await Promise.all([
        embedder.embedQuestion("góp ý cho dự thảo"),
        embedder.embedQuestion("góp ý cho dự thảo"),
      ]);
      expect(first).toEqual(second);
      expect(await embedder.embedQuestion("góp ý cho dự thảo")).toEqual(first);
    });

    it("has the same fingerprint and vectors when it is loaded again", async () => {
      const again = await create();
      expect(again.fingerprint).toBe(embedder.fingerprint);
      expect(again.fingerprint).not.toBe("");
      expect(await again.embedQuestion("bầu trưởng thôn")).toEqual(
        await embedder.embedQuestion("bầu trưởng thôn"),
      );
      await again.close();
    });

    it("refuses to work once it is closed, and may be closed twice", async () => {
      const closing = await create();
      await closing.close();
      await closing.close();
      await expect(closing.embedQuestion("còn đó không")).rejects.toThrow();
      await expect(closing.embedPassages(["còn đó không"])).rejects.toThrow();
    });
  });
}

export function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
}

function expectUnit(vector: Float32Array, dimensions: number): void {
  expect(vector).toHaveLength(dimensions);
  expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
}
