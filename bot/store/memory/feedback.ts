import type { Transaction } from "../database/schema.ts";
import type { StoredMessage } from "../inbox/stored-message.ts";
import type { FeedbackStore, NewFeedback } from "../store.ts";
import type { StoreContext } from "../store-context.ts";
import { readTexts } from "../stored-json.ts";

export function createFeedbackStore({ db }: StoreContext): FeedbackStore {
  return {
    async list({ limit }) {
      const rows = await db
        .selectFrom("feedback")
        .selectAll()
        .orderBy("created_at", "desc")
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        turnId: row.turn_id,
        question: row.question,
        verdict: row.verdict,
        passageIds: readTexts(row.passage_ids) ?? [],
        channel: row.channel,
        person: row.person,
        createdAt: row.created_at,
      }));
    },
  };
}

/** Keeps the last verdict of a person on a turn. "unanswered" is recorded by the bot and never replaces a verdict. */
export async function saveFeedback(
  trx: Transaction,
  { channel, person }: StoredMessage,
  feedback: NewFeedback,
  createdAt: number,
): Promise<void> {
  const verdict = {
    question: feedback.question,
    verdict: feedback.verdict,
    passage_ids: JSON.stringify(feedback.passageIds),
    created_at: createdAt,
  };
  await trx
    .insertInto("feedback")
    .values({ turn_id: feedback.turnId, person, channel, ...verdict })
    .onConflict((conflict) =>
      conflict
        .columns(["turn_id", "person"])
        .doUpdateSet(verdict)
        .where("excluded.verdict", "<>", "unanswered"),
    )
    .execute();
}
