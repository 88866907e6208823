import { z } from "zod";
import { dataFile } from "../data-file.ts";
import { fold, hasAccent } from "../text/fold.ts";
import { foldedForm, matchingForm } from "../text/syllables.ts";

const schema = z.object({
  surnames: z.string(),
  surnamesOnly: z.string(),
  middleNames: z.string(),
  placeUnits: z.string(),
  places: z.array(z.string().min(1)),
});

interface Names {
  readonly surnames: ReadonlySet<string>;
  readonly surnamesFolded: ReadonlySet<string>;
  /** Surnames that are hardly ever another word. */
  readonly surnamesOnly: ReadonlySet<string>;
  readonly middleNamesFolded: ReadonlySet<string>;
  /** `quan`, `tinh`: what stands before a place's name. */
  readonly placeUnitsFolded: ReadonlySet<string>;
  readonly places: readonly { accented: string; folded: string }[];
}

const names = dataFile("names.yaml", schema, (data): Names => {
  const surnames = matchingForm(data.surnames).split(" ");
  return {
    surnames: new Set(surnames),
    surnamesFolded: new Set(surnames.map(fold)),
    surnamesOnly: new Set(matchingForm(data.surnamesOnly).split(" ")),
    middleNamesFolded: new Set(foldedForm(data.middleNames).split(" ")),
    placeUnitsFolded: new Set(foldedForm(data.placeUnits).split(" ")),
    places: data.places.map(matchingForm).map((accented) => ({ accented, folded: fold(accented) })),
  };
});

/** Forms of address after which a name follows. */
const ADDRESS = new Set(["ông", "ong", "bà", "anh", "chị", "đc", "dc"]);

/** A word of a question in which names are looked for. */
export interface NamedWord {
  /** As typed, for its capital. */
  readonly written: string;
  /** In lower case with accents put back. */
  readonly accented: string;
  readonly folded: string;
  /** False for asking words, words that only hold a sentence together, and numbers of documents. */
  readonly isContent: boolean;
}

/** True for `quan`, `tinh`, `xa`: words that a place's name or number follows. */
export function isPlaceUnit(folded: string): boolean {
  return names().placeUnitsFolded.has(folded);
}

/** The people and places that a question names, each as folded syllables. */
export function findNames(words: readonly NamedWord[]): string[] {
  return [...findPlaces(words), ...findPeople(words)];
}

/** Listed places, folded. */
export function findPlaces(words: readonly NamedWord[]): string[] {
  const typed = ` ${words.map((word) => matchingForm(word.written)).join(" ")} `;
  return names()
    .places.filter(({ accented, folded }) => typed.includes(` ${accented} `) || typed.includes(` ${folded} `))
    .map(({ folded }) => folded);
}

export function findPeople(words: readonly NamedWord[]): string[] {
  const people: string[] = [];
  for (let start = 0; start < words.length; start++) {
    const length = nameLength(words, start);
    if (length === 0) continue;
    people.push(
      words
        .slice(start, start + length)
        .map(({ folded }) => folded)
        .join(" "),
    );
    start += length - 1;
  }
  return people;
}

/** Syllables of a name that starts there: up to four in capitals, three in small letters. */
function nameLength(words: readonly NamedWord[], start: number): number {
  const first = words[start]!;
  if (!first.isContent) return 0;
  const capital = startsWithCapital(first.written);
  if (capital ? !isSurname(first) : !startsNameInSmallLetters(words, start)) return 0;
  let length = 1;
  while (length < (capital ? 4 : 3)) {
    const next = words[start + length];
    if (!next?.isContent || (capital && !startsWithCapital(next.written))) break;
    length++;
  }
  return length >= (capital ? 2 : 3) ? length : 0;
}

/** In small letters most surnames are words too (`tăng cường`, `phạm vi`), so something else must speak for a name. */
function startsNameInSmallLetters(words: readonly NamedWord[], start: number): boolean {
  const first = words[start]!;
  const before = words[start - 1];
  if (before && !ADDRESS.has(before.accented)) return false;
  const hasMiddleName = names().middleNamesFolded.has(words[start + 1]?.folded ?? "");
  if (hasMiddleName && !hasAccent(first.written)) return names().surnamesFolded.has(first.folded);
  return (
    isSurname(first) && (before !== undefined || hasMiddleName || names().surnamesOnly.has(first.accented))
  );
}

/** Typed without accents, a surname may be one whose accents the corpus could not put back. */
function isSurname({ accented, folded }: NamedWord): boolean {
  return accented === folded ? names().surnamesFolded.has(folded) : names().surnames.has(accented);
}

/** True when the text holds a person's name as documents write it: a surname and one to three more capitals. */
export function hasPersonName(text: string): boolean {
  for (const [run] of text.matchAll(CAPITALS)) {
    const syllables = matchingForm(run).split(" ");
    if (syllables.some((syllable, i) => i < syllables.length - 1 && names().surnames.has(syllable)))
      return true;
  }
  return false;
}

const CAPITALS = /\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,7}/gu;

export function startsWithCapital(syllable: string): boolean {
  return /^\p{Lu}/u.test(syllable);
}
