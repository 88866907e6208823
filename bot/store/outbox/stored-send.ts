import type { Selectable } from "kysely";
import type { SendsTable } from "../database/schema.ts";
import type { StoredSend } from "../store.ts";
import { readOutgoing } from "../stored-json.ts";

/** Undefined when the body cannot be read. */
export function readSend(
  row: Pick<Selectable<SendsTable>, "id" | "body" | "attempts" | "is_repeatable">,
): StoredSend | undefined {
  const message = readOutgoing(row.body);
  if (message === undefined) return undefined;
  return { id: row.id, message, attempts: row.attempts, isRepeatable: row.is_repeatable === 1 };
}
