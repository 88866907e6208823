import { findDocumentName, ownNumberKeys } from "../document-references.ts";
import type { Passage } from "../passage.ts";
import type { Document } from "../read/document.ts";
import { fold, foldedForm, hasAccent, matchingForm, partsOfKey } from "../text/index.ts";
import { isIgnored } from "./question-words.ts";

/**
 * Folded names of numbered documents by key: from their titles, from the notes below articles, and for the law that
 * most articles of a codified topic come from, the topic's own.
 */
export function lawNames(
  documents: readonly Document[],
  passages: readonly Passage[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const passage of passages) {
    const named = passage.articles.length > 0 ? findDocumentName(passage.text) : undefined;
    if (named && !names.has(named.key)) names.set(named.key, foldedForm(named.name));
  }
  const mainLaws = findMainLaws(passages);
  for (const { id, title } of documents) {
    const law = mainLaws.get(id);
    if (law !== undefined && !names.has(law)) names.set(law, foldedForm(`luật ${title}`));
  }
  for (const document of documents) {
    for (const key of ownNumberKeys(document)) names.set(key, foldedForm(document.title));
  }
  return names;
}

/** By document, the law that most of its articles come from. */
function findMainLaws(passages: readonly Passage[]): Map<string, string> {
  const counts = new Map<string, number>();
  const most = new Map<string, { law: string; count: number }>();
  for (const { documentId, articles } of passages) {
    const laws = articles.map((key) => key.slice(0, key.indexOf("|"))).filter(isLaw);
    for (const law of new Set(laws)) {
      const count = (counts.get(`${documentId}\n${law}`) ?? 0) + 1;
      counts.set(`${documentId}\n${law}`, count);
      if (count > (most.get(documentId)?.count ?? 0)) most.set(documentId, { law, count });
    }
  }
  return new Map([...most].map(([documentId, { law }]) => [documentId, law]));
}

function isLaw(key: string): boolean {
  return partsOfKey(key)?.type === "";
}

/** At least this share of the words of a name in a question must be in the document's name. */
const NAME_SHARE = 0.8;

/** The keys of the documents whose name is nearest to the one in a question; a "luật" is only found among laws. */
export function namedLike(names: ReadonlyMap<string, string>, name: string): string[] {
  const asked = wordsOfName(name);
  if (asked.length < 2) return [];
  const possible = namesLaw(asked) ? [...names].filter(([key]) => isLaw(key)) : [...names];
  const scored = possible.map(([key, full]) => ({ key, ...likeness(asked, full.split(" ")) }));
  const alike = scored.filter(({ shared }) => shared >= NAME_SHARE);
  const best = Math.max(0, ...alike.map(({ score }) => score));
  return alike.filter(({ score }) => score === best).map(({ key }) => key);
}

/** A test whether a name is of a law (`luật đất đai`) that no document's title is like. Titles are folded at first use. */
export function createForeignLaws(documents: readonly Document[]): (name: string) => boolean {
  let titles: readonly (readonly string[])[] | undefined;
  return (name) => {
    const asked = wordsOfName(name);
    if (!namesLaw(asked) || asked.length < 3) return false;
    titles ??= documents.map(({ title }) => foldedForm(title).split(" "));
    return titles.every((title) => likeness(asked, title).shared < NAME_SHARE);
  };
}

function likeness(asked: readonly string[], words: readonly string[]): { shared: number; score: number } {
  const shared = asked.filter((word) => words.includes(word)).length / asked.length;
  return { shared, score: shared + shared * (asked.length / Math.max(asked.length, words.length)) };
}

function wordsOfName(name: string): string[] {
  return matchingForm(name)
    .split(" ")
    .filter((word) => word !== "" && !isIgnored(word, hasAccent(word)))
    .map(fold);
}

function namesLaw([first, second]: readonly string[]): boolean {
  return first === "luat" || (first === "bo" && second === "luat");
}
