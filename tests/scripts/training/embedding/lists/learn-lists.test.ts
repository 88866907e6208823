import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../../scripts/random.ts";
import { COURSES, learnLists } from "../../../../../scripts/training/embedding/lists/learn-lists.ts";
import { createFixedVocabulary } from "../../../../../scripts/training/embedding/texts/fixed-vocabulary.ts";
import { createInterner } from "../../../../../scripts/training/embedding/texts/interner.ts";
import { splitText } from "../../../../../scripts/training/embedding/texts/text-parts.ts";
import { tokenizeParts } from "../../../../../scripts/training/embedding/texts/token-texts.ts";
import { PADDING, UNKNOWN } from "../../../../../scripts/training/embedding/texts/vocabulary.ts";

const WORDS = ["xe", "tiền", "kinh", "phí", "trụ", "sở", "họp", "dân", "thôn", "xã"];
const TOKENS = [PADDING, UNKNOWN, ...WORDS];
const DIMENSIONS = 8;
const COURSE = { ...COURSES.questions, epochs: 30, batch: 2, rate: 0.02 };

function ids(text: string): Int32Array {
  return Int32Array.from(text.split(" "), (word) => TOKENS.indexOf(word));
}

function startModel() {
  const random = createRandom(3);
  const values = Float32Array.from({ length: TOKENS.length * DIMENSIONS }, (_, at) =>
    at < 2 * DIMENSIONS ? 0 : random.normal(),
  );
  return { values, dimensions: DIMENSIONS };
}

/** The words that the question shares speak for the wrong passage. */
const LISTS = [
  {
    ...{ position: 0, written: ids("tiền họp dân"), unaccented: ids("tiền họp dân") },
    ...{ passages: [ids("trụ sở họp dân"), ids("kinh phí thôn xã")] },
    ...{ keywords: [0.8, 0.5], isRelevant: [false, true] },
  },
];

function texts(bodies: readonly string[]) {
  const words = createInterner();
  const parts = bodies.map((body) => splitText({ title: "", lead: "", body }, words, createInterner()));
  const vocabulary = createFixedVocabulary(TOKENS, words.texts);
  return { vocabulary, texts: parts.map((part) => tokenizeParts(part, vocabulary)) };
}

function cosine(values: Float32Array, one: string, other: string): number {
  const sum = (text: string) =>
    Array.from({ length: DIMENSIONS }, (_, d) =>
      [...ids(text)].reduce((all, token) => all + (values[token * DIMENSIONS + d] ?? 0), 0),
    );
  const [a, b] = [sum(one), sum(other)];
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((all, v, d) => all + v * (y[d] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe("Learning from lists", () => {
  const nothing = texts([]);

  it("brings what is meant nearer than what only shares more words", async () => {
    const start = startModel();
    const values = await learnLists(start, LISTS, COURSE, nothing, 1);
    const lead = (of: Float32Array) =>
      cosine(of, "tiền họp dân", "kinh phí thôn xã") - cosine(of, "tiền họp dân", "trụ sở họp dân");
    expect(lead(values)).toBeGreaterThan(lead(start.values) + 0.3);
  });

  it("leaves the start as it is and comes out the same again", async () => {
    const start = startModel();
    const one = await learnLists(start, LISTS, COURSE, nothing, 1);
    expect(start.values).toEqual(startModel().values);
    expect(await learnLists(start, LISTS, COURSE, nothing, 1)).toEqual(one);
  });

  it("practises the texts meanwhile", async () => {
    const body = (word: string) =>
      Array.from({ length: 6 }, () => `${word} xe ${word} thôn xã ${word}.`).join(" ");
    const practised = texts([body("tiền"), body("sở"), body("dân"), body("họp")]);
    const start = startModel();
    const values = await learnLists(start, LISTS, COURSE, practised, 1);
    // No list has this word: only the texts can move it.
    const at = TOKENS.indexOf("xe") * DIMENSIONS;
    expect(values.subarray(at, at + DIMENSIONS)).not.toEqual(start.values.subarray(at, at + DIMENSIONS));
    const without = await learnLists(start, LISTS, COURSE, nothing, 1);
    expect(without.subarray(at, at + DIMENSIONS)).toEqual(start.values.subarray(at, at + DIMENSIONS));
  });
});
