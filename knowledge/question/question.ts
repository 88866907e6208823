import type { AskedArticle, AskedNumber } from "../language/index.ts";
import type { AskedItem } from "../language/lexicons/list-items.ts";
import type { AnswerType } from "../language/lexicons/question-words.ts";
import type { QueryTerm } from "../search-index/keyword/query-term.ts";

/** A question as it is searched and judged. */
export interface Question {
  /** With the input method's keys decoded, chat spelling written out and accents put back; lower case, no marks. */
  readonly text: string;
  /** The same without document numbers, articles and list items. */
  readonly textWithoutNumbers: string;
  /** All its words, with those that abbreviations stand for. */
  readonly terms: readonly QueryTerm[];
  /** The words that say what it is about: no asking words, no words that only hold a sentence together. */
  readonly content: readonly ContentTerm[];
  readonly answerType: AnswerType;
  /** It asks for several things at once, and only the whole list of them answers. */
  readonly asksForList: boolean;
  /**
   * Wordings, with accents, one of which the sentence that answers must have: `thành lập`, `lập ra` for
   * "thành lập năm nào". Empty where any sentence may answer.
   */
  readonly requiredPhrases: readonly string[];
  /** The office whose holder is asked for. */
  readonly role: AskedRole | undefined;
  /** Wordings, folded, of what a definition is asked of; empty for other questions. */
  readonly definedTerms: readonly string[];
  /** The type of place whose name is asked for, folded: `phuong` for "phường nào". */
  readonly placeType: string | undefined;
  readonly documentNumbers: readonly AskedNumber[];
  readonly articles: readonly AskedArticle[];
  /** It asks what the first of `articles` says; else it names them to say which case it means. */
  readonly asksOfArticle: boolean;
  /** The item of a list that is asked for by its number. */
  readonly item: AskedItem | undefined;
  /** People and places, folded, and countries, with accents: a passage's document must name them. */
  readonly names: readonly string[];
  /** Places of the story around the sentence that asks, written alike: law holds there too. */
  readonly scenes: readonly string[];
  readonly otherNumbers: readonly OtherNumber[];
}

export interface AskedRole {
  /** Folded. */
  readonly role: string;
  /** The neighbours behind it that say of what body (`ban dan`, `dan van`), each with other wordings of its words. */
  readonly pairs: readonly (readonly string[])[];
}

export interface ContentTerm extends QueryTerm {
  /** Other wordings of the word, or of the phrase that it is in, and what it abbreviates; each as folded syllables. */
  readonly others: readonly (readonly string[])[];
}

/** A number in the question that is not a document's: a district, a year, a count. */
export interface OtherNumber {
  readonly digits: string;
  /** The folded syllable before it (`quan` in "quận 5"); empty at the start. */
  readonly before: string;
  /** It says which congress, term or chapter is meant (`đại hội 13`). */
  readonly isCounted: boolean;
  /** It is a part of a name: another 3 is not `quận 3`. */
  readonly isName: boolean;
}
