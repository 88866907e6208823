import { createHash } from "node:crypto";
import { foldedForm } from "../../language/index.ts";
import type { Document } from "../document.ts";
import { ownNumberKeys } from "../document-references.ts";
import { copyNameOf } from "./copy-name.ts";
import { findSimilar } from "./find-similar.ts";
import { createSketcher, type Sketch } from "./sketch-text.ts";

/**
 * `join`: one document with the sources of both. `replace`: only the later version is found. `keep`: both are found, each for
 * itself.
 */
export type DuplicateDecision = "join" | "replace" | "keep";

/** Two documents of different files with the same text, or nearly. */
export interface Duplicate {
  /** Stays the same as long as both texts do: what was decided of it once holds. */
  readonly key: string;
  /** Ids: what stays, and what it stands for where that is not kept. */
  readonly kept: string;
  readonly other: string;
  /** `same`: the same words. `version`: another version of one file or document. `copy`: one article in two places. `alike`: neither. */
  readonly kind: "same" | "version" | "copy" | "alike";
  /** Share of their words in common, 0..1. */
  readonly likeness: number;
  readonly decision: DuplicateDecision;
}

export interface SettledDuplicates {
  readonly found: readonly Duplicate[];
  /** Ids of documents that are not to be found any more. */
  readonly leftOut: ReadonlySet<string>;
  /** By the id of a document, the addresses of those that were joined with it. */
  readonly alsoAt: ReadonlyMap<string, readonly string[]>;
}

interface Options {
  /** What was decided otherwise than by default, by `Duplicate.key`. */
  readonly decided?: ReadonlyMap<string, DuplicateDecision>;
  /** When a file was last written, in milliseconds since 1970; undefined where that is not known. */
  readonly changedAt?: (file: string) => Promise<number | undefined>;
}

/** What is kept of a document while the others are read. */
interface Compared extends Pick<Document, "id" | "metadata"> {
  readonly file: string;
  /** In folded form. */
  readonly title: string;
  readonly keys: readonly string[];
  readonly sketch: Sketch;
}

/** Shares of shingles in common from which on two texts are versions of one document, one article, or worth a look. */
const LEAST = { version: 0.6, copy: 0.8, alike: 0.9 } as const;

/**
 * Finds documents that are there twice and decides what becomes of them. Only documents that are files of their own are compared:
 * what a collection holds twice is its own matter.
 */
export async function settleDuplicates(
  documents: Iterable<Document>,
  { decided = new Map(), changedAt = async () => undefined }: Options = {},
): Promise<SettledDuplicates> {
  const compared = [...comparedDocuments(documents)];
  const found: Duplicate[] = [];
  const leftOut = new Set<string>();
  const alsoAt = new Map<string, string[]>();
  const pairs = findSimilar(
    compared.map(({ sketch }) => sketch),
    LEAST.version,
  );
  for (const { first, second, likeness } of pairs) {
    const pair = [compared[first]!, compared[second]!] as const;
    if (pair[0].file === pair[1].file) continue;
    const kind = kindOf(pair, likeness);
    if (kind === undefined) continue;
    const [kept, other] = await inOrder(pair, kind, changedAt);
    const key = keyOf(pair);
    const decision = decided.get(key) ?? DEFAULTS[kind];
    found.push({ key, kept: kept.id, other: other.id, kind, likeness, decision });
    // Of three copies the second may be gone already.
    if (decision === "keep" || leftOut.has(kept.id) || leftOut.has(other.id)) continue;
    leftOut.add(other.id);
    const { url } = other.metadata;
    if (decision === "join" && url !== undefined && url !== kept.metadata.url)
      alsoAt.set(kept.id, [...(alsoAt.get(kept.id) ?? []), url]);
  }
  return { found, leftOut, alsoAt };
}

const DEFAULTS: Readonly<Record<Duplicate["kind"], DuplicateDecision>> = {
  same: "join",
  copy: "join",
  version: "replace",
  alike: "keep",
};

function* comparedDocuments(documents: Iterable<Document>): Generator<Compared> {
  const sketch = createSketcher();
  for (const document of documents) {
    const { id, file, title, text, metadata } = document;
    if (file === undefined) continue;
    const keys = ownNumberKeys(document);
    yield { id, file, metadata, keys, title: foldedForm(title), sketch: sketch(text) };
  }
}

type Pair = readonly [Compared, Compared];

/** Undefined for two that only have much in common, such as forms. */
function kindOf([a, b]: Pair, likeness: number): Duplicate["kind"] | undefined {
  const differ = areOfDifferentActs(a, b);
  if (a.sketch.digest === b.sketch.digest) return differ ? "alike" : "same";
  if (!differ && (haveSameNumber(a, b) || copyNameOf(a.file).stem === copyNameOf(b.file).stem))
    return "version";
  if (!differ && a.title === b.title && likeness >= LEAST.copy && haveSameDigits(a, b)) return "copy";
  return likeness >= LEAST.alike ? "alike" : undefined;
}

/** Numbers, years or issuers that both say and that differ: two documents, however alike, such as one month's list and the next. */
function areOfDifferentActs(a: Compared, b: Compared): boolean {
  const differ = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one !== other;
  const issuers = [a, b].map(({ metadata }) => metadata.issuer && foldedForm(metadata.issuer));
  const isOfficial = [a, b].every(({ keys, metadata }) => keys.length > 0 || metadata.issuer !== undefined);
  return (
    differ(a.keys[0], b.keys[0]) ||
    differ(issuers[0], issuers[1]) ||
    (isOfficial && differ(a.metadata.date, b.metadata.date)) ||
    !haveSameDigits(a, b)
  );
}

function haveSameNumber(a: Compared, b: Compared): boolean {
  return a.keys[0] !== undefined && a.keys[0] === b.keys[0];
}

/** `Lịch trực tháng 3` is not `Lịch trực tháng 4`. */
function haveSameDigits(a: Compared, b: Compared): boolean {
  const digitsOf = ({ title }: Compared) => (title.match(/\d+/g) ?? []).join(" ");
  return digitsOf(a) === digitsOf(b);
}

/** What is kept first: the later version; else what says more of itself; else what comes first in the corpus. */
async function inOrder(
  [a, b]: Pair,
  kind: Duplicate["kind"],
  changedAt: NonNullable<Options["changedAt"]>,
): Promise<Pair> {
  const isSecond = kind === "version" ? await isLater(b, a, changedAt) : fieldsOf(b) > fieldsOf(a);
  return isSecond ? [b, a] : [a, b];
}

function fieldsOf({ metadata }: Compared): number {
  return Object.keys(metadata).length;
}

async function isLater(
  one: Compared,
  other: Compared,
  changedAt: NonNullable<Options["changedAt"]>,
): Promise<boolean> {
  const [date, otherDate] = [one.metadata.date ?? "", other.metadata.date ?? ""];
  if (date !== "" && otherDate !== "" && date !== otherDate) return date > otherDate;
  const [copy, otherCopy] = [copyNameOf(one.file), copyNameOf(other.file)];
  const isNumbered = copy.stem === otherCopy.stem && (copy.number ?? 0) !== (otherCopy.number ?? 0);
  if (isNumbered) return (copy.number ?? 0) > (otherCopy.number ?? 0);
  const [written = 0, otherWritten = 0] = await Promise.all([one, other].map(({ file }) => changedAt(file)));
  return written > otherWritten;
}

function keyOf(pair: Pair): string {
  const sides = pair.map(({ id, sketch }) => `${id}\0${sketch.digest}`).sort();
  return createHash("sha1").update(sides.join("\0\0")).digest("hex").slice(0, 20);
}
