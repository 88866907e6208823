import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { RegisteredDocument } from "../corpus-view/register.ts";
import type { Question } from "../question/question.ts";
import { CONFIDENCE } from "./confidence.ts";
import type { CheckedPassage } from "./decide.ts";

/** A newer document goes first when its passage is this much as probable as the older one's, at least. */
const MIN_SHARE = 0.8;

/**
 * The passages in their order, but for those of a document that a newer one replaces or updates: where a passage of the newer one
 * answers as well, that goes right before. Who names a document by its number or year means that one.
 */
export function putNewerFirst(
  { succession, documentIdAt }: Pick<CorpusView, "succession" | "documentIdAt">,
  question: Question,
  passages: readonly CheckedPassage[],
): readonly CheckedPassage[] {
  if (question.documentNumbers.length > 0) return passages;
  const idOf = ({ candidate }: CheckedPassage) => documentIdAt(candidate.passageIndex);
  const ordered: CheckedPassage[] = [];
  for (const passage of passages) {
    const at = ordered.findIndex((older) => {
      if (!answersAsWell(passage, older)) return false;
      const newer = succession.newerThan(idOf(older)).find(({ id }) => id === idOf(passage));
      return newer !== undefined && isOfAskedYears(newer, question);
    });
    ordered.splice(at < 0 ? ordered.length : at, 0, passage);
  }
  return ordered;
}

function answersAsWell(newer: CheckedPassage, older: CheckedPassage): boolean {
  return (
    (newer.mayAnswer || !older.mayAnswer) &&
    newer.confidence >= CONFIDENCE.bounds.answer &&
    newer.confidence >= MIN_SHARE * older.confidence
  );
}

function isOfAskedYears({ title, metadata }: RegisteredDocument, { otherNumbers }: Question): boolean {
  const years = otherNumbers.map(({ digits }) => digits).filter((digits) => /^(?:19|20)\d{2}$/u.test(digits));
  return years.every((year) => metadata.date?.startsWith(year) || title.includes(year));
}
