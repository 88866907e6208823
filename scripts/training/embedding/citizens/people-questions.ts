import { join } from "node:path";
import { z } from "zod";
import { documentOf, partOf, readKeptAside, readLines } from "../../../question-sets/citizen-questions.ts";

export interface PeopleQuestion {
  readonly question: string;
  /** Ids of the articles that answer. */
  readonly relevant: readonly string[];
}

const Line = z.object({ question: z.string().min(1), relevant: z.array(z.string()).min(1) });

/**
 * Headings of a legal site's questions (`shared`/people/tvpl_soict) with the articles that answer them, as far as these stand in
 * documents of the part `fit`, on no law that is kept aside, and answer no question of `measured`. Throws UsageError as
 * readLines does.
 */
export function readPeopleQuestions(
  shared: string,
  hasArticle: (id: string) => boolean,
  measured: string,
): PeopleQuestion[] {
  const keptAside = new Set(readKeptAside(shared));
  const asked = new Set(readLines(measured, Line).flatMap(({ relevant }) => relevant));
  const isOpen = (article: string) =>
    hasArticle(article) &&
    partOf(documentOf(article)) === "fit" &&
    !keptAside.has(documentOf(article)) &&
    !asked.has(article);
  const file = join(shared, "people", "tvpl_soict", "questions.jsonl");
  return readLines(file, Line).filter(({ relevant }) => relevant.every(isOpen));
}
