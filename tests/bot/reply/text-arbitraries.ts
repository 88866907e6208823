import fc from "fast-check";
import { sentencesOf } from "../../../knowledge/index.ts";

const words = [
  "dân",
  "vận",
  "khéo",
  "nhà",
  "a < b && c > d",
  "“quy chế”",
  "&amp;",
  "<b>",
  "👩‍👩‍👧‍👦",
  "🇻🇳",
  "👍🏽",
  "e\u0323\u0302",
  "TP.",
  "23-QĐ/TW",
];
const ends = [" ", " ", " ", ". ", ".\n", ".\n\n", "; ", "\n\n\n", ""];
const bit = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...ends)).map((both) => both.join(""));
const run = fc
  .tuple(fc.constantFrom("x", "&", "<", "ư", "👩‍👩‍👧‍👦", '"'), fc.integer({ min: 1, max: 9000 }))
  .map(([cluster, length]) => cluster.repeat(Math.ceil(length / cluster.length)));
const block = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(bit, { minLength: 1, maxLength: 400, size: "max" }).map((bits) => bits.join("")),
  },
  { weight: 1, arbitrary: run },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 3000, size: "max" }) },
);

/** Texts of up to some 20,000 characters: paragraphs, endless words, markup, emoji. Never of space alone. */
export const passageText = fc
  .array(block, { minLength: 1, maxLength: 8, size: "max" })
  .map((blocks) => blocks.join("\n\n").slice(0, 20_000))
  .map((text) => text.replace(/[\ud800-\udbff]$/, ""))
  .filter((text) => text.trim() !== "");

/** Such a text, and what of it answers: a sentence, or several as in a list. */
export const passageWithHighlight = fc
  .tuple(passageText, fc.double({ min: 0, max: 0.99, noNaN: true }), fc.nat({ max: 5 }))
  .map(([text, share, more]) => {
    const sentences = sentencesOf(text).filter((sentence) => sentence.text.trim() !== "");
    const first = Math.floor(share * sentences.length);
    const last = Math.min(first + more, sentences.length - 1);
    return { text, highlight: text.slice(sentences[first]?.start, sentences[last]?.end).trim() };
  });
