import { z } from "zod";
import { dataFile } from "../data-file.ts";
import { fold } from "../fold.ts";
import { matchingForm } from "../syllables.ts";

/** What kind of answer a question asks for; `other` when its words do not say. */
export const QUESTION_KINDS = [
  "person",
  "agent",
  "time",
  "day",
  "since",
  "hour",
  "duration",
  "place",
  "count",
  "document",
  "members",
  "office",
  "definition",
] as const;
/**
 * `speaker`: whoever said, signed or led something. `named`: a place of a kind by its name (`phường nào`). `money`: what
 * something costs. `contact`: a telephone number or address. `subject`: what the document of a number is about.
 */
export type QuestionKind =
  | (typeof QUESTION_KINDS)[number]
  | "speaker"
  | "named"
  | "money"
  | "contact"
  | "subject"
  | "other";

/** A phrase of the question that asks, by places of its syllables (end exclusive). */
export interface AskingPhrase {
  readonly kind: QuestionKind;
  readonly start: number;
  readonly end: number;
}

const phrases = z.array(z.string().min(1)).min(1);
const schema = z.object({
  kinds: z.object(Object.fromEntries(QUESTION_KINDS.map((kind) => [kind, phrases]))),
  listed: phrases,
  saying: phrases,
  named: phrases,
  naming: phrases,
  dated: phrases,
  money: phrases,
  duration: phrases,
  contact: phrases,
  subject: phrases,
  opening: phrases,
  ignored: z.object({ words: z.string(), phrases }),
});

interface Words {
  readonly asking: readonly { kind: QuestionKind; phrase: Phrase }[];
  readonly listed: readonly Phrase[];
  readonly saying: readonly Phrase[];
  /** The longer ones first, since one may begin another. */
  readonly named: readonly Phrase[];
  readonly naming: readonly Phrase[];
  readonly dated: readonly Phrase[];
  readonly money: readonly Phrase[];
  readonly duration: readonly Phrase[];
  readonly contact: readonly Phrase[];
  readonly subject: readonly Phrase[];
  readonly opening: readonly Phrase[];
  readonly ignoredPhrases: readonly Phrase[];
  readonly ignored: ReadonlySet<string>;
  readonly ignoredFolded: ReadonlySet<string>;
}

const words = dataFile("question-words.yaml", schema, (data): Words => {
  const asking = QUESTION_KINDS.flatMap((kind) =>
    (data.kinds[kind] ?? []).map((text) => ({ kind, phrase: phraseOf(text) })),
  );
  const ignored = matchingForm(data.ignored.words).split(" ");
  return {
    asking: asking.sort((a, b) => b.phrase.length - a.phrase.length),
    listed: data.listed.map(phraseOf),
    saying: data.saying.map(phraseOf),
    named: data.named.map(phraseOf).sort((a, b) => b.length - a.length),
    naming: data.naming.map(phraseOf),
    dated: data.dated.map(phraseOf),
    money: data.money.map(phraseOf),
    duration: data.duration.map(phraseOf),
    contact: data.contact.map(phraseOf),
    subject: data.subject.map(phraseOf),
    opening: data.opening.map(phraseOf),
    ignoredPhrases: [...data.ignored.phrases, ...data.opening].map(phraseOf),
    ignored: new Set(ignored),
    ignoredFolded: new Set(ignored.map(fold)),
  };
});

/** A syllable of a question as it was typed, in lower case, and without accents. */
interface Typed {
  readonly typed: string;
  readonly folded: string;
}

/** The asking phrases of a question; longer phrases win over shorter ones. */
export function findAskingPhrases(syllables: readonly Typed[]): AskingPhrase[] {
  const found: AskingPhrase[] = [];
  for (const { kind, phrase } of words().asking) {
    for (const { start, end } of placesOf(phrase, syllables)) {
      if (!found.some((other) => other.start < end && start < other.end)) found.push({ kind, start, end });
    }
  }
  return found.filter((phrase) => !isSeveral(phrase, syllables)).sort((a, b) => a.start - b.start);
}

/** `mấy năm nay`, `mấy việc này nên làm thế nào`: several, which ask for no number. */
function isSeveral({ start, end }: AskingPhrase, syllables: readonly Typed[]): boolean {
  if (end - start > 1 || !isSame(SEVERAL, syllables[start])) return false;
  const [unit, when] = syllables.slice(end, end + 2).map(({ folded }) => folded);
  if (unit && when && SPANS.has(unit) && RECENT.has(when)) return true;
  return syllables.slice(end).some(({ folded }) => WANTING.has(folded));
}

const SEVERAL = { typed: "mấy", folded: "may" };
const SPANS = new Set("nam thang tuan ngay hom bua quy".split(" "));
const RECENT = new Set("nay qua gan vua truoc toi sau roi".split(" "));
const WANTING = new Set("nao gi sao".split(" "));

/** The places of phrases that say nothing of what the question is about (end exclusive). */
export function findIgnoredPhrases(syllables: readonly Typed[]): { start: number; end: number }[] {
  return placesOfAny(words().ignoredPhrases, syllables);
}

