import type { CorpusView } from "../answer/corpus-view.ts";
import { articleKey } from "../documents/passage.ts";
import { matchesAsked } from "../language/index.ts";
import type { AbstainReason } from "../outcome.ts";
import type { Question } from "../question/understand-question.ts";

/** Which passages may answer at all. */
export type Limits =
  | { readonly kind: "all" }
  | { readonly kind: "only"; has(place: number): boolean }
  | { readonly kind: "none"; readonly reason: AbstainReason };

const NO_SUCH_ARTICLE: Limits = { kind: "none", reason: "detail-missing" };

/** Only passages about the document numbers and the article that the question names may answer it. */
export function findLimits(view: CorpusView, question: Question): Limits {
  const places = question.numbers.map((asked) => view.placesOfNumbers((key) => matchesAsked(asked, key)));
  if (places.some((found) => found.size === 0)) return { kind: "none", reason: "unknown-document-number" };
  const byArticle = findArticleLimits(view, question);
  if (byArticle) return byArticle;
  return places.length === 0 ? { kind: "all" } : only(new Set(places.flatMap((found) => [...found])));
}

function findArticleLimits(view: CorpusView, { articles, numbers }: Question): Limits | undefined {
  const [asked] = articles;
  if (!asked) return undefined;
  const laws = view.findLaws(asked.of, (key) => numbers.some((number) => matchesAsked(number, key)));
  if (laws.length > 0) {
    const places = view.placesOfArticles(laws.map((law) => articleKey(asked.article, law)));
    return places.size > 0 ? only(places) : NO_SUCH_ARTICLE;
  }
  if (numbers.length > 0) return undefined;
  if (asked.of !== "") return view.isForeignLaw(asked.of) ? NO_SUCH_ARTICLE : undefined;
  const places = view.placesOfArticles([articleKey(asked.article)]);
  if (places.size > 0) return only(places);
  // A codified number (`44.13.LQ.5`) names one article; a plain one (`Điều 5`) may be of any document.
  return asked.article.includes(".") ? NO_SUCH_ARTICLE : undefined;
}

function only(places: ReadonlySet<number>): Limits {
  return { kind: "only", has: (place) => places.has(place) };
}
