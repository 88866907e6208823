import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const ROOT = join(import.meta.dirname, "../../../..");
const QUESTIONS = join(ROOT, "tests/questions");
const TRAINING = join(ROOT, "scripts/training/questions");
const SHARED = join(ROOT, "../shared");
const LEGAL = join(SHARED, "eval/legal/corpus.jsonl.gz");
/** A run of this many words that also stands in the article would be copied, not asked. */
const COPIED_WORDS = 10;
/** Questions of each kind: the goal of seven in ten can be told from six in ten. */
const EACH = 12;
/** What the office's corpus needs of a law, so that there is something else to be shown. */
const ARTICLES_OF_A_LAW = 6;

const KINDS = [
  ...["role", "qualifier", "pointer", "sector", "polarity", "everyday"],
  ...["filler", "names", "noise", "lists", "premises"],
] as const;

const answers = {
  relevant: z.array(z.string()).min(1),
  span: z.tuple([z.int().min(0), z.int().min(0), z.int().min(1)]),
};
const asked = { id: z.string(), kind: z.enum(KINDS), question: z.string().min(5) };
const answerable = z.strictObject({
  ...{ ...asked, ...answers, answerable: z.literal(true) },
  also: z.array(z.strictObject(answers)).min(1).optional(),
});
const unanswerable = z.strictObject({
  ...{ ...asked, answerable: z.literal(false), relevant: z.array(z.string()).length(0) },
});

const readLines = (file: string) => readFileSync(file, "utf8").split("\n").filter(Boolean);
const rows = readLines(join(QUESTIONS, "fault-kinds.jsonl")).map((line) =>
  z.union([answerable, unanswerable]).parse(JSON.parse(line)),
);
const answered = rows.filter((row) => row.answerable);
const ofKind = (kind: string) => rows.filter((row) => row.kind === kind);
const laws = z
  .record(z.string(), z.string().min(5))
  .parse(JSON.parse(readFileSync(join(QUESTIONS, "fault-kinds-laws.json"), "utf8")));
const documentOf = (id: string) => id.slice(0, id.lastIndexOf("+"));
const partsOf = ({ id, relevant, span, also = [] }: z.infer<typeof answerable>) =>
  [{ relevant, span }, ...also].map((part) => ({ id, ...part }));
const parts = answered.flatMap(partsOf);
const documents = new Set(parts.flatMap(({ relevant }) => relevant.map(documentOf)));

describe("the questions of each kind of fault", () => {
  test.each(KINDS)("has twelve of %s, half of them as typed in a hurry, without an accent", (kind) => {
    const questions = ofKind(kind);
    expect(questions.map(({ id }) => id)).toEqual(
      Array.from({ length: EACH }, (_, at) => `${kind}-${String(at + 1).padStart(2, "0")}`),
    );
    const bare = questions.filter(({ question }) => !/[^\p{ASCII}\p{P}]/u.test(question));
    expect(bare.length).toBe(EACH / 2);
  });

  test("only those from elsewhere have no answer", () => {
    expect(rows.filter(({ answerable }) => !answerable)).toEqual(ofKind("noise"));
  });

  test("half of those with filler ask two things, each with its answer", () => {
    const double = answered.filter(({ also }) => also);
    expect(double.map(({ kind }) => kind)).toEqual(Array(EACH / 2).fill("filler"));
  });

  test("each law asked about has its name, and none is named in vain", () => {
    expect([...documents].sort()).toEqual(Object.keys(laws).sort());
  });

  test("no law asked about is one that questions for training ask about", () => {
    const trained = new Set<string>();
    for (const name of readdirSync(TRAINING).filter((name) => name.endsWith(".jsonl")))
      for (const line of readLines(join(TRAINING, name))) {
        const { relevant, near } = JSON.parse(line);
        for (const id of relevant) trained.add(documentOf(id));
        if (near) trained.add(near);
      }
    expect(trained.size).toBeGreaterThan(0);
    expect([...documents].filter((document) => trained.has(document))).toEqual([]);
  });
});

describe.skipIf(!existsSync(LEGAL))("beside the articles (needs ../shared)", () => {
  const texts = new Map<string, string>();
  for (const line of gunzipSync(readFileSync(LEGAL)).toString("utf8").split("\n").filter(Boolean)) {
    const { id, text } = JSON.parse(line);
    if (documentOf(id) in laws) texts.set(id, text);
  }
  const spanOf = ({ relevant, span: [which, start, end] }: (typeof parts)[number]) =>
    texts.get(relevant[which] ?? "")?.slice(start, end) ?? "";

  test("every article asked about is there, in a law of several", () => {
    const missing = parts.flatMap(({ relevant }) => relevant).filter((id) => !texts.has(id));
    expect(missing).toEqual([]);
    const articles = (law: string) => [...texts.keys()].filter((id) => documentOf(id) === law).length;
    expect(Object.keys(laws).filter((law) => articles(law) < ARTICLES_OF_A_LAW)).toEqual([]);
  });

  test("spans are whole clauses of their articles", () => {
    const broken = parts.filter((part) => {
      const { relevant, span } = part;
      const [which, start, end] = span;
      const text = texts.get(relevant[which] ?? "") ?? "";
      const whole = /^(?!\s).+[\p{L}.;]$/su.test(spanOf(part));
      return end > text.length || !whole || !/^\s?$/u.test(text.slice(Math.max(0, start - 1), start));
    });
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  test("the span of a list holds its lead-in and all its items", () => {
    const lists = parts.filter(({ id }) => id.startsWith("lists"));
    const torn = lists.filter((part) => {
      const { relevant, span } = part;
      const [which, , end] = span;
      const [, ...items] = spanOf(part).split("\n");
      const after =
        texts
          .get(relevant[which] ?? "")
          ?.slice(end)
          .trimStart() ?? "";
      const item = /^\d/u.test(items[0] ?? "") ? /^\d+\. / : /^[a-zđ]\) /u;
      return items.length < 3 || !items.every((line) => item.test(line)) || item.test(after);
    });
    expect(torn.map(({ id }) => id)).toEqual([]);
  });

  test("no question copies its article", () => {
    const wordsOf = (text: string) => text.replaceAll("*", "").normalize("NFC").toLowerCase().split(/\s+/u);
    const copied = answered.filter((row) => {
      const words = wordsOf(row.question);
      const ids = partsOf(row).flatMap(({ relevant }) => relevant);
      const article = ids.map((id) => ` ${wordsOf(texts.get(id) ?? "").join(" ")} `).join("|");
      return words.some(
        (_, at) =>
          at + COPIED_WORDS <= words.length &&
          article.includes(` ${words.slice(at, at + COPIED_WORDS).join(" ")} `),
      );
    });
    expect(copied.map(({ id }) => id)).toEqual([]);
  });

  test("laws that others' questions are about, or that are kept aside, have none", () => {
    const { used, "kept aside": kept } = JSON.parse(
      readFileSync(join(SHARED, "questions/laws.json"), "utf8"),
    );
    expect([...documents].filter((document) => document in used || document in kept)).toEqual([]);
  });
});
