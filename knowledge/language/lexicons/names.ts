import { z } from "zod";
import { escapePattern } from "../escape-pattern.ts";
import { fold, hasAccent } from "../fold.ts";
import { ACCENTED, AS_TYPED, FOLDED, foldedTextOf, listPhrases, type Run } from "../phrases.ts";
import { foldedForm, matchingForm } from "../syllables.ts";
import { phraseList, wordList } from "./data-schemas.ts";
import type { AskingPhrase } from "./question-words.ts";

/** data/names.yaml. */
export const namesSchema = z.strictObject({
  surnames: wordList,
  surnamesOnly: wordList,
  middleNames: wordList,
  address: wordList,
  behindName: phraseList,
  bodies: phraseList,
  placeUnits: wordList,
  pairedUnits: phraseList,
  numberedPlaces: wordList,
  namedByNumber: wordList,
  places: phraseList,
});

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

/** A syllable as it was typed. */
type WrittenWord = Pick<NamedWord, "written" | "folded">;

/** What tells names of people and places. */
export interface Names {
  /** True for `quan`, `tinh`, `xa`: folded words that a place's name or number follows. */
  isPlaceUnit(folded: string): boolean;
  /** True for `thanh pho`: two folded syllables that a place's name follows. */
  isPairedUnit(folded: string): boolean;
  /** True for `quan`: a folded word behind which a number of two digits is a place. */
  isNumberedPlace(folded: string): boolean;
  /** True for a folded word whose number is its name: `quận 3` is not found by any other 3. */
  isNamedByNumber(folded: string): boolean;
  /** The people and places that a question names, each as folded syllables. */
  findNames(words: readonly NamedWord[]): string[];
  findPeople(words: readonly NamedWord[]): string[];
  /** Listed places, folded. */
  findPlaces(words: readonly NamedWord[]): string[];
  /** True for a folded name in the list of places. */
  isListedPlace(name: string): boolean;
  /** `bà` in "bà Hường" and "bà trần thị hường": a passage may name her with another word or none. */
  isAddressOfName(words: readonly NamedWord[], position: number, asking: readonly AskingPhrase[]): boolean;
  /**
   * Where people are named without accents: behind a form of address, in capitals, or before words that ask about a
   * person. The likelier length comes first.
   */
  findUnaccentedPeople(words: readonly WrittenWord[]): Run[];
  /** Whether a syllable with its accents can stand at this position of a name, from 0: a surname, then often `Văn` or `Thị`. */
  isPartOfName(accented: string, position: number): boolean;
  /** True when the text holds a person's name as documents write it: a surname and one to three more capitals. */
  hasPersonName(text: string): boolean;
}

export function startsWithCapital(syllable: string): boolean {
  return /^\p{Lu}/u.test(syllable);
}

export function createNames(data: z.output<typeof namesSchema>): Names {
  const lists = readLists(data);
  const places = listPhrases(data.places, AS_TYPED);
  const placeNames = new Set(data.places.map(foldedForm));
  const pairedUnits = new Set(data.pairedUnits.map(foldedForm));
  const nameLength = createNameLength(lists);
  const findPlaces = (words: readonly NamedWord[]): string[] => {
    const typed = words
      .map(({ written }) => matchingForm(written))
      .map((form) => ({ typed: form, folded: fold(form) }));
    return [...new Set(places.findAll(typed).map(({ value }) => foldedTextOf(value)))];
  };
  const findPeople = (words: readonly NamedWord[]): string[] => {
    const people: string[] = [];
    for (let start = 0; start < words.length; start++) {
      const name = words.slice(start, start + nameLength(words, start)).map(({ folded }) => folded);
      if (name.length === 0) continue;
      people.push(name.join(" "));
      start += name.length - 1;
    }
    return people;
  };
  return {
    isPlaceUnit: (folded) => lists.placeUnits.has(folded),
    isPairedUnit: (folded) => pairedUnits.has(folded),
    isNumberedPlace: (folded) => lists.numberedPlaces.has(folded),
    isNamedByNumber: (folded) => lists.namedByNumber.has(folded),
    findNames: (words) => [...findPlaces(words), ...findPeople(words)],
    findPeople,
    findPlaces,
    isListedPlace: (name) => placeNames.has(name),
    isAddressOfName: (words, position, asking) => {
      const [word, next] = [words[position], words[position + 1]];
      if (!word || !next) return false;
      // `bà hường là ai`, in small letters: one word between the address and what asks for a person.
      const asks = asking.some(
        ({ answerType, start }) =>
          start === position + 2 && (answerType === "person" || answerType === "office"),
      );
      if (lists.addressFolded.has(word.folded) && (asks || nameLength(words, position + 1) > 0)) return true;
      return lists.address.has(word.accented) && /^\p{Lu}\p{Ll}/u.test(next.written);
    },
    findUnaccentedPeople: createUnaccentedPeople(lists, data.behindName),
    isPartOfName: (accented, position) => {
      if (position === 0) return lists.surnames.has(accented);
      return position > 1 || lists.middleNames.has(accented) || !lists.middleNamesFolded.has(fold(accented));
    },
    hasPersonName: createHasPersonName(lists, data),
  };
}

