import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { UsageError } from "../command-line.ts";

/** Models learn from `fit`, what they are like is chosen on `choose`, and `final` is looked at once. */
const PARTS = ["fit", "choose", "final"] as const;
export type Part = (typeof PARTS)[number];

/** Of a hundred documents so many are for fitting and for choosing; the others are for the end. */
const SHARES = { fit: 60, choose: 15 } as const;

/** A question as citizens ask it, over the articles of ../shared/eval/legal. */
export interface CitizenQuestion {
  readonly id: string;
  readonly question: string;
  readonly style: string;
  /** Number of the document that answers, or that a `near` question looks at. */
  readonly document: string;
  /** Ids of the articles that answer; none for a `near` question, which only looks answered. */
  readonly relevant: readonly string[];
  /** The words of an article that answer. */
  readonly span: string | undefined;
  /** All questions of a document are in one part. */
  readonly part: Part;
}

/** The part that all questions of a document belong to. */
export function partOf(document: string): Part {
  const hash = createHash("sha256").update(`split1 ${document}`).digest();
  const draw = hash.readUInt32BE(0) % 100;
  if (draw < SHARES.fit) return "fit";
  return draw < SHARES.fit + SHARES.choose ? "choose" : "final";
}

const Common = { id: z.string(), question: z.string().min(1), style: z.string() };

const Own = z.object({
  ...Common,
  relevant: z.array(z.string()),
  span: z.tuple([z.number().int(), z.number().int(), z.number().int()]).optional(),
  near: z.string().optional(),
});

const Shared = z.object({
  ...Common,
  relevant: z.array(z.string()).default([]),
  span: z.string().optional(),
  law: z.string().optional(),
});

const Laws = z.object({
  used: z.record(z.string(), z.string()),
  "kept aside": z.record(z.string(), z.string()).default({}),
});

const OWN_FOLDER = new URL("../training/questions/", import.meta.url);

/** Text of an article by its id; undefined for what is no article of the set. */
type TextOf = (article: string) => string | undefined;

/**
 * Our own questions (scripts/training/questions) and those of ../shared/questions, as far as the articles of `textOf` answer
 * them. Without `shared` only our own are read. Throws UsageError that names the file and line that cannot be read.
 */
export function readCitizenQuestions(textOf: TextOf, shared?: string): CitizenQuestion[] {
  return [...readOwn(textOf), ...(shared === undefined ? [] : readShared(textOf, shared))];
}

function readOwn(textOf: TextOf): CitizenQuestion[] {
  const files = readdirSync(OWN_FOLDER).filter((name) => name.endsWith(".jsonl"));
  return files.sort().flatMap((name) =>
    readLines(new URL(name, OWN_FOLDER).pathname, Own).flatMap(({ relevant, span, near, ...one }) => {
      const [which = 0, start, end] = span ?? [];
      const words = textOf(relevant[which] ?? "")?.slice(start, end);
      return placed({ ...one, relevant, span: words, near }, textOf);
    }),
  );
}

/** Names of the laws that are asked about, by their numbers. `shared`: ../shared/questions. Throws when they cannot be read. */
export function readLawNames(shared: string): Readonly<Record<string, string>> {
  return readLaws(shared).used;
}

/** Numbers of the laws on which no question may be trained. Throws as readLawNames does. */
export function readKeptAside(shared: string): string[] {
  return Object.keys(readLaws(shared)["kept aside"]);
}

function readLaws(shared: string) {
  return Laws.parse(JSON.parse(readFileSync(join(shared, "laws.json"), "utf8")));
}

function readShared(textOf: TextOf, shared: string): CitizenQuestion[] {
  const numberOf = new Map(Object.entries(readLawNames(shared)).map(([number, name]) => [name, number]));
  return readLines(join(shared, "citizens", "train.jsonl"), Shared).flatMap(({ law, ...one }) =>
    placed({ ...one, id: `s-${one.id}`, near: numberOf.get(law ?? "") ?? law }, textOf),
  );
}

type Unplaced = Pick<CitizenQuestion, "id" | "question" | "style" | "relevant"> & {
  readonly span?: string | undefined;
  readonly near?: string | undefined;
};

/** None where nothing of the set answers a question that is not `near`. */
function placed({ near, span, ...question }: Unplaced, textOf: TextOf): CitizenQuestion[] {
  const relevant = question.relevant.filter((article) => textOf(article) !== undefined);
  const document = relevant[0] === undefined ? near : documentOf(relevant[0]);
  if (document === undefined) return [];
  return [{ ...question, relevant, span, document, part: partOf(document) }];
}

/** The document of an article's id, `<document>+<article>`. */
export function documentOf(article: string): string {
  return article.slice(0, article.lastIndexOf("+"));
}

/** The JSON lines of a file. Throws UsageError that names the line that does not fit. */
export function readLines<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema>[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, at) => {
    if (line === "") return [];
    const parsed = schema.safeParse(JSON.parse(line));
    if (parsed.success) return [parsed.data];
    throw new UsageError(`${basename(file)}:${at + 1}: ${z.prettifyError(parsed.error)}`);
  });
}
