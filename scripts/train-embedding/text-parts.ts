import { matchingForm } from "../../knowledge/language/syllables.ts";
import type { Interner } from "./interner.ts";
import type { SourceText } from "./read-texts.ts";

/** A text as numbers of its syllables, title, lead and body one after the other. */
export interface TextParts {
  /** Texts of the same title share it; -1 without a title. */
  readonly titleId: number;
  readonly syllables: Int32Array;
  readonly leadStart: number;
  readonly bodyStart: number;
  /** Where the sentences of the body start, as offsets into `syllables`; the last entry is the end. */
  readonly sentenceStarts: Int32Array;
}

/** Longer texts are cut: one text shall not outweigh many. */
const MAX_BODY_SYLLABLES = 6000;
const SENTENCE_END = /(?<=[.!?;:])\s+|\n+/u;

export function splitText(text: SourceText, words: Interner, titles: Interner): TextParts {
  const title = syllableIds(text.title, words);
  const lead = syllableIds(text.lead, words);
  const bodyStart = title.length + lead.length;
  const body: number[] = [];
  const sentenceStarts: number[] = [];
  for (const sentence of text.body.split(SENTENCE_END)) {
    const ids = syllableIds(sentence, words);
    if (ids.length === 0) continue;
    if (body.length + ids.length > MAX_BODY_SYLLABLES) break;
    sentenceStarts.push(bodyStart + body.length);
    for (const id of ids) body.push(id);
  }
  sentenceStarts.push(bodyStart + body.length);
  return {
    titleId: title.length === 0 ? -1 : titles.idOf(title.join(" ")),
    syllables: Int32Array.from([...title, ...lead, ...body]),
    leadStart: title.length,
    bodyStart,
    sentenceStarts: Int32Array.from(sentenceStarts),
  };
}

function syllableIds(text: string, words: Interner): number[] {
  const form = matchingForm(text);
  return form === "" ? [] : form.split(" ").map((syllable) => words.idOf(syllable));
}