function readLists(data: z.output<typeof namesSchema>) {
  const setOf = (words: string) => new Set(matchingForm(words).split(" "));
  const foldedSetOf = (words: string) => new Set(foldedForm(words).split(" "));
  return {
    surnames: setOf(data.surnames),
    surnamesFolded: foldedSetOf(data.surnames),
    /** Surnames that are hardly ever another word. */
    surnamesOnly: setOf(data.surnamesOnly),
    middleNames: setOf(data.middleNames),
    middleNamesFolded: foldedSetOf(data.middleNames),
    address: setOf(data.address),
    addressFolded: foldedSetOf(data.address),
    placeUnits: foldedSetOf(data.placeUnits),
    numberedPlaces: foldedSetOf(data.numberedPlaces),
    namedByNumber: foldedSetOf(data.namedByNumber),
  };
}

type Lists = ReturnType<typeof readLists>;

/** Syllables of a name that starts there: up to four in capitals, three in small letters; 0 for none. */
function createNameLength(lists: Lists): (words: readonly NamedWord[], start: number) => number {
  /** Typed without accents, a surname may be one whose accents the corpus could not put back. */
  const isSurname = ({ accented, folded }: NamedWord): boolean =>
    accented === folded ? lists.surnamesFolded.has(folded) : lists.surnames.has(accented);
  /** In small letters most surnames are words too (`tăng cường`, `phạm vi`), so something else must speak for a name. */
  const startsInSmallLetters = (words: readonly NamedWord[], start: number): boolean => {
    const first = words[start]!;
    const before = words[start - 1];
    if (before && !lists.address.has(before.accented)) return false;
    const hasMiddleName = lists.middleNamesFolded.has(words[start + 1]?.folded ?? "");
    if (hasMiddleName && !hasAccent(first.written)) return lists.surnamesFolded.has(first.folded);
    return (
      isSurname(first) && (before !== undefined || hasMiddleName || lists.surnamesOnly.has(first.accented))
    );
  };
  return (words, start) => {
    const first = words[start];
    if (!first?.isContent) return 0;
    const capital = startsWithCapital(first.written);
    if (capital ? !isSurname(first) : !startsInSmallLetters(words, start)) return 0;
    let length = 1;
    while (length < (capital ? 4 : 3)) {
      const next = words[start + length];
      if (!next?.isContent || (capital && !startsWithCapital(next.written))) break;
      length++;
    }
    return length >= (capital ? 2 : 3) ? length : 0;
  };
}

/** Syllables of a person's name in full; most have three. */
const NAME_LENGTHS = [3, 4];

function createUnaccentedPeople(lists: Lists, behindName: readonly string[]): Names["findUnaccentedPeople"] {
  const asking = listPhrases(behindName, FOLDED);
  const isAskedAbout = (words: readonly WrittenWord[], start: number, end: number): boolean => {
    const isCapital = ({ written }: WrittenWord) => startsWithCapital(written);
    const capitals = words.slice(start, end + 1).filter(isCapital).length;
    if (capitals > 0) return capitals === end - start && words.some((word) => !isCapital(word));
    const before = words[start - 1]?.folded;
    if (before !== undefined) return lists.addressFolded.has(before);
    const folded = words.map((word) => word.folded);
    return end === words.length || asking.findAt(folded, end) !== undefined;
  };
  return (words) =>
    words.flatMap((first, start) => {
      if (!lists.surnamesFolded.has(first.folded)) return [];
      return NAME_LENGTHS.flatMap((length) => {
        const run = words.slice(start, start + length);
        if (run.length < length || !run.every(({ written }) => /^[A-Za-z]+$/u.test(written))) return [];
        return isAskedAbout(words, start, start + length) ? [{ start, end: start + length }] : [];
      });
    });
}

const CAPITALS = /\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,7}/gu;

function createHasPersonName(
  { surnames }: Lists,
  { bodies, places }: z.output<typeof namesSchema>,
): Names["hasPersonName"] {
  /** `Đoàn Chủ tịch`: bodies whose first word is a surname too. */
  const bodyNames = new RegExp(bodies.map(escapePattern).join("|"), "giu");
  const placeNames = listPhrases(places, ACCENTED);
  /** `Thành ủy Hà Nội` names a place, `Nguyễn Thái Bình` a person. */
  const holdsName = (run: string): boolean => {
    const syllables = matchingForm(run).split(" ");
    const place = placeNames.findEndingAt(syllables, syllables.length);
    return syllables.slice(0, place ? place.start : -1).some((syllable) => surnames.has(syllable));
  };
  return (text) => {
    for (const [run] of text.replace(bodyNames, " ").matchAll(CAPITALS)) if (holdsName(run)) return true;
    return false;
  };
}
