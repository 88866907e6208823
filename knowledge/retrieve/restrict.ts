import type { CorpusView } from "../corpus-view/corpus-view.ts";
import { namedDocuments } from "../corpus-view/named-documents.ts";
import type { RegisteredDocument } from "../corpus-view/register.ts";
import { articleKey } from "../documents/passage.ts";
import { matchesAsked } from "../language/index.ts";
import type { AbstainReason } from "../outcome.ts";
import type { Question } from "../question/question.ts";

/** Which passages may answer a question at all. */
export type Restriction =
  | { readonly kind: "all" }
  | { readonly kind: "only"; has(passageIndex: number): boolean }
  | { readonly kind: "none"; readonly reason: AbstainReason };

type Group = readonly RegisteredDocument[];

const NO_SUCH_ARTICLE: Restriction = { kind: "none", reason: "detail-missing" };

/**
 * Where a question asks of an article, only passages of it may answer; else, where it names document numbers, only passages
 * that mention one of them. A number that the corpus does not have leaves none, whatever else is named.
 */
export function findRestriction(view: CorpusView, question: Question): Restriction {
  return restrictToNamed(view, question, findReferences(view, question));
}

function findReferences(view: CorpusView, question: Question): Restriction {
  const mentioning = question.documentNumbers.map((asked) =>
    view.passageIndexesOfNumbers((key) => matchesAsked(asked, key)),
  );
  if (mentioning.some(({ size }) => size === 0)) return { kind: "none", reason: "unknown-document-number" };
  const byArticle = restrictToArticle(view, question);
  if (byArticle) return byArticle;
  if (mentioning.length === 0) return { kind: "all" };
  return only(new Set(mentioning.flatMap((indexes) => [...indexes])));
}

/**
 * Where different documents have the one number that is asked for, and the question says which is meant, only its passages; all
 * where it does not.
 */
function restrictToNamed(view: CorpusView, question: Question, restriction: Restriction): Restriction {
  const groups = sharedNumber(view, question);
  const named = namedDocuments(question, groups);
  if (restriction.kind !== "only" || named.length === groups.length) return restriction;
  const ids = new Set(named.flat().map(({ id }) => id));
  const has = (passageIndex: number) =>
    restriction.has(passageIndex) && ids.has(view.documentIdAt(passageIndex));
  return { kind: "only", has };
}

/** The different documents that have the one number asked for. */
function sharedNumber({ numberKeys, register }: CorpusView, { documentNumbers }: Question): readonly Group[] {
  const [asked, ...others] = documentNumbers;
  if (asked === undefined || others.length > 0) return [];
  return [...numberKeys()].filter((key) => matchesAsked(asked, key)).flatMap(register.groupsOf);
}

/** undefined where no article is named, or where its document may be any. */
function restrictToArticle(
  view: CorpusView,
  { articles, asksOfArticle, documentNumbers }: Question,
): Restriction | undefined {
  const [asked] = articles;
  if (!asked || !asksOfArticle) return undefined;
  const laws = view.findLaws(asked.of, (key) => documentNumbers.some((number) => matchesAsked(number, key)));
  if (laws.length > 0) {
    const indexes = view.passageIndexesOfArticles(laws.map((law) => articleKey(asked.article, law)));
    return indexes.size > 0 ? only(indexes) : NO_SUCH_ARTICLE;
  }
  if (documentNumbers.length > 0) return undefined;
  if (asked.of !== "") return view.isForeignLaw(asked.of) ? NO_SUCH_ARTICLE : undefined;
  const indexes = view.passageIndexesOfArticles([articleKey(asked.article)]);
  if (indexes.size > 0) return only(indexes);
  // A codified number (`44.13.LQ.5`) names one article; a plain one (`Điều 5`) may be of any document.
  return asked.article.includes(".") ? NO_SUCH_ARTICLE : undefined;
}

function only(passageIndexes: ReadonlySet<number>): Restriction {
  return { kind: "only", has: (passageIndex) => passageIndexes.has(passageIndex) };
}
