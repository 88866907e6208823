import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createRandom } from "../../../../../scripts/random.ts";
import { collectCitizenPairs } from "../../../../../scripts/training/embedding/citizens/citizen-pairs.ts";
import { learnCitizens } from "../../../../../scripts/training/embedding/citizens/learn-citizens.ts";
import { createTokenizer } from "../../../../../scripts/training/embedding/texts/create-tokenizer.ts";
import { prepareKnown } from "../../../../../scripts/training/embedding/texts/prepare-texts.ts";

const DIMENSIONS = 8;
const TOKENS =
  "[PAD] [UNK] sếp đuổi việc người sử dụng lao động chấm dứt hợp đồng nuôi gà lợn trâu đường làng".split(" ");
const articles = [
  { id: "1+1", title: "Chấm dứt hợp đồng", text: "Người sử dụng lao động chấm dứt hợp đồng." },
  { id: "1+2", title: "Gà", text: "Nuôi gà, nuôi lợn." },
  { id: "1+3", title: "Đường làng", text: "Trâu đi đường làng, bị đuổi." },
  ...Array.from({ length: 8 }, (_, at) => ({ id: `2+${at}`, title: "Lợn", text: "Nuôi lợn." })),
];
const question = {
  id: "q",
  question: "sếp đuổi việc",
  style: "everyday",
  document: "1",
  relevant: ["1+1"],
  span: undefined,
  part: "fit" as const,
};
const tokenize = createTokenizer(TOKENS, 100);
const collect = () =>
  collectCitizenPairs(
    [question],
    articles,
    [{ everyday: ["sếp"], formal: ["người sử dụng lao động"] }],
    tokenize,
  );

/** What the start has learned from: practised beside the question. */
async function readTexts() {
  const text = mkdtempSync(join(tmpdir(), "practice-"));
  const lines = ["nuôi gà", "đường làng"].map((title) =>
    JSON.stringify({ title, text: "trâu đường làng nuôi lợn nuôi gà" }),
  );
  writeFileSync(join(text, "news.jsonl"), lines.join("\n"));
  return prepareKnown({ text, legal: "" }, TOKENS, () => {});
}

function cosine(values: Float32Array, a: string, b: string): number {
  const sum = (text: string) => {
    const vector = new Float64Array(DIMENSIONS);
    for (const token of tokenize(text))
      for (let d = 0; d < DIMENSIONS; d++) vector[d]! += values[token * DIMENSIONS + d]!;
    return vector;
  };
  const [left, right] = [sum(a), sum(b)];
  const dot = left.reduce((all, value, d) => all + value * right[d]!, 0);
  return dot / (Math.hypot(...left) * Math.hypot(...right));
}

it("a question's wrong articles are those that its words find and that do not answer", async () => {
  const { pairs } = await collect();
  expect(pairs).toMatchObject([{ right: [0], wrong: [2] }]);
});

it("a citizen's words come nearer to the article that answers than to the one that shares a word with them", async () => {
  // Drawn so that the wrong article lies nearer before.
  const random = createRandom(4);
  const values = Float32Array.from({ length: TOKENS.length * DIMENSIONS }, () => random.next() - 0.5);
  const start = { dimensions: DIMENSIONS, values };
  const learned = await learnCitizens(
    start,
    await collect(),
    { texts: await readTexts(), seed: 1, threads: 1 },
    () => {},
  );
  const lead = (vectors: Float32Array) =>
    cosine(vectors, "sếp đuổi việc", articles[0]!.text) - cosine(vectors, "sếp đuổi việc", articles[2]!.text);
  expect(lead(values)).toBeLessThan(0);
  expect(lead(learned)).toBeGreaterThan(0);
});
