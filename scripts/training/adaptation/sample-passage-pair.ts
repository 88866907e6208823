import type { Random } from "../../random.ts";
import {
  type Pair,
  sentenceToRest,
  titleAndWordsToBody,
  titleToBody,
} from "../embedding/pairs/sample-pair.ts";
import type { TokenText } from "../embedding/texts/token-texts.ts";

/** How often a passage is asked for by its title and by its title with some words; else by one of its sentences. */
const SHARE = { title: 0.25, titleAndWords: 0.15 } as const;

/** A pair from a passage of the office's corpus; undefined when it is too short for any. */
export function samplePassagePair(text: TokenText, random: Random): Pair | undefined {
  const draw = random.next();
  if (text.leadStart === 0) return sentenceToRest(text, random);
  if (draw < SHARE.title) return titleToBody(text, random);
  if (draw < SHARE.title + SHARE.titleAndWords) return titleAndWordsToBody(text, random);
  return sentenceToRest(text, random) ?? titleToBody(text, random);
}
