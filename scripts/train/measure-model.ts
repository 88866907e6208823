import type { Embedder } from "../../knowledge/embedding/embedder.ts";
import type { Language } from "../../knowledge/language/language.ts";
import { understandQuestion } from "../../knowledge/question/understand-question.ts";
import { rankPassages } from "../../knowledge/retrieve/rank.ts";
import { buildSearchIndex } from "../../knowledge/search-index/build-search-index.ts";
import type { SearchIndex } from "../../knowledge/search-index/search-index.ts";
import { embeddedText, listPassages } from "../../knowledge/search-index/searched-text.ts";
import { createExactVectors, type ExactVectors } from "./exact-vectors.ts";
import type { HeldOut } from "./hold-out.ts";
import type { OfficePassage } from "./office-passage.ts";

/** Where the right passage stood for each held-out sentence, from 1; Infinity where it was not found. */
export interface Ranks {
  readonly vectors: readonly number[];
  readonly fused: readonly number[];
}

/** Measures models on the same passages and questions. */
export interface Measurer {
  measure(embedder: Embedder): Promise<Ranks>;
}

export interface MeasurerOptions {
  readonly passages: readonly OfficePassage[];
  readonly heldOut: HeldOut;
  /** Places of the passages that sentences are looked for in, rising; all that sentences were taken from. */
  readonly measured: readonly number[];
  readonly language: Language;
  /** Embeds for the keyword index, which is built once. */
  readonly start: Embedder;
}

export async function createMeasurer(options: MeasurerOptions): Promise<Measurer> {
  const { passages, heldOut, measured, language, start } = options;
  const chosen = measured.flatMap((place) => passages[place] ?? []);
  const searched = chosen.map(({ passage: { documentId }, searched: whole }, row) => ({
    documentId,
    searched: { ...whole, text: heldOut.texts[measured[row] ?? -1] ?? "" },
  }));
  const { index } = await buildSearchIndex({
    passages: listPassages(searched),
    embedder: start,
    knownVector: () => undefined,
  });
  const rowOf = new Map(measured.map((place, row) => [place, row]));
  const tools = {
    ...language,
    accents: index.accents,
    isKnown: (syllable: string) => index.syllableIds.find(syllable) >= 0,
  };
  const asked = heldOut.queries.map(({ sentence, passage }) => ({
    passage: rowOf.get(passage) ?? -1,
    ...understandQuestion(sentence, tools),
  }));

  async function measure(embedder: Embedder): Promise<Ranks> {
    const vectors = await vectorsOf(embedder);
    const whole: SearchIndex = { ...index, vectors };
    const ranks: { vectors: number[]; fused: number[] } = { vectors: [], fused: [] };
    for (const { passage, terms, text } of asked) {
      const vector = await embedder.embedQuestion(text);
      ranks.vectors.push(rankIn(vectors.cosines(vector), passage));
      const place = rankPassages(whole, { terms, vector }).findIndex(
        (found) => found.passageIndex === passage,
      );
      ranks.fused.push(place < 0 ? Number.POSITIVE_INFINITY : place + 1);
    }
    return ranks;
  }

  async function vectorsOf(embedder: Embedder): Promise<ExactVectors> {
    const vectors = await embedder.embedPassages(searched.map((one) => embeddedText(one.searched)));
    return createExactVectors(vectors, embedder.dimensions);
  }

  return { measure };
}

/** Passages of the same cosine count as before it: a model that tells nothing apart is not rewarded. */
function rankIn(cosines: Float32Array, passage: number): number {
  const own = cosines[passage] ?? 0;
  return cosines.reduce((rank, cosine) => rank + (cosine >= own ? 1 : 0), 0);
}
