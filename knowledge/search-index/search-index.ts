import type { AccentData } from "../restore/accent-builder.ts";
import { type Accents, openAccents } from "../restore/accents.ts";
import { SyllableIds } from "../syllable-ids/syllable-ids.ts";
import { type KeywordIndex, type KeywordIndexData, openKeywordIndex } from "./keyword/keyword-index.ts";
import type { VectorIndex } from "./vector/vector-index.ts";

/** All that finding needs. Each part knows a passage by its index in the order of the corpus. */
export interface SearchIndex {
  readonly syllableIds: SyllableIds;
  readonly keywords: KeywordIndex;
  readonly accents: Accents;
  /** What `accents` was opened from, for saving. */
  readonly accentData: AccentData;
  readonly vectors: VectorIndex;
}

/** The parts that are arrays and are saved as they are; the vectors save their graph by themselves. */
export interface SearchIndexData {
  /** By id. */
  readonly syllables: readonly string[];
  readonly keywords: KeywordIndexData;
  readonly accents: AccentData;
}

/** Takes no copies of the arrays, which must not be changed any more. */
export function openSearchIndex(data: SearchIndexData, vectors: VectorIndex): SearchIndex {
  const syllableIds = new SyllableIds(data.syllables);
  return {
    syllableIds,
    keywords: openKeywordIndex(data.keywords, syllableIds),
    accents: openAccents(data.accents, syllableIds),
    accentData: data.accents,
    vectors,
  };
}
