import type { AskedArticle, AskedNumber } from "../language/index.ts";
import type { AskedItem } from "../language/lexicons/list-items.ts";
import type { QuestionKind } from "../language/lexicons/question-words.ts";
import type { QueryTerm } from "../search-index/keyword/query-term.ts";

/** A question as it is searched and judged. */
export interface Question {
  /** With the input method's keys decoded, chat spelling written out and accents put back; lower case, no marks. */
  readonly text: string;
  /** The same without document numbers, articles and list items. */
  readonly beside: string;
  /** All its words, with those that abbreviations stand for. */
  readonly terms: readonly QueryTerm[];
  /** The words that say what it is about: no asking words, no words that only hold a sentence together. */
  readonly content: readonly ContentTerm[];
  readonly kind: QuestionKind;
  /** Wordings of what an answer must say itself, with accents: `thành lập`, `lập ra` for "thành lập năm nào"; else empty. */
  readonly said: readonly string[];
  /** What somebody is asked to have done, folded: `phat dong` for "ai phát động". */
  readonly deed: string | undefined;
  /** Wordings, folded, of what a definition is asked of; else empty. */
  readonly defined: readonly string[];
  /** The folded kind of place whose name it wants: `phuong` for "phường nào". */
  readonly place: string | undefined;
  readonly numbers: readonly AskedNumber[];
  readonly articles: readonly AskedArticle[];
  /** The item of a list that it asks for by its place. */
  readonly item: AskedItem | undefined;
  /** People and places, folded, and countries, with accents: a passage's document must name them. */
  readonly names: readonly string[];
  readonly figures: readonly Figure[];
}

export interface ContentTerm extends QueryTerm {
  /** What an abbreviation stands for and other wordings of the phrase that it is in; each as folded syllables. */
  readonly others: readonly (readonly string[])[];
}

/** A number in the question that is not a document's: a district, a year, a count. */
export interface Figure {
  readonly digits: string;
  /** The folded syllable before it (`quan` in "quận 5"); empty at the start. */
  readonly before: string;
  /** A congress, a term, a chapter: the number says which one it is (`đại hội 13`). */
  readonly isCounted: boolean;
  /** It is part of a name: `quận 3` is not found by any other 3. */
  readonly isName: boolean;
}
