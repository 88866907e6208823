import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const FOLDER = join(import.meta.dirname, "../../../../scripts/training/questions");
const SHARED = join(import.meta.dirname, "../../../../../shared");
const LEGAL = join(SHARED, "eval/legal/corpus.jsonl.gz");
/** A run of this many words that also stands in the article would be copied, not asked. */
const COPIED_WORDS = 10;

const answerable = z.strictObject({
  id: z.string().regex(/^p\d\d-\d{3}$/),
  question: z.string().min(5),
  style: z.enum(["plain", "everyday", "situation", "precise", "yesno", "list"]),
  relevant: z.array(z.string()).min(1),
  span: z.tuple([z.int().min(0), z.int().min(0), z.int().min(1)]),
});
const near = z.strictObject({
  ...{ id: answerable.shape.id, question: answerable.shape.question, style: z.literal("near") },
  ...{ relevant: z.array(z.string()).length(0), near: z.string().min(1) },
});

const rows = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(join(FOLDER, name), "utf8").split("\n").filter(Boolean))
  .map((line) => z.union([answerable, near]).parse(JSON.parse(line)));
const answered = rows.filter((row) => "span" in row);
const documentOf = (id: string) => id.slice(0, id.lastIndexOf("+"));

describe("the questions for training", () => {
  test("are 15,000 over 250 documents, each with an id of its own", () => {
    expect(rows.length).toBeGreaterThanOrEqual(15_000);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(new Set(answered.flatMap(({ relevant }) => relevant.map(documentOf))).size).toBeGreaterThanOrEqual(
      250,
    );
  });

  test("are people's words and situations above all, a good part without accents", () => {
    const share = (styles: readonly string[]) =>
      rows.filter(({ style }) => styles.includes(style)).length / rows.length;
    expect(share(["everyday", "situation"])).toBeGreaterThan(0.3);
    expect(share(["near"])).toBeGreaterThan(0.08);
    const everyday = rows.filter(({ style }) => style === "everyday");
    const bare = everyday.filter(({ question }) => !/[^\p{ASCII}\p{P}]/u.test(question));
    expect(bare.length / everyday.length).toBeGreaterThan(0.4);
  });
});

describe.skipIf(!existsSync(LEGAL))("beside the articles (needs ../shared)", () => {
  const texts = new Map<string, string>();
  for (const line of gunzipSync(readFileSync(LEGAL)).toString("utf8").split("\n").filter(Boolean)) {
    const { id, text } = JSON.parse(line);
    texts.set(id, text);
  }

  test("spans stand inside the articles that they name", () => {
    const outside = answered.filter(({ relevant, span: [which, start, end] }) => {
      const text = texts.get(relevant[which] ?? "");
      return start >= end || (text !== undefined && end > text.length);
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  test("no question copies its article", () => {
    const wordsOf = (text: string) => text.replaceAll("*", "").normalize("NFC").toLowerCase().split(/\s+/u);
    const copied = answered.filter(({ question, relevant }) => {
      const words = wordsOf(question);
      const article = relevant.map((id) => ` ${wordsOf(texts.get(id) ?? "").join(" ")} `).join("|");
      return words.some(
        (_, at) =>
          at + COPIED_WORDS <= words.length &&
          article.includes(` ${words.slice(at, at + COPIED_WORDS).join(" ")} `),
      );
    });
    expect(copied.map(({ id }) => id)).toEqual([]);
  });

  test("laws that are kept aside have none", () => {
    const kept = JSON.parse(readFileSync(join(SHARED, "questions/laws.json"), "utf8"))["kept aside"];
    const touched = answered.flatMap(({ relevant }) => relevant).filter((id) => documentOf(id) in kept);
    expect(touched).toEqual([]);
  });
});
