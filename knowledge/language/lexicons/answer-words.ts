import { z } from "zod";
import { escapePattern } from "../escape-pattern.ts";
import { fold } from "../fold.ts";
import { AT } from "../grammar.ts";
import { COUNTING_WORDS, ORDERING_WORDS } from "../numerals.ts";
import { foldedForm, matchingForm } from "../syllables.ts";
import { phraseList } from "./data-schemas.ts";

/** data/answer-words.yaml. */
export const answerWordsSchema = z.strictObject({
  members: phraseList,
  money: z.strictObject({ amounts: phraseList, currencies: phraseList }),
  times: phraseList,
  partsOfDay: phraseList,
  beginnings: phraseList,
  spans: phraseList,
  places: phraseList,
  gatherings: phraseList,
  people: phraseList,
  rows: phraseList,
  definitions: phraseList,
});

/**
 * What sentences say that answer a kind of question. `form`: in matching form with a space at both ends. `folded`: without
 * accents, in lower case, with its marks.
 */
export interface AnswerWords {
  saysMembers(form: string): boolean;
  /** An amount of money. */
  saysMoney(form: string): boolean;
  /** Where something is. `Tại hội nghị, …` says when somebody spoke. */
  saysPlace(form: string): boolean;
  /** Whether syllables in matching form name people of some kind: "bao nhiêu người" is answered by these too. */
  namePeople(form: string): boolean;
  /** A day, month or year, a time of day, a weekday, or "hằng tuần" and the like. */
  saysTime(folded: string): boolean;
  /** From when on: a year after a word that begins something, or a span of years. */
  saysSince(folded: string): boolean;
  /** How long something takes: a number before a unit of time, where it is no part of a date. */
  saysDuration(folded: string): boolean;
  /** `khóa mấy`, `hội nghị Trung ương mấy`, `đại hội lần thứ mấy` ask which one of a row, and not how many. */
  asksWhichOfRow(folded: string): boolean;
  /** `khóa XI`, `Đại hội XIII`, `Trung ương 7`, `lần thứ hai`, `thứ bảy`. */
  saysWhichOfRow(folded: string): boolean;
  /** What may be said of anything before its name, `khái niệm`: folded, as a pattern. */
  readonly definitionLead: string;
}

const fromMonday = ORDERING_WORDS.slice(1, 7).map(fold).join("|");
const counting = COUNTING_WORDS.map(fold).join("|");
const ordering = ORDERING_WORDS.map(fold).join("|");

export function createAnswerWords(data: z.output<typeof answerWordsSchema>): AnswerWords {
  const accented = (phrases: readonly string[]) => phrases.map(matchingForm).map(escapePattern).join("|");
  // Of sentences as they are written: `nhiem ky`; of questions, whose tones and y are in one place: `nhiem ki`.
  const folded = (phrases: readonly string[]) => {
    const forms = phrases.flatMap((phrase) => [
      fold(phrase.normalize("NFC")).toLowerCase(),
      foldedForm(phrase),
    ]);
    return [...new Set(forms)].map(escapePattern).join("|");
  };
  const members = new RegExp(` (?:${accented(data.members)}) `, "u");
  const { amounts, currencies } = data.money;
  const money = new RegExp(`\\d (?:${accented(amounts)})? ?(?:${accented(currencies)}) `, "u");
  const at = `(?:${[...AT].join("|")}) (?!(?:${accented(data.gatherings)}) )`;
  const place = new RegExp(` (?:${at}|(?:${accented(data.places)}) )`, "u");
  const people = new RegExp(`(?:${accented(data.people)})`, "u");
  const time = new RegExp(
    [
      "\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|ngay \\d|thang \\d|nam \\d{4}",
      `(?:${folded(data.partsOfDay)}) \\d|\\d (?:gio|h)\\b|\\d h\\d`,
      `thu (?:${fromMonday})\\b|${folded(data.times)}`,
    ].join("|"),
    "u",
  );
  const since = new RegExp(`(?:${folded(data.beginnings)})(?: [a-z]+){0,3} \\d|\\d{4} ?[-–] ?\\d{4}`, "u");
  const duration = new RegExp(
    `(?<!(?:ngay|thang|[-/.]) ?)(?<!\\d)(?:\\d+|${counting}|nua) (?:${folded(data.spans)})(?![a-z])`,
    "u",
  );
  const rows = `(?<![a-z])(?:${folded(data.rows)})`;
  const whichOfRow = new RegExp(`${rows} (?:may|bao nhieu)(?![a-z])`, "u");
  const ofRow = new RegExp(`${rows} (?:\\d+|[ivxlc]+|${ordering})(?![a-z])`, "u");
  return {
    saysMembers: (form) => members.test(form),
    saysMoney: (form) => money.test(form),
    saysPlace: (form) => place.test(form),
    namePeople: (form) => people.test(form),
    saysTime: (text) => time.test(text),
    saysSince: (text) => since.test(text),
    saysDuration: (text) => duration.test(text),
    asksWhichOfRow: (text) => whichOfRow.test(text),
    saysWhichOfRow: (text) => ofRow.test(text),
    definitionLead: folded(data.definitions),
  };
}
