import { fold } from "../../language/fold.ts";
import { syllableForm, writtenSyllables } from "../../language/syllables.ts";

/**
 * What is kept of a text to compare it with others: the smallest hashes of its shingles (bottom-k sketch, Broder 1997: "On the
 * resemblance and containment of documents"). Texts are compared by their words, without accents, marks and spaces.
 */
export interface Sketch {
  /** Rising, each once, at most SKETCH_SIZE. */
  readonly hashes: Uint32Array;
  readonly syllables: number;
  /** Equal for texts of the same syllables. */
  readonly digest: string;
}

/** Hashes that are kept: the likeness of two texts is then off by 0.04 at the most, two times out of three. */
export const SKETCH_SIZE = 128;

/** Syllables in a row; four hardly recur by chance. */
const SHINGLE = 4;

/** A corpus has some ten thousand different syllables as written. */
const KNOWN_SYLLABLES = 50_000;

/** A function that makes sketches; it remembers the syllables that it has seen. */
export function createSketcher(): (text: string) => Sketch {
  const known = new Map<string, number>();
  const hashOf = (written: string): number => {
    const found = known.get(written);
    if (found !== undefined) return found;
    const hash = hashText(fold(syllableForm(written)));
    if (known.size < KNOWN_SYLLABLES) known.set(written, hash);
    return hash;
  };
  return (text) => sketch(writtenSyllables(text.normalize("NFC")).map(hashOf));
}

function sketch(syllables: readonly number[]): Sketch {
  const count = Math.max(1, syllables.length - SHINGLE + 1);
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 0;
    for (let next = at; next < Math.min(at + SHINGLE, syllables.length); next++)
      hash = Math.imul(hash ^ syllables[next]!, 0x9e3779b1) + 1;
    shingles[at] = scatter(hash);
  }
  shingles.sort();
  const different = shingles.filter((hash, at) => at === 0 || hash !== shingles[at - 1]);
  return { hashes: different.slice(0, SKETCH_SIZE), syllables: syllables.length, digest: digest(syllables) };
}

/** Two hashes of all syllables, 64 bits together. */
function digest(syllables: readonly number[]): string {
  let [first, second] = [syllables.length, 0x811c9dc5];
  for (const syllable of syllables) {
    first = Math.imul(first ^ syllable, 0x01000193);
    second = Math.imul(second, 31) + scatter(syllable);
  }
  return `${(first >>> 0).toString(36)}.${(second >>> 0).toString(36)}`;
}

/** FNV-1a over UTF-16 units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads a hash over all 32 bits (the finalizer of MurmurHash3): the smallest of them are then a fair sample. */
function scatter(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The share of their shingles that two texts have in common (Jaccard), estimated; exact for short texts. */
export function likenessOf({ hashes: a }: Sketch, { hashes: b }: Sketch): number {
  // Plain indexes: this runs for every pair that is compared.
  let i = 0;
  let j = 0;
  let union = 0;
  let shared = 0;
  while (union < SKETCH_SIZE && (i < a.length || j < b.length)) {
    const left = i < a.length ? a[i]! : Number.POSITIVE_INFINITY;
    const right = j < b.length ? b[j]! : Number.POSITIVE_INFINITY;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
    union++;
  }
  return union === 0 ? 1 : shared / union;
}
