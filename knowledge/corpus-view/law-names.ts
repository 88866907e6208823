import type { Document } from "../documents/document.ts";
import { findDocumentName, ownNumberKeys } from "../documents/document-references.ts";
import type { Passage } from "../documents/passage.ts";
import { fold, foldedForm, hasAccent, matchingForm, partsOfKey } from "../language/index.ts";
import type { QuestionWords } from "../language/lexicons/question-words.ts";

/**
 * Collects the folded names of numbered documents by the key of their number. A name comes from the document's own title,
 * else from a note below an article, else, for the law that most articles of a codified topic come from, from the topic
 * (`đất đai` makes `luật dat dai`).
 */
export class LawNames {
  readonly #names = new Map<string, string>();
  /** Passages by document and law, as `<documentId>\n<law>`. */
  readonly #counts = new Map<string, number>();
  /** By document, the law that most of its articles come from. */
  readonly #mainLaws = new Map<string, { law: string; count: number }>();

  add(passage: Passage): void {
    const { documentId, articles } = passage;
    if (articles.length === 0) return;
    const named = findDocumentName(passage.text);
    if (named && !this.#names.has(named.key)) this.#names.set(named.key, foldedForm(named.name));
    const laws = articles.map((key) => key.slice(0, key.indexOf("|"))).filter(isLaw);
    for (const law of new Set(laws)) {
      const count = (this.#counts.get(`${documentId}\n${law}`) ?? 0) + 1;
      this.#counts.set(`${documentId}\n${law}`, count);
      if (count > (this.#mainLaws.get(documentId)?.count ?? 0))
        this.#mainLaws.set(documentId, { law, count });
    }
  }

  /** The names, after all passages were added. */
  finish(documents: Iterable<Document>): ReadonlyMap<string, string> {
    const own: [key: string, name: string][] = [];
    for (const document of documents) {
      const law = this.#mainLaws.get(document.id)?.law;
      if (law !== undefined && !this.#names.has(law))
        this.#names.set(law, foldedForm(`luật ${document.title}`));
      for (const key of ownNumberKeys(document)) own.push([key, foldedForm(document.title)]);
    }
    for (const [key, name] of own) this.#names.set(key, name);
    return this.#names;
  }
}

function isLaw(key: string): boolean {
  return partsOfKey(key)?.type === "";
}

/** At least this share of the words of a name in a question must be in a document's name. */
const NAME_SHARE = 0.8;

/** The keys of the documents whose name is nearest to the one in a question; a "luật" is only found among laws. */
export function namedLike(
  names: ReadonlyMap<string, string>,
  name: string,
  questionWords: QuestionWords,
): string[] {
  const asked = wordsOfName(name, questionWords);
  if (asked.length < 2) return [];
  const possible = namesLaw(asked) ? [...names].filter(([key]) => isLaw(key)) : [...names];
  const scored = possible.map(([key, full]) => ({ key, ...likeness(asked, full.split(" ")) }));
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