/** Where a question begins behind the words that announce it (`cho em hỏi`); 0 where none do. */
export function findOpeningEnd(syllables: readonly Typed[]): number {
  return Math.max(0, ...placesOfAny(words().opening, syllables).map(({ end }) => end));
}

/** True for words such as "nhiệm vụ", of which "… là gì" asks for a list and not for a definition. */
export function asksForList(syllables: readonly Typed[]): boolean {
  return placesOfAny(words().listed, syllables).length > 0;
}

/** True when what stands from a place on is said or signed: `nhấn mạnh` behind `ai`. */
export function isSaying(syllables: readonly Typed[], place: number): boolean {
  return words().saying.some((phrase) => stands(phrase, syllables, place));
}

/**
 * The folded kind of place whose name a question wants: `phuong` for `phường nào` and `kể tên 11 phường`, nothing for
 * `cơ quan nào`.
 */
export function findNamedPlace(syllables: readonly Typed[]): string | undefined {
  const isPlaceAt = (phrase: Phrase, start: number): boolean =>
    stands(phrase, syllables, start) && !isNoPlace(syllables[start - 1], syllables[start]);
  const whiches = syllables.flatMap((syllable, place) => (isSame(WHICH, syllable) ? [place] : []));
  const lists = placesOfAny(words().naming, syllables).map(({ end }) => end);
  const found = words().named.find(
    (phrase) =>
      whiches.some((which) => isPlaceAt(phrase, which - phrase.length)) ||
      lists.some((list) => NAMED_WITHIN.some((further) => isPlaceAt(phrase, list + further))),
  );
  return found?.map(({ folded }) => folded).join(" ");
}

/** Syllables between `kể tên` and what is to be named: `kể tên của 11 phường`. */
const NAMED_WITHIN = [0, 1, 2];

const WHICH = { typed: "nào", folded: "nao" };

/**
 * `cơ quan` is no `quận`, which it looks like without accents, `con đường` is a way to something, and `bài báo` no
 * newspaper.
 */
function isNoPlace(before: Typed | undefined, syllable: Typed | undefined): boolean {
  return NO_PLACES.has(`${before?.folded} ${syllable?.folded}`);
}

const NO_PLACES = new Set(["co quan", "con duong", "bai bao"]);

/** Syllables between what is dated and the words that ask: `thành lập từ năm nào`, `ký kết vào ngày nào`. */
const DATED_BEFORE = [0, 1, 2];

/** What a question wants the day of, where an answer must say it: `thành lập` before the place of `năm nào`. */
export function findDated(syllables: readonly Typed[], place: number): string | undefined {
  const dated = words().dated.find((phrase) =>
    DATED_BEFORE.some((between) => stands(phrase, syllables, place - between - phrase.length)),
  );
  return dated && textOf(dated);
}

/** True for a question after a telephone number or the like. */
export function asksForContact(syllables: readonly Typed[]): boolean {
  return placesOfAny(words().contact, syllables).length > 0;
}

/** The places of words that ask what a document says, as `nói gì` (end exclusive). */
export function findSubjectWords(syllables: readonly Typed[]): { start: number; end: number }[] {
  return placesOfAny(words().subject, syllables);
}

/** The words by which a question asks for money; undefined where it does not. */
export function findMoney(syllables: readonly Typed[]): string | undefined {
  const money = words().money.find((phrase) => placesOf(phrase, syllables).length > 0);
  return money && textOf(money);
}

/** True when the syllables begin with words that ask for a span of time: `thời hạn`. */
export function asksForDuration(syllables: readonly Typed[]): boolean {
  return words().duration.some((phrase) => stands(phrase, syllables, 0));
}

type Phrase = readonly Typed[];

function stands(phrase: Phrase, syllables: readonly Typed[], start: number): boolean {
  return phrase.every((syllable, i) => isSame(syllable, syllables[start + i]));
}

function placesOfAny(phrases: readonly Phrase[], syllables: readonly Typed[]) {
  return phrases.flatMap((phrase) => placesOf(phrase, syllables));
}

function placesOf(phrase: Phrase, syllables: readonly Typed[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let start = 0; start + phrase.length <= syllables.length; start++) {
    if (stands(phrase, syllables, start)) places.push({ start, end: start + phrase.length });
  }
  return places;
}

function textOf(phrase: Phrase): string {
  return phrase.map(({ typed }) => typed).join(" ");
}

/** Typed with an accent, a syllable is only itself (`máy` is not `mấy`); without, it may be any. */
function isSame(wanted: Typed, given: Typed | undefined): boolean {
  if (!given) return false;
  return given.typed === given.folded ? given.folded === wanted.folded : given.typed === wanted.typed;
}

function phraseOf(text: string): Phrase {
  return matchingForm(text)
    .split(" ")
    .map((typed) => ({ typed, folded: fold(typed) }));
}

/** True for a word that says nothing of what the question is about. */
export function isIgnored(syllable: string, accentsKnown: boolean): boolean {
  return accentsKnown ? words().ignored.has(syllable) : words().ignoredFolded.has(fold(syllable));
}
