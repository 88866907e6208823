import type { Document } from "../../knowledge/documents/read/index.ts";
import type { RankedQuestion } from "./prepare-inputs.ts";

/** Each different heading of the documents as a question, answered by the documents that have it. */
export function headingQuestions(documents: readonly Document[]): RankedQuestion[] {
  const byHeading = new Map<string, Set<string>>();
  for (const { id, text, blocks } of documents) {
    for (const { kind, start, end } of blocks) {
      if (kind !== "heading") continue;
      const heading = text.slice(start, end);
      byHeading.set(heading, (byHeading.get(heading) ?? new Set()).add(id));
    }
  }
  return [...byHeading].map(([question, ids], i) => ({
    id: `heading-${i + 1}`,
    question,
    relevant: [...ids],
  }));
}
