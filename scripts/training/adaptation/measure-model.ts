import type { Embedder } from "../../../knowledge/embedding/embedder.ts";
import type { Language } from "../../../knowledge/language/language.ts";
import { createQuestionTools } from "../../../knowledge/question/read-question.ts";
import { understandQuestion } from "../../../knowledge/question/understand-question.ts";
import { rankPassages } from "../../../knowledge/retrieve/rank.ts";
import { buildSearchIndex } from "../../../knowledge/search-index/build-search-index.ts";
import { embeddedText, listPassages } from "../../../knowledge/search-index/searched-text.ts";
import { createExactVectors } from "./exact-vectors.ts";
import type { HeldOut } from "./hold-out.ts";
import type { OfficePassage } from "./office-passage.ts";

/** Where the right passage stood for each held-out sentence, from 1; Infinity where it was not found. */
export interface Ranks {
  readonly vectors: readonly number[];
  readonly fused: readonly number[];
}

interface MeasurerOptions {
  readonly passages: readonly OfficePassage[];
  readonly heldOut: HeldOut;
  /** Positions of the passages that sentences are looked for in, rising; all that sentences were taken from. */
  readonly measured: readonly number[];
  readonly language: Language;
  /** Embeds for the keyword index, which is built once. */
  readonly start: Embedder;
}

/** Gives a function that measures models, each on the same passages and questions. */
export async function createMeasurer(
  options: MeasurerOptions,
): Promise<(embedder: Embedder) => Promise<Ranks>> {
  const { passages, heldOut, measured, language, start } = options;
  const chosen = measured.flatMap((position) => passages[position] ?? []);
  const searched = chosen.map(({ passage: { documentId }, searched: whole }, row) => ({
    documentId,
    searched: { ...whole, text: heldOut.texts[measured[row] ?? -1] ?? "" },
  }));
  const { index } = await buildSearchIndex({
    passages: listPassages(searched),
    embedder: start,
    knownVector: () => undefined,
  });
  const rowOf = new Map(measured.map((position, row) => [position, row]));
  const tools = createQuestionTools(language, index);
  const asked = heldOut.queries.map(({ sentence, passage }) => ({
    passage: rowOf.get(passage) ?? -1,
    ...understandQuestion(sentence, tools),
  }));

  return async (embedder) => {
    const embedded = await embedder.embedPassages(searched.map((one) => embeddedText(one.searched)));
    const vectors = createExactVectors(embedded, embedder.dimensions);
    const ranks: { vectors: number[]; fused: number[] } = { vectors: [], fused: [] };
    for (const { passage, terms, text } of asked) {
      const vector = await embedder.embedQuestion(text);
      ranks.vectors.push(rankIn(vectors.cosines(vector), passage));
      const found = rankPassages({ ...index, vectors }, { terms, vector });
      const position = found.findIndex((candidate) => candidate.passageIndex === passage);
      ranks.fused.push(position < 0 ? Number.POSITIVE_INFINITY : position + 1);
    }
    return ranks;
  };
}

/** Passages of the same cosine count as before it: a model that tells nothing apart is not rewarded. */
function rankIn(cosines: Float32Array, passage: number): number {
  const own = cosines[passage] ?? 0;
  return cosines.reduce((rank, cosine) => rank + (cosine >= own ? 1 : 0), 0);
}
