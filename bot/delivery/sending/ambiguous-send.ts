import type { Logger } from "pino";
import type { Channel, Outgoing, SendResult } from "../../channels/channel.ts";
import type { StoredSend } from "../../store/store.ts";
import { traceError } from "../../trace-error.ts";

/**
 * The notice that asks the person whether to send again what may not have arrived. Undefined where none is needed: for
 * a notice itself, and for an acknowledgement or an edit, which nobody misses.
 */
export function ambiguousSendNotice(channel: Channel, send: StoredSend, log: Logger): Outgoing | undefined {
  if (send.isRepeatable || send.message.kind !== "text") return undefined;
  try {
    return channel.render({ kind: "ambiguous", sendId: send.id })[0];
  } catch (error) {
    log.error({ channel: channel.name, ...traceError(error) }, "notice not rendered");
    return undefined;
  }
}

/** An edit is idempotent, so that an ambiguous one is simply tried again: it becomes "delayed". */
export function retryAmbiguousEdit(send: StoredSend, result: SendResult): SendResult {
  if (result.kind !== "ambiguous" || send.message.kind !== "edit") return result;
  return { kind: "delayed", scope: "chat", afterMs: null, reason: result.reason };
}
