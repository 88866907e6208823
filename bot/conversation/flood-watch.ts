import type { Inbox } from "../store/store.ts";
import type { Incoming } from "./conversation.ts";
import { FLOOD_MESSAGES, FLOOD_WINDOW_MS } from "./conversation-limits.ts";

/** "warned": above the limit and not told so yet; "silenced": above the limit and told before. */
export type Flood = "none" | "warned" | "silenced";

interface Warning {
  /** The message that is answered with the warning, also when it is handled again after a failure. */
  readonly messageId: number;
  /** When the person was last above the limit, by the service's clock. */
  lastAt: number;
}

/** Counts the messages of a person. Somebody who stays above the limit is warned once, however long it lasts. */
export function createFloodWatch(inbox: Pick<Inbox, "recentCount">) {
  const warnings = new Map<string, Warning>();

  return async ({ id, chat, message }: Incoming): Promise<Flood> => {
    const earlier = await inbox.recentCount(id, FLOOD_WINDOW_MS);
    if (earlier < FLOOD_MESSAGES) return "none";
    const at = message.sentAt;
    for (const [person, { lastAt }] of warnings) if (at - lastAt > FLOOD_WINDOW_MS) warnings.delete(person);
    const person = `${chat.channel}:${message.personId}`;
    const warning = warnings.get(person);
    if (warning === undefined) {
      warnings.set(person, { messageId: id, lastAt: at });
      return "warned";
    }
    warning.lastAt = Math.max(warning.lastAt, at);
    return warning.messageId === id ? "warned" : "silenced";
  };
}
