import {
  type AskedArticle,
  type AskedNumber,
  askedArticles,
  askedDocumentNumbers,
  hasAccent,
  type Language,
  normalise,
  type Spelling,
  type Syllable,
  syllablesOf,
} from "../language/index.ts";
import { writeOutDistricts } from "../language/lexicons/districts.ts";
import type { AskedItem } from "../language/lexicons/list-items.ts";
import type { AskingPhrase } from "../language/lexicons/question-words.ts";
import type { Run } from "../language/phrases.ts";
import { type QuestionTools, restoreWords, type Token } from "../restore/restore-words.ts";
import type { QueryTerm } from "../search-index/keyword/query-term.ts";
import type { SearchIndex } from "../search-index/search-index.ts";
import { asksOfArticle } from "./asks-of-article.ts";
import { focusOn, isAsked, type MessagePart, splitMessage } from "./split-message.ts";
import { WEIGHTS } from "./term-weights.ts";

export function createQuestionTools(
  language: Language,
  { accents, syllableIds }: Pick<SearchIndex, "accents" | "syllableIds">,
): QuestionTools {
  return { language, accents, isKnown: (syllable) => syllableIds.find(syllable) >= 0 };
}

/** A word of the question with where it stands, how much it counts in the search, and what it is. */
export interface ReadWord extends Token, QueryTerm {
  /** In the case it was typed in. */
  readonly written: string;
  /** Belongs to the number of a document, an article or a list item. */
  readonly isReference: boolean;
  readonly isContent: boolean;
}

/** The words of a question and what they refer to, before it is understood. */
export interface ReadQuestion {
  /** With raw typing decoded, chat spelling and districts written out; offsets are into this text. */
  readonly typed: string;
  readonly words: readonly ReadWord[];
  /** The phrases that ask, of the sentences that do. */
  readonly asking: readonly AskingPhrase[];
  /** Its sentences; with a focus only that one asks. */
  readonly parts: readonly MessagePart[];
  readonly documentNumbers: readonly AskedNumber[];
  readonly articles: readonly AskedArticle[];
  readonly asksOfArticle: boolean;
  readonly item: AskedItem | undefined;
}

/**
 * Reads the words of a question as people type it: raw Telex or VNI, chat spelling, abbreviations, no accents. `focus`: the index
 * of the part of a message that is asked; the others are the story around it.
 */
export function readQuestion(question: string, tools: QuestionTools, focus?: number): ReadQuestion {
  const { spelling, questionWords, decodeTyping, findAskedItem } = tools.language;
  const typed = writeOutDistricts(spelling.expandChat(decodeTyping(normalise(question).trim())));
  const documentNumbers = askedDocumentNumbers(typed);
  const articles = withWrittenOut(askedArticles(typed), spelling);
  const isInNumber = (word: Syllable): boolean =>
    [...documentNumbers, ...articles].some(({ start, end }) => word.start < end && start < word.end);
  const tokens = restoreWords(typed, isInNumber, tools);
  const folded = tokens.map((token) => token.folded);
  const inNumber = syllablesOf(typed).map(isInNumber);
  const item = findAskedItem(folded.map((syllable, position) => (inNumber[position] ? "" : syllable)));
  const asking = questionWords.findAsking(tokens);
  const weights = weighTokens(tokens, [asking, questionWords.findIgnored(tokens)], tools);
  const parts = focusOn(splitMessage(typed, tokens, asking, tools.language), focus);
  const words = tokens.map((token, position) => {
    const isReference = inNumber[position] || (item?.positions.includes(position) ?? false);
    const kind = weights[position] ?? 1;
    const isContent = kind === 1 && !isReference && !LONE_CONSONANT.test(token.accented);
    const weight = isContent && !isAsked(parts, position) ? WEIGHTS.story : kind;
    return { ...token, written: typed.slice(token.start, token.end), weight, isReference, isContent };
  });
  const isOfArticle = asksOfArticle(words, articles);
  return {
    typed,
    words,
    asking: asking.filter(({ start }) => isAsked(parts, start)),
    parts,
    documentNumbers,
    articles,
    asksOfArticle: isOfArticle,
    item: item ?? (isOfArticle ? clauseOf(articles) : undefined),
  };
}

/** `khoản 2 Điều 9`: the clauses of an article are its list. Of two articles either may have one. */
function clauseOf([asked, ...others]: readonly AskedArticle[]): AskedItem | undefined {
  if (asked?.clause === undefined || others.length > 0) return undefined;
  return { number: Number(asked.clause), positions: [] };
}

/** With abbreviations in the names of laws written out behind them (`luật mttq`), each name once: a question may list many articles. */
function withWrittenOut(articles: readonly AskedArticle[], spelling: Spelling): AskedArticle[] {
  const laws = new Map(articles.map(({ of }) => [of, ""]));
  for (const of of laws.keys())
    laws.set(of, [of, ...spelling.expandAbbreviations(of).added].join(" ").trim());
  return articles.map((article) => ({ ...article, of: laws.get(article.of) ?? article.of }));
}

/** What is left of a chat word (`z`, `v`) or marks a point of a list; lone vowels (`ý`, `ô`) are words. */
const LONE_CONSONANT = /^[bcdđfghjklmnpqrstvwxz]$/u;

function weighTokens(
  tokens: readonly Token[],
  [asking, ignored]: readonly (readonly Run[])[],
  { isKnown, language }: QuestionTools,
): number[] {
  const isIn = (phrases: readonly Run[] = [], position: number) =>
    phrases.some(({ start, end }) => start <= position && position < end);
  return tokens.map(({ accented }, position) => {
    if (isIn(asking, position)) return WEIGHTS.asking;
    return isIn(ignored, position) ||
      language.questionWords.isIgnored(accented, isKnown(accented) || hasAccent(accented))
      ? WEIGHTS.silent
      : 1;
  });
}
