import { matchingForm, sentencesOf } from "../../knowledge/language/index.ts";
import { compare, digest, type OfficePassage } from "./office-passage.ts";

/** A sentence that training does not see and the passage that it was taken out of. */
export interface HeldOutQuery {
  readonly sentence: string;
  /** Place in the passages that were given. */
  readonly passage: number;
}

export interface HeldOut {
  readonly queries: readonly HeldOutQuery[];
  /** The texts of the passages without those sentences, in their order. */
  readonly texts: readonly string[];
}

/**
 * Of all sentences that can be asked, and its bounds in sentences: a small corpus gives as many as it can up to
 * `aim`, as fewer tell a gain from chance only when it is large; more than `most` only take longer.
 */
const SHARE = 0.15;
const QUERIES = { aim: 150, most: 2000 } as const;
/** Shorter sentences name no subject. In syllables. */
const SHORTEST = 6;

interface Sentence {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: string;
  readonly order: string;
}

/**
 * Takes sentences out of the passages, chosen by a hash of their words, and only out of those that `isMeasured` names.
 * Each passage keeps at least half of its own, so that something is left to be found. A sentence that stands more than
 * once belongs to no one passage and stays.
 */
export function holdOut(
  passages: readonly OfficePassage[],
  isMeasured: (place: number) => boolean = () => true,
): HeldOut {
  const sentences = passages.map(({ searched }, place) => sentencesIn(searched, place));
  const times = new Map<string, number>();
  for (const { form } of sentences.flat()) times.set(form, (times.get(form) ?? 0) + 1);
  const askable = sentences
    .flat()
    .filter(({ form, passage }) => isMeasured(passage) && isLong(form) && times.get(form) === 1);
  const wanted = Math.min(QUERIES.most, Math.max(QUERIES.aim, Math.round(SHARE * askable.length)));
  const room = sentences.map((ofPassage) => Math.floor(ofPassage.length / 2));
  const chosen: Sentence[] = [];
  for (const sentence of askable.sort((a, b) => compare(a.order, b.order))) {
    const left = room[sentence.passage] ?? 0;
    if (chosen.length >= wanted) break;
    if (left === 0) continue;
    room[sentence.passage] = left - 1;
    chosen.push(sentence);
  }
  return {
    queries: chosen.map(({ text, passage }) => ({ sentence: text.trim(), passage })),
    texts: textsWithout(passages, chosen),
  };
}

/** Those of the passage that do not stand in its titles too. */
function sentencesIn({ text, above }: OfficePassage["searched"], passage: number): Sentence[] {
  const titles = matchingForm(above);
  return sentencesOf(text).flatMap(({ start, end, text: sentence }) => {
    const form = matchingForm(sentence);
    return form === "" || titles.includes(form)
      ? []
      : { passage, start, end, text: sentence, form, order: digest(form) };
  });
}

function isLong(form: string): boolean {
  return form.split(" ").length >= SHORTEST;
}

function textsWithout(passages: readonly OfficePassage[], chosen: readonly Sentence[]): string[] {
  const texts = passages.map(({ searched }) => searched.text);
  // From the end of a text to its beginning, so that offsets stay right.
  for (const { passage, start, end } of [...chosen].sort((a, b) => b.start - a.start)) {
    const text = texts[passage] ?? "";
    texts[passage] = text.slice(0, start) + text.slice(end);
  }
  return texts;
}
