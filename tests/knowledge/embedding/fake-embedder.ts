import type { Embedder } from "../../../knowledge/embedding/embedder.ts";
import { fold } from "../../../knowledge/language/fold.ts";
import { syllablesOf } from "../../../knowledge/language/syllables.ts";

interface FakeEmbedder extends Embedder {
  /** Every passage that was embedded, in order. */
  readonly embedded: readonly string[];
}

/** A bag of syllables without accents, hashed into a few places: near when words are shared, and instant. */
export function createFakeEmbedder(dimensions = 48): FakeEmbedder {
  const embedded: string[] = [];
  let closed = false;
  const embed = (text: string): Float32Array => {
    if (closed) throw new Error("The embedder is closed.");
    return bagOf(text, dimensions);
  };
  return {
    fingerprint: `fake-${dimensions}`,
    dimensions,
    embedded,
    embedQuestion: async (text) => embed(text),
    embedPassages: async (texts) => {
      embedded.push(...texts);
      return texts.map(embed);
    },
    close: async () => {
      closed = true;
    },
  };
}

function bagOf(text: string, dimensions: number): Float32Array {
  const bag = new Float32Array(dimensions);
  for (const syllable of syllablesOf(text)) {
    const hash = hashOf(fold(syllable.text));
    const place = hash % dimensions;
    bag[place] = (bag[place] ?? 0) + (hash & 1024 ? 1 : -1);
  }
  if (bag.every((value) => value === 0)) bag[0] = 1;
  const length = Math.hypot(...bag);
  return bag.map((value) => value / length);
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619) >>> 0;
  return hash;
}
