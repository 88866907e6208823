import type { Document } from "../documents/document.ts";
import { findDocumentLaws } from "../documents/document-laws.ts";
import { findDocumentName, isArticleId, ownNumberKeys } from "../documents/document-references.ts";
import { findNamedLaws, isLawName } from "../documents/law-title.ts";
import type { Passage } from "../documents/passage.ts";
import { fold, foldedForm, hasAccent, leadingTypeName, matchingForm, partsOfKey } from "../language/index.ts";
import type { QuestionWords } from "../language/lexicons/question-words.ts";

/** Names of laws and other numbered documents by what their articles are known by (`DocumentLaw.keys`). */
export type LawNames = ReadonlyMap<string, LawName>;

export interface LawName {
  /** As people cite it: `Luật Giếng làng`. */
  readonly name: string;
  /** Its folded words. */
  readonly words: readonly string[];
}

/**
 * Collects the names of laws. A name comes from the title of the law itself, else from a note below an article, else, for the
 * law that most articles of a codified topic come from, from the topic (`Đất đai` makes `Luật Đất đai`), else from texts that
 * name it beside its number (`Luật Giếng làng số 07/2031/QH16`).
 */
export class LawNameCollector {
  readonly #noted = new Map<string, string>();
  readonly #mentioned = new Map<string, Map<string, number>>();
  /** Passages by document and law, as `<documentId>\n<law>`. */
  readonly #counts = new Map<string, number>();
  /** By document, the law that most of its articles come from. */
  readonly #mainLaws = new Map<string, { law: string; count: number }>();

  add(passage: Passage): void {
    if (passage.numbers.some(isLaw)) this.#addMentions(passage.text);
    const { documentId, articles } = passage;
    if (articles.length === 0) return;
    const named = findDocumentName(passage.text);
    if (named && !this.#noted.has(named.key)) this.#noted.set(named.key, named.name);
    for (const law of new Set(articles.map(lawOfArticle).filter(isLaw))) {
      const count = (this.#counts.get(`${documentId}\n${law}`) ?? 0) + 1;
      this.#counts.set(`${documentId}\n${law}`, count);
      if (count > (this.#mainLaws.get(documentId)?.count ?? 0))
        this.#mainLaws.set(documentId, { law, count });
    }
  }

  #addMentions(text: string): void {
    for (const { key, name } of findNamedLaws(text)) {
      const names = this.#mentioned.get(key) ?? new Map<string, number>();
      this.#mentioned.set(key, names.set(name, (names.get(name) ?? 0) + 1));
    }
  }

  /** The names, after all passages were added. */
  finish(documents: Iterable<Document>): LawNames {
    const titled = new Map<string, string>();
    const topics = new Map<string, string>();
    for (const document of documents) {
      if (isArticleId(document.id)) continue;
      const law = this.#mainLaws.get(document.id)?.law;
      if (law !== undefined && !topics.has(law)) topics.set(law, withType(document.title));
      for (const { keys, name } of findDocumentLaws(document))
        for (const key of name === undefined ? [] : keys) titled.set(key, name ?? "");
      for (const key of ownNumberKeys(document))
        topics.set(key, isLaw(key) ? withType(document.title) : document.title);
    }
    const mentioned = [...this.#mentioned].map(([key, names]) => [key, mostUsed(names)] as const);
    const all = new Map([...mentioned, ...topics, ...this.#noted, ...titled]);
    return new Map([...all].map(([key, name]) => [key, { name, words: foldedForm(name).split(" ") }]));
  }
}

/** The law of an article's key (`articleKey`); empty for none. */
export function lawOfArticle(key: string): string {
  return key.slice(0, key.indexOf("|"));
}

function withType(title: string): string {
  return leadingTypeName(title) === undefined && !isLawName(title) ? `Luật ${title}` : title;
}

function mostUsed(names: ReadonlyMap<string, number>): string {
  const [first = ["", 0]] = [...names].sort(([, a], [, b]) => b - a);
  return first[0];
}

function isLaw(key: string): boolean {
  return partsOfKey(key)?.type === "";
}

/** At least this share of the words of a name in a question must be in a document's name. */
const NAME_SHARE = 0.8;

/**
 * The keys of the documents that a name in a question means: of those whose whole name it begins with (`luật giếng làng thì
 * ai …`) the longest, else those whose name is nearest to it. A "luật" is only found among laws; of several of one name those
 * of the year that is asked for.
 */
export function namedLike(names: LawNames, name: string, questionWords: QuestionWords): string[] {
  const typed = foldedForm(name).split(" ");
  const begun = [...names].filter(([, { words }]) => words.length > 1 && startsWith(typed, words));
  const longest = Math.max(0, ...begun.map(([, { words }]) => words.length));
  const whole = begun.filter(([, { words }]) => words.length === longest).map(([key]) => key);
  return ofYear(whole.length > 0 ? whole : nearestNamed(names, name, questionWords), typed);
}

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.every((word, at) => words[at] === word);
}

function ofYear(keys: readonly string[], typed: readonly string[]): string[] {
  const ofThat = keys.filter((key) => typed.includes(partsOfKey(key)?.year ?? ""));
  return ofThat.length > 0 ? ofThat : [...keys];
}

function nearestNamed(names: LawNames, name: string, questionWords: QuestionWords): string[] {
  const asked = wordsOfName(name, questionWords);
  if (asked.length < 2) return [];
  const possible = namesLaw(asked) ? [...names].filter(([, { words }]) => namesLaw(words)) : [...names];
  const scored = possible.map(([key, { words }]) => ({ key, ...likeness(asked, words) }));
  const alike = scored.filter(({ shared }) => shared >= NAME_SHARE);
  const best = Math.max(0, ...alike.map(({ score }) => score));
  return alike.filter(({ score }) => score === best).map(({ key }) => key);
}

/** A test whether a name is of a law (`luật đất đai`) that no document's title is like. Titles are folded at first use. */
export function createForeignLaws(
  documents: () => Iterable<Document>,
  questionWords: QuestionWords,
): (name: string) => boolean {
  let titles: readonly (readonly string[])[] | undefined;
  return (name) => {
    const asked = wordsOfName(name, questionWords);
    if (!namesLaw(asked) || asked.length < 3) return false;
    titles ??= Array.from(documents(), ({ title }) => foldedForm(title).split(" "));
    return titles.every((title) => likeness(asked, title).shared < NAME_SHARE);
  };
}

/** `shared` is the share of the asked words that a name has, 0..1; `score` rates those names higher that have few others. */
function likeness(asked: readonly string[], words: readonly string[]): { shared: number; score: number } {
  const shared = asked.filter((word) => words.includes(word)).length / asked.length;
  return { shared, score: shared + shared * (asked.length / Math.max(asked.length, words.length)) };
}

function wordsOfName(name: string, { isIgnored }: QuestionWords): string[] {
  return matchingForm(name)
    .split(" ")
    .filter((word) => word !== "" && !isIgnored(word, hasAccent(word)))
    .map(fold);
}

function namesLaw([first, second]: readonly string[]): boolean {
  return first === "luat" || (first === "bo" && second === "luat");
}
