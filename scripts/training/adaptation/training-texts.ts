import { createFixedVocabulary } from "../embedding/texts/fixed-vocabulary.ts";
import { createInterner } from "../embedding/texts/interner.ts";
import { splitText, type TextParts } from "../embedding/texts/text-parts.ts";
import { type TokenText, tokenizeParts } from "../embedding/texts/token-texts.ts";
import type { Vocabulary } from "../embedding/texts/vocabulary.ts";
import type { OfficePassage } from "./office-passage.ts";

export interface TrainingTexts {
  readonly texts: readonly TokenText[];
  readonly vocabulary: Vocabulary;
  /** Share of the corpus's syllables that the vocabulary lacks. */
  readonly unknown: number;
}

/** Each passage once under each of its titles, or without one, as tokens of the model. `texts` are those to learn from. */
export function makeTrainingTexts(
  passages: readonly OfficePassage[],
  texts: readonly string[],
  tokens: readonly string[],
): TrainingTexts {
  const words = createInterner();
  const titles = createInterner();
  const parts: TextParts[] = [];
  passages.forEach(({ titles: given }, passage) => {
    const body = texts[passage] ?? "";
    for (const title of given.length === 0 ? [""] : given) {
      parts.push(splitText({ title, lead: "", body: withoutTitle(body, title) }, words, titles));
    }
  });
  const vocabulary = createFixedVocabulary(tokens, words.texts);
  return {
    texts: parts.map((part) => tokenizeParts(part, vocabulary)),
    vocabulary,
    unknown: unknownShare(parts, vocabulary),
  };
}

/** A question that stands in the text with its answer would be found by its own words. */
function withoutTitle(body: string, title: string): string {
  return title === "" ? body : body.replace(title, "");
}

function unknownShare(parts: readonly TextParts[], { tokenOfWord }: Vocabulary): number {
  let unknown = 0;
  let all = 0;
  for (const { syllables } of parts) {
    all += syllables.length;
    for (const word of syllables) if (tokenOfWord[word] === 0) unknown++;
  }
  return unknown / Math.max(1, all);
}
