import type { Outgoing, SendResult } from "../../channels/channel.ts";
import type { SendsTable, Transaction } from "../database/schema.ts";

/** States in which a send still has to be made. */
export const UNSETTLED = ["waiting", "sending"] as const;

export interface Settlement {
  readonly sendId: number;
  readonly result: SendResult;
  /** Appended to the message's sends when this one is ambiguous. */
  readonly notice?: Outgoing | undefined;
  readonly now: number;
}

/** Stores how a send ended; the message is done with its last one. Changes nothing for a send that is settled already. */
export async function settleSend(
  trx: Transaction,
  { sendId, result, notice, now }: Settlement,
): Promise<void> {
  const send = await trx
    .selectFrom("sends")
    .select(["message_id", "is_repeatable"])
    .where("id", "=", sendId)
    .where("state", "in", UNSETTLED)
    .executeTakeFirst();
  if (send === undefined) return;
  const outcome = outcomeOf(result, send.is_repeatable === 1, now);
  await trx.updateTable("sends").set(outcome).where("id", "=", sendId).execute();
  if (outcome.state === "ambiguous" && notice !== undefined) {
    await insertSends(trx, {
      messageId: send.message_id,
      bodies: [JSON.stringify(notice)],
      isRepeatable: true,
      now,
    });
  }
  if (outcome.state !== "waiting") await closeMessage(trx, send.message_id, now);
}

type Outcome = Partial<Pick<SendsTable, "body" | "platform_message_id" | "reason" | "settled_at">> &
  Pick<SendsTable, "state">;

function outcomeOf(result: SendResult, isRepeatable: boolean, now: number): Outcome {
  if (result.kind === "sent") {
    return {
      state: "sent",
      body: null,
      platform_message_id: result.messageId,
      reason: null,
      settled_at: now,
    };
  }
  const { kind, reason } = result;
  if (kind === "refused") return { state: "refused", body: null, reason, settled_at: now };
  if (kind === "delayed" || isRepeatable) return { state: "waiting", reason };
  return { state: "ambiguous", reason, settled_at: now };
}

/** A message is done when nothing of it is left to send. */
export async function closeMessage(trx: Transaction, messageId: number, now: number): Promise<void> {
  await trx
    .updateTable("messages")
    .set({ state: "done", finished_at: now, chat_id: null })
    .where("id", "=", messageId)
    .where("state", "=", "answered")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("sends")
            .select("id")
            .where("message_id", "=", messageId)
            .where("state", "in", UNSETTLED),
        ),
      ),
    )
    .execute();
}

export interface NewSends {
  readonly messageId: number;
  /** Outgoing messages as JSON, in the order of sending. */
  readonly bodies: readonly string[];
  readonly isRepeatable: boolean;
  readonly now: number;
}

/** Appends sends to those that the message has. */
export async function insertSends(
  trx: Transaction,
  { messageId, bodies, isRepeatable, now }: NewSends,
): Promise<void> {
  if (bodies.length === 0) return;
  const last = await trx
    .selectFrom("sends")
    .select(({ fn }) => fn.max("ordinal").as("ordinal"))
    .where("message_id", "=", messageId)
    .executeTakeFirst();
  let ordinal = last?.ordinal ?? 0;
  for (const body of bodies) {
    ordinal += 1;
    const row = { message_id: messageId, ordinal, body, created_at: now };
    const fresh = { state: "waiting", attempts: 0, is_repeatable: isRepeatable ? 1 : 0 } as const;
    await trx
      .insertInto("sends")
      .values({ ...row, ...fresh })
      .execute();
  }
}
