import type { Logger } from "pino";
import type { Channel, ChannelName } from "../../channels/channel.ts";
import type { Store } from "../../store/store.ts";
import { ambiguousSendNotice, retryAmbiguousEdit } from "../sending/ambiguous-send.ts";

/**
 * Settles as ambiguous what was being sent when the process that led before ended, each with a notice that asks the
 * person. Sends of a channel that is off are left as they are.
 */
export async function recoverInterrupted(
  store: Store,
  channels: ReadonlyMap<ChannelName, Channel>,
  log: Logger,
): Promise<void> {
  let count = 0;
  for (const send of await store.outbox.interrupted()) {
    const channel = channels.get(send.chat.channel);
    if (channel === undefined) continue;
    const result = retryAmbiguousEdit(send, { kind: "ambiguous", reason: "interrupted" });
    await store.outbox.settle(send.id, result, ambiguousSendNotice(channel, send, log));
    count += 1;
  }
  if (count > 0) log.warn({ count }, "sends were interrupted");
}
