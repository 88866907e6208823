import type { AnswerType, Detail, Outline } from "../../../knowledge/index.ts";
import { followUpWords, type Phrase, phraseLengthAt } from "./follow-up-words.ts";

/** A span of words with one role in a follow-up; "other" is a word that no list knows. */
export type Segment = WordSpan &
  (
    | { readonly kind: "detail"; readonly detail: Detail }
    /** `answerType` is undefined for asking words that the search has no type for (`vì sao`). */
    | { readonly kind: "asking"; readonly answerType: AnswerType | undefined }
    | { readonly kind: ListName | "number" | "other" }
  );

interface WordSpan {
  /** Indices of words, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The lists that a segment can come from. Among equally long phrases the earlier list wins. */
const LISTS = [
  ...["events", "predicates", "attributes", "nouns", "openers", "closers"],
  ...["prepositions", "glue", "polite"],
] as const satisfies readonly (keyof typeof followUpWords)[];
type ListName = (typeof LISTS)[number];

/** Cuts a message into segments from left to right, each the longest known phrase at its position. */
export function segmentsOf(outline: Outline): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  while (from < outline.words.length) {
    const segment = segmentAt(outline, from, segments.every(isLeading));
    segments.push(segment);
    from = segment.to;
  }
  return segments;
}

/** True for what may precede an opener. */
function isLeading({ kind }: Segment): boolean {
  return kind === "polite" || kind === "openers";
}

function segmentAt(outline: Outline, from: number, atStart: boolean): Segment {
  const { words, details } = outline;
  const first = words[from];
  const detail = details.find(({ start }) => start === first?.start);
  const spanOf = (length: number): WordSpan => {
    const to = from + length;
    return { from, to, text: outline.text.slice(first?.start, words[to - 1]?.end) };
  };
  if (detail !== undefined) {
    const length = words.filter(({ start }) => start >= detail.start && start < detail.end).length;
    return { kind: "detail", detail, ...spanOf(length) };
  }
  if (/^\d{1,5}$/u.test(first?.folded ?? "")) return { kind: "number", ...spanOf(1) };
  return longestPhrase(outline, from, atStart, spanOf) ?? { kind: "other", ...spanOf(1) };
}

function longestPhrase(
  { words, asking }: Outline,
  from: number,
  atStart: boolean,
  spanOf: (length: number) => WordSpan,
): Segment | undefined {
  const known = asking.find(({ start }) => start === words[from]?.start);
  const knownLength = words.filter(({ start }) => known && start >= known.start && start < known.end).length;
  const length = Math.max(knownLength, phraseLengthAt(followUpWords.asking, words, from));
  const lists = LISTS.filter((list) => atStart || list !== "openers").map((kind) => ({
    kind,
    length: phraseLengthAt(followUpWords[kind], words, from),
  }));
  const best = lists.reduce((a, b) => (b.length > a.length ? b : a));
  if (length === 0 && best.length === 0) return undefined;
  if (length < best.length) return { kind: best.kind, ...spanOf(best.length) };
  return {
    kind: "asking",
    answerType: known?.answerType ?? answerTypeInside(asking, words, from, length),
    ...spanOf(length),
  };
}

/** The type of `ngày nào` in `từ ngày nào`. */
function answerTypeInside(
  asking: Outline["asking"],
  words: Outline["words"],
  from: number,
  length: number,
): AnswerType | undefined {
  const end = words[from + length - 1]?.end;
  return asking.find((phrase) => phrase.end === end)?.answerType;
}

/** True when these segments together are one phrase of the list. */
export function isWhole(list: readonly Phrase[], { words }: Outline, segments: readonly Segment[]): boolean {
  const given = segments.flatMap(({ from, to }) => words.slice(from, to));
  return list.some((phrase) => phrase.length === given.length && phraseLengthAt([phrase], given, 0) > 0);
}
