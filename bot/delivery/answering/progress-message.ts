import { setTimeout as sleep } from "node:timers/promises";
import type { Channel, Outgoing, SendResult } from "../../channels/channel.ts";
import type { LiveMessage } from "../../conversation/conversation.ts";

export interface LiveMessageOptions {
  readonly channel: Channel;
  /** One call at the chat's pace; undefined when nothing may be sent now. */
  readonly send: (message: Outgoing) => Promise<SendResult | undefined>;
  /** The least time between two states, in milliseconds. */
  readonly everyMs: number;
}

/** The newest state wins, and failures are passed over: nothing of it is stored. After `settle` updates do nothing. */
export function createLiveMessage({ channel, send, everyMs }: LiveMessageOptions): LiveMessage {
  const settled = new AbortController();
  let newest: string | undefined;
  let messageId: string | null = null;
  let showing: Promise<void> | undefined;

  async function show(): Promise<void> {
    while (newest !== undefined && !settled.signal.aborted) {
      const result = await showOnce(newest);
      // May have arrived, but its id is unknown: another state would be a second message.
      if (messageId === null && result?.kind === "ambiguous") settled.abort();
      await sleep(everyMs, undefined, { signal: settled.signal }).catch(() => undefined);
    }
    showing = undefined;
  }

  async function showOnce(text: string): Promise<SendResult | undefined> {
    newest = undefined;
    const edits = messageId === null ? {} : { edits: messageId };
    try {
      const [message] = channel.render({ kind: "notice", body: [{ kind: "paragraph", text }], ...edits });
      const result = message && (await send(message));
      if (result?.kind === "sent") messageId ??= result.messageId;
      return result;
    } catch {
      return undefined;
    }
  }

  return {
    update(text) {
      newest = text;
      if (!settled.signal.aborted) showing ??= show();
    },
    async settle() {
      settled.abort();
      await showing;
      return messageId;
    },
  };
}
