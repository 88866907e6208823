import { z } from "zod";
import { fold } from "../fold.ts";
import { SEVERAL, WHICH } from "../grammar.ts";
import {
  AS_TYPED,
  compareLengths,
  createPhrases,
  type FoundPhrase,
  foldedTextOf,
  listPhrases,
  type Run,
  type Typed,
  textOf,
  withoutOverlaps,
} from "../phrases.ts";
import { foldedForm, matchingForm } from "../syllables.ts";
import { phraseList, wordList } from "./data-schemas.ts";

/** What people ask of a document's head: who signed it, its day, who issued it, to whom it goes, its number. */
export const HEAD_FACTS = ["signer", "date", "issuer", "recipients", "number"] as const;
export type HeadFact = (typeof HEAD_FACTS)[number];

/** Types of answers with a list of asking phrases in data/question-words.yaml. */
export const LISTED_TYPES = [
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
 * What a question asks for. `named`: a place of some type by its name (`phường nào`). `money`: what
 * something costs. `contact`: a telephone number or address. `subject`: what the document of a number is about. `holder`: who
 * has an office of which the question only gives the name. `other`: the question's words do not say.
 */
export type AnswerType =
  | (typeof LISTED_TYPES)[number]
  | "named"
  | "money"
  | "contact"
  | "subject"
  | "holder"
  | "other";

/** A phrase of the question that asks, by indexes of its syllables. */
export interface AskingPhrase extends Run {
  readonly answerType: AnswerType;
}

const headFactLists = {
  ...{ signer: phraseList, date: phraseList, issuer: phraseList, recipients: phraseList, number: phraseList },
  beside: wordList,
};

const typeLists = Object.fromEntries(LISTED_TYPES.map((kind) => [kind, phraseList]));

/** data/question-words.yaml. */
export const questionWordsSchema = z.strictObject({
  answerTypes: z.strictObject(typeLists),
  listed: phraseList,
  lists: z.strictObject({
    asking: phraseList,
    plurals: phraseList,
    counting: phraseList,
    which: phraseList,
    kinds: phraseList,
  }),
  named: phraseList,
  notNamed: phraseList,
  naming: phraseList,
  dated: phraseList,
  money: phraseList,
  duration: phraseList,
  contact: phraseList,
  subject: phraseList,
  headFacts: z.strictObject(headFactLists),
  opening: phraseList,
  several: z.strictObject({ spans: wordList, recent: wordList, wanting: wordList }),
  ignored: z.strictObject({ words: wordList, phrases: phraseList }),
});

/** The words that questions are made with. Rows are the syllables of a question. */
export interface QuestionWords {
  /** The phrases that ask; longer ones win over shorter ones. */
  findAsking(words: readonly Typed[]): AskingPhrase[];
  /** Phrases that say nothing of what the question is about. */
  findIgnored(words: readonly Typed[]): Run[];
  /** Where a question begins behind the words that announce it (`cho em hỏi`); 0 where none do. */
  findOpeningEnd(words: readonly Typed[]): number;
  /** True for words such as "nhiệm vụ", of which "… là gì" asks for a list and not for a definition. */
  asksForList(words: readonly Typed[]): boolean;
  /** True where a question asks for several things at once: `gồm những gì`, `có mấy trường hợp`, `những quyền nào`. */
  asksForWholeList(words: readonly Typed[]): boolean;
  /**
   * The folded type of place whose name a question wants: `phuong` for `phường nào` and `kể tên 11 phường`, nothing for
   * `cơ quan nào`.
   */
  findPlaceType(words: readonly Typed[]): string | undefined;
  /** What a question wants the day of, where an answer must say it: `thành lập` right before `năm nào` at that position. */
  findDated(words: readonly Typed[], position: number): string | undefined;
  /** True for a question after a telephone number or the like. */
  asksForContact(words: readonly Typed[]): boolean;
  /** What a question asks of a document's head (`ai ký`, `ban hành ngày nào`), the longest phrases first. */
  findHeadFacts(words: readonly Typed[]): FoundPhrase<HeadFact>[];
  /** How people call a fact of a document's head, as a question can end: the first phrase of its list. */
  readonly headFactNames: Readonly<Record<HeadFact, string>>;
  /** True for a folded word that says nothing beside such a phrase: `văn bản ấy được ai ký`. */
  isBesideHeadFact(folded: string): boolean;
  /** Words that ask what a document says, as `nói gì`. */
  findSubjectWords(words: readonly Typed[]): Run[];
  /** The words by which a question asks for money; undefined where it does not. */
  findMoney(words: readonly Typed[]): string | undefined;
  /** True when the words begin with some that ask for a span of time: `thời hạn`. */
  asksForDuration(words: readonly Typed[]): boolean;
  /** True for a word that says nothing of what the question is about. */
  isIgnored(word: string, accentsKnown: boolean): boolean;
}

/** Syllables between what is dated and the words that ask: `thành lập từ năm nào`, `ký kết vào ngày nào`. */
const DATED_BEFORE = [0, 1, 2];

/** Syllables between `kể tên` and what is to be named: `kể tên của 11 phường`. */
const NAMED_WITHIN = [0, 1, 2];

export function createQuestionWords(data: z.output<typeof questionWordsSchema>): QuestionWords {
  const list = (texts: readonly string[]) => listPhrases(texts, AS_TYPED);
  const phrases = LISTED_TYPES.flatMap((type) =>
    (data.answerTypes[type] ?? []).map((text) => [text, type] as const),
  );
  const asking = createPhrases(
    phrases.sort(([a], [b]) => compareLengths(a, b)),
    AS_TYPED,
  );
  const ignored = matchingForm(data.ignored.words).split(" ");
  const [ignoredWords, ignoredFolded] = [new Set(ignored), new Set(ignored.map(fold))];
  const ignoredPhrases = list([...data.ignored.phrases, ...data.opening]);
  const [opening, listed] = [list(data.opening), list(data.listed)];
  const [naming, dated, money] = [list(data.naming), list(data.dated), list(data.money)];
  const [contact, subject, duration] = [list(data.contact), list(data.subject), list(data.duration)];
  const isSeveral = createIsSeveral(data.several);
  const headFacts = createPhrases(
    HEAD_FACTS.flatMap((fact) => data.headFacts[fact].map((text) => [text, fact] as const)).sort(([a], [b]) =>
      compareLengths(a, b),
    ),
    AS_TYPED,
  );
  const besideHeadFact = new Set(foldedForm(data.headFacts.beside).split(" "));
  const named = createNamedPlaces(data);
  return {
    findAsking: (words) =>
      withoutOverlaps(asking.findAll(words))
        .map(({ value: answerType, start, end }) => ({ answerType, start, end }))
        .filter((phrase) => !isSeveral(phrase, words))
        .sort((a, b) => a.start - b.start),
    findIgnored: ignoredPhrases.findAll,
    findOpeningEnd: (words) => Math.max(0, ...opening.findAll(words).map(({ end }) => end)),
    asksForList: (words) => listed.findAll(words).length > 0,
    asksForWholeList: createAsksForWholeList(data.lists),
    findPlaceType: (words) => {
      const lists = naming.findAll(words).map(({ end }) => end);
      return named(words).find(
        ({ start, end }) =>
          isWhich(words[end]) || lists.some((listEnd) => NAMED_WITHIN.includes(start - listEnd)),
      )?.type;
    },
    findDated: (words, position) => {
      const found = dated.findAll(words).find(({ end }) => DATED_BEFORE.includes(position - end));
      return found && textOf(found.value);
    },
    asksForContact: (words) => contact.findAll(words).length > 0,
    findHeadFacts: (words) => withoutOverlaps(headFacts.findAll(words)),
    headFactNames: {
      signer: data.headFacts.signer[0] ?? "",
      date: data.headFacts.date[0] ?? "",
      issuer: data.headFacts.issuer[0] ?? "",
      recipients: data.headFacts.recipients[0] ?? "",
      number: data.headFacts.number[0] ?? "",
    },
    isBesideHeadFact: (folded) => besideHeadFact.has(folded),
    findSubjectWords: subject.findAll,
    findMoney: (words) => {
      const [found] = money.findAll(words);
      return found && textOf(found.value);
    },
    asksForDuration: (words) => duration.findAt(words, 0) !== undefined,
    isIgnored: (word, accentsKnown) =>
      accentsKnown ? ignoredWords.has(word) : ignoredFolded.has(fold(word)),
  };
}

function isWhich(word: Typed | undefined): boolean {
  return word !== undefined && AS_TYPED.isSame(WHICH, word);
}

/** Syllables of what is asked for between `những` and `nào`, at most: `những tổ chức, cá nhân nào`. */
const LONGEST_PLURAL = 4;

/**
 * `liệt kê`, `những quyền nào` (`plurals` and `which`), `mấy trường hợp` (`counting` and `kinds`), `giấy tờ gì` and `điều kiện để
 * mở lớp là gì` (`kinds` and `which`).
 */
function createAsksForWholeList(data: z.output<typeof questionWordsSchema>["lists"]) {
  const list = (texts: readonly string[]) => listPhrases(texts, AS_TYPED);
  const [asking, plurals, counting] = [list(data.asking), list(data.plurals), list(data.counting)];
  const [which, kinds] = [list(data.which), list(data.kinds)];
  return (words: readonly Typed[]): boolean => {
    if (asking.findAll(words).length > 0) return true;
    const [wanted, named] = [which.findAll(words), kinds.findAll(words)];
    const isPlural = plurals
      .findAll(words)
      .some(({ end }) => wanted.some(({ start }) => start >= end && start - end <= LONGEST_PLURAL));
    const counts = counting.findAll(words).map(({ end }) => end);
    const isKind = named.some(
      ({ start, end }) => counts.includes(start) || wanted.some((one) => one.start === end),
    );
    const isWhatIs = named.some(({ end }) =>
      wanted.some((one) => one.end - one.start > 1 && one.start >= end),
    );
    return isPlural || isKind || isWhatIs;
  };
}

/** `mấy năm nay`, `mấy việc này nên làm thế nào`: several, which ask for no number. */
function createIsSeveral(data: z.output<typeof questionWordsSchema>["several"]) {
  const setOf = (words: string) => new Set(foldedForm(words).split(" "));
  const [spans, recent, wanting] = [setOf(data.spans), setOf(data.recent), setOf(data.wanting)];
  return ({ start, end }: Run, words: readonly Typed[]): boolean => {
    const first = words[start];
    if (end - start > 1 || !first || !AS_TYPED.isSame(SEVERAL, first)) return false;
    const [unit, when] = words.slice(end, end + 2).map(({ folded }) => folded);
    if (unit && when && spans.has(unit) && recent.has(when)) return true;
    return words.slice(end).some(({ folded }) => wanting.has(folded));
  };
}

/**
 * Where types of places stand, the longer first. `cơ quan` is no `quận`, which it looks like without accents, `con đường`
 * is a way to something, and `bài báo` no newspaper.
 */
function createNamedPlaces({ named, notNamed }: z.output<typeof questionWordsSchema>) {
  const places = listPhrases(named.toSorted(compareLengths), AS_TYPED);
  const others = new Set(notNamed.map(foldedForm));
  return (words: readonly Typed[]) =>
    places
      .findAll(words)
      .filter(({ start }) => !others.has(`${words[start - 1]?.folded} ${words[start]?.folded}`))
      .map(({ value, start, end }) => ({ type: foldedTextOf(value), start, end }));
}
