import { openKnowledge } from "../../knowledge/index.ts";
import { STARTER_CORPUS } from "../question-sets/starter-corpus.ts";
import type { Asked } from "./review-chat.ts";

/** A shorter answer, in UTF-16 units, could be a part of another answer. */
const MIN_ANSWER_LENGTH = 40;

/**
 * Questions of the starter corpus whose answers can be told apart, and a snapshot of it in `dataDir`, so that a server
 * starts quickly there.
 */
export async function sampleQuestions(dataDir: string, count: number): Promise<Asked[]> {
  const knowledge = await openKnowledge({ corpusPath: STARTER_CORPUS, dataDir });
  const ranked = await knowledge.rank("công tác dân vận", knowledge.status().documents);
  const questions = ranked.flatMap(({ documentId }) =>
    (knowledge.source(documentId)?.passages ?? []).flatMap(({ question }) => question ?? []),
  );
  const found: Asked[] = [];
  for (const question of questions) {
    const outcome = await knowledge.ask(question);
    if (outcome.kind !== "answer") continue;
    const best = outcome.passages[0];
    if (best === undefined) continue;
    const { highlight, text } = best;
    if (highlight.length >= MIN_ANSWER_LENGTH && text.length < 500)
      found.push({ question, answer: highlight });
  }
  await knowledge.close();
  const different = found.filter(
    ({ answer }, position) => !found.some((other, at) => at !== position && other.answer.includes(answer)),
  );
  if (different.length < count) throw new Error(`Only ${different.length} questions can be told apart.`);
  return different.slice(0, count);
}
