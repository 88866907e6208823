import { AT } from "../language/grammar.ts";
import type { AskedNumber } from "../language/index.ts";
import { type Names, startsWithCapital } from "../language/lexicons/names.ts";
import type { AnswerType } from "../language/lexicons/question-words.ts";
import { type Run, startsOf } from "../language/phrases.ts";
import type { QuestionTools } from "../restore/restore-words.ts";
import { type ReadQuestion, readQuestion } from "./read-question.ts";

/** The parts of a question and where they stand: for putting another question together from it. */
export interface Outline {
  /** The question with raw typing decoded, chat spelling and districts written out; all offsets are into it. */
  readonly text: string;
  readonly words: readonly OutlinedWord[];
  /** The phrases that ask (`ngày nào`, `do ai`), in their order. */
  readonly asking: readonly (Span & { readonly answerType: AnswerType })[];
  /** Documents, places, people and years that it names, in their order, none overlapping another. */
  readonly details: readonly Detail[];
}

/** UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface OutlinedWord extends Span {
  /** As typed, in lower case. */
  readonly typed: string;
  /** With the accents that were left out put back. */
  readonly accented: string;
  readonly folded: string;
  /** It says what the question is about; false for asking words and words that hold a sentence together. */
  readonly isContent: boolean;
}

export type Detail =
  | (Span & { readonly kind: "document"; readonly asked: AskedNumber })
  | (Span & { readonly kind: "article" | "person" | "year" })
  /** With the word before its name: `unit` is that word, folded (`quan`, `tinh`); empty for none. */
  | (Span & { readonly kind: "place"; readonly unit: string });

export function outlineQuestion(question: string, tools: QuestionTools): Outline {
  const read = readQuestion(question, tools);
  const { names } = tools.language;
  return {
    text: read.typed,
    words: read.words.map(({ start, end, typed, accented, folded, isContent }) => ({
      ...{ start, end, typed, accented, folded, isContent },
    })),
    asking: read.asking.map((phrase) => ({ answerType: phrase.answerType, ...spanOf(read.words, phrase) })),
    details: withoutOverlaps([
      ...read.documentNumbers.map((asked) => ({ kind: "document", ...spanOnly(asked), asked }) as const),
      ...read.articles.map((article) => ({ kind: "article", ...spanOnly(article) }) as const),
      ...placesIn(read.words, names),
      ...runsOf(read.words, names.findPeople(read.words)).map((run) => ({
        kind: "person" as const,
        ...spanOf(read.words, run),
      })),
      ...yearsIn(read),
    ]),
  };
}

type Words = ReadQuestion["words"];

function placesIn(words: Words, names: Names): Detail[] {
  const listed = runsOf(words, names.findPlaces(words));
  const runs = [...listed, ...numberedRuns(words, names), ...capitalRuns(words, names)];
  return runs.map((run) => {
    const unit = words[run.start - 1]?.folded ?? "";
    if (!names.isPlaceUnit(unit)) return { kind: "place", unit: "", ...spanOf(words, run) };
    const isPaired = names.isPairedUnit(`${words[run.start - 2]?.folded} ${unit}`);
    const start = run.start - (isPaired ? 2 : 1);
    return { kind: "place", unit, ...spanOf(words, { start, end: run.end }) };
  });
}

/** `quận 3`, `phường 12`. */
function numberedRuns(words: Words, names: Names): Run[] {
  return words.flatMap(({ folded, isReference }, at) =>
    /^\d{1,2}$/u.test(folded) && !isReference && names.isNumberedPlace(words[at - 1]?.folded ?? "")
      ? [{ start: at, end: at + 1 }]
      : [],
  );
}

/** Syllables of a place's name, at most. */
const LONGEST_PLACE = 4;

/** Names in capitals behind `huyện`, `xã` …, or alone behind `ở`. */
function capitalRuns(words: Words, { isPlaceUnit }: Names): Run[] {
  return words.flatMap((word, start) => {
    const unit = isPlaceUnit(word.folded);
    if (!unit && !AT.has(word.accented)) return [];
    const end = endOfCapitals(words, start + 1, isPlaceUnit);
    if (end === start + 1 || end - start > LONGEST_PLACE + 1) return [];
    // `ở Ban Dân vận`: an organ's name goes on in small letters.
    return unit || !words[end]?.isContent ? [{ start: start + 1, end }] : [];
  });
}

function endOfCapitals(words: Words, start: number, isPlaceUnit: Names["isPlaceUnit"]): number {
  let end = start;
  while (words[end] && startsWithCapital(words[end]?.written ?? "") && !isPlaceUnit(words[end]?.folded ?? ""))
    end++;
  return end;
}

/** `2022`, `năm 2022`; not the year of a date. */
function yearsIn({ typed, words }: ReadQuestion): Detail[] {
  return words.flatMap(({ folded, isReference, start, end }, at) => {
    if (isReference || !/^(?:19|20)\d{2}$/u.test(folded)) return [];
    if (/[/.-]$/u.test(typed.slice(0, start)) || /^[/-]\d/u.test(typed.slice(end))) return [];
    const named = words[at - 1]?.folded === "nam" ? (words[at - 1]?.start ?? start) : start;
    return [{ kind: "year" as const, start: named, end }];
  });
}

/** Where phrases of folded syllables stand. */
function runsOf(words: Words, phrases: readonly string[]): Run[] {
  const folded = words.map((word) => word.folded);
  return phrases.flatMap((phrase) => {
    const syllables = phrase.split(" ");
    return startsOf(syllables, folded).map((start) => ({ start, end: start + syllables.length }));
  });
}

function spanOf(words: Words, { start, end }: Run): Span {
  return { start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

function spanOnly({ start, end }: Span): Span {
  return { start, end };
}

/** The first kind of detail wins over later ones, then the longer over the shorter. */
function withoutOverlaps(details: readonly Detail[]): Detail[] {
  const kept: Detail[] = [];
  for (const detail of details) {
    const other = kept.findIndex(({ start, end }) => start < detail.end && detail.start < end);
    const known = kept[other];
    if (known === undefined) kept.push(detail);
    else if (known.kind === detail.kind && detail.end - detail.start > known.end - known.start)
      kept[other] = detail;
  }
  return kept.sort((a, b) => a.start - b.start);
}
