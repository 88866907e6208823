import { setTimeout as sleep } from "node:timers/promises";
import type { Channel, Outgoing, SendResult } from "../../channels/channel.ts";
import type { ProgressMessage } from "../../conversation/conversation.ts";

export interface ProgressMessageOptions {
  readonly channel: Channel;
  /** One call within the chat's rate limit; undefined when nothing may be sent now. */
  readonly send: (message: Outgoing) => Promise<SendResult | undefined>;
  /** The least time between two updates, in milliseconds. */
  readonly intervalMs: number;
}

/** Only the newest text is shown and failures are ignored, since nothing of it is stored. After `settle` updates do nothing. */
export function createProgressMessage({
  channel,
  send,
  intervalMs,
}: ProgressMessageOptions): ProgressMessage {
  const settled = new AbortController();
  let newest: string | undefined;
  let messageId: string | null = null;
  let showing: Promise<void> | undefined;

  async function show(): Promise<void> {
    while (newest !== undefined && !settled.signal.aborted) {
      const result = await showOnce(newest);
      // It may have arrived, but its id is unknown: a further update would become a second message.
      if (messageId === null && result?.kind === "ambiguous") settled.abort();
      await sleep(intervalMs, undefined, { signal: settled.signal }).catch(() => undefined);
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
