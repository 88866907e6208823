import { z } from "zod";
import { dataFile } from "../data-file.ts";
import { fold, hasAccent } from "../fold.ts";
import { foldedForm, matchingForm } from "../syllables.ts";
import type { AskingPhrase } from "./question-words.ts";

const schema = z.object({
  surnames: z.string(),
  surnamesOnly: z.string(),
  middleNames: z.string(),
  behindName: z.array(z.string().min(1)),
  bodies: z.array(z.string().min(1)),
  placeUnits: z.string(),
  places: z.array(z.string().min(1)),
});

interface Names {
  readonly surnames: ReadonlySet<string>;
  readonly surnamesFolded: ReadonlySet<string>;
  /** Surnames that are hardly ever another word. */
  readonly surnamesOnly: ReadonlySet<string>;
  readonly middleNames: ReadonlySet<string>;
  readonly middleNamesFolded: ReadonlySet<string>;
  /** `Đoàn Chủ tịch`: bodies whose first word is a surname too. */
  readonly bodies: RegExp;
  /** `la ai`, `giu chuc`: what asks about the person named before it. */
  readonly behindNameFolded: readonly string[];
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
    middleNames: new Set(matchingForm(data.middleNames).split(" ")),
    middleNamesFolded: new Set(foldedForm(data.middleNames).split(" ")),
    bodies: new RegExp(data.bodies.join("|"), "giu"),
    behindNameFolded: data.behindName.map(foldedForm),
    placeUnitsFolded: new Set(foldedForm(data.placeUnits).split(" ")),
    places: data.places.map(matchingForm).map((accented) => ({ accented, folded: fold(accented) })),
  };
});

/** Forms of address after which a name follows. */
const ADDRESS = new Set(["ông", "ong", "bà", "anh", "chị", "đc", "dc"]);

const ADDRESS_FOLDED = new Set([...ADDRESS].map(fold));

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

/** True for a folded name in the list of places. */
export function isListedPlace(name: string): boolean {
  return names().places.some(({ folded }) => folded === name);
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

/** `bà` in "bà Hường" and "bà trần thị hường": a passage may name her with another word or none. */
export function isAddressOfName(
  words: readonly NamedWord[],
  place: number,
  asking: readonly AskingPhrase[],
): boolean {
  const [word, next] = [words[place], words[place + 1]];
  if (!word || !next) return false;
  // `bà hường là ai`, in small letters: one word between the address and what asks for a person.
  const asks = asking.some(
    ({ kind, start }) => start === place + 2 && (kind === "person" || kind === "office"),
  );
  if (ADDRESS_FOLDED.has(word.folded) && (asks || nameLength(words, place + 1) > 0)) return true;
  return ADDRESS.has(word.accented) && /^\p{Lu}\p{Ll}/u.test(next.written);
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

/** Syllables of a person's name in full; most have three. */
const NAME_LENGTHS = [3, 4];

/** A syllable as it was typed. */
type WrittenWord = Pick<NamedWord, "written" | "folded">;

/**
 * Where people are named without accents (end exclusive): behind a form of address, in capitals, or before words that
 * ask about a person. The likelier length comes first.
 */
export function findUnaccentedPeople(words: readonly WrittenWord[]): { start: number; end: number }[] {
  return words.flatMap((first, start) => {
    if (!names().surnamesFolded.has(first.folded)) return [];
    return NAME_LENGTHS.flatMap((length) => {
      const run = words.slice(start, start + length);
      if (run.length < length || !run.every(({ written }) => /^[A-Za-z]+$/u.test(written))) return [];
      return isAskedAbout(words, start, start + length) ? [{ start, end: start + length }] : [];
    });
  });
}

function isAskedAbout(words: readonly WrittenWord[], start: number, end: number): boolean {
  const isCapital = ({ written }: WrittenWord) => startsWithCapital(written);
  const capitals = words.slice(start, end + 1).filter(isCapital).length;
  if (capitals > 0) return capitals === end - start && words.some((word) => !isCapital(word));
  const behind = words.slice(end).map(({ folded }) => folded);
  const asks = names().behindNameFolded.some((phrase) => `${behind.join(" ")} `.startsWith(`${phrase} `));
  const before = words[start - 1]?.folded;
  return before === undefined ? behind.length === 0 || asks : ADDRESS_FOLDED.has(before);
}

/** Whether a syllable with its accents can stand at this place of a name: a surname, then often `Văn` or `Thị`. */
export function isPartOfName(accented: string, place: number): boolean {
  if (place === 0) return names().surnames.has(accented);
  return place > 1 || names().middleNames.has(accented) || !names().middleNamesFolded.has(fold(accented));
}

/** True when the text holds a person's name as documents write it: a surname and one to three more capitals. */
export function hasPersonName(text: string): boolean {
  for (const [run] of text.replace(names().bodies, " ").matchAll(CAPITALS)) if (holdsName(run)) return true;
  return false;
}

/** `Thành ủy Hà Nội` names a place, `Nguyễn Thái Bình` a person. */
function holdsName(run: string): boolean {
  const form = matchingForm(run);
  const place = names().places.find(({ accented }) => ` ${form}`.endsWith(` ${accented}`));
  const syllables = form
    .slice(0, form.length - (place?.accented.length ?? 0))
    .trim()
    .split(" ");
  const last = place ? syllables.length : syllables.length - 1;
  return syllables.slice(0, last).some((syllable) => names().surnames.has(syllable));
}

const CAPITALS = /\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,7}/gu;

export function startsWithCapital(syllable: string): boolean {
  return /^\p{Lu}/u.test(syllable);
}
