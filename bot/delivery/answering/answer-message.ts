import type { Logger } from "pino";
import type { BackOff } from "../../back-off.ts";
import type { Channel } from "../../channels/channel.ts";
import type { Conversation, LiveMessage } from "../../conversation/conversation.ts";
import type { Reply } from "../../reply/reply.ts";
import type { Chat, Handled, Inbox, Work } from "../../store/store.ts";
import type { ChatTurn } from "../chat-queue.ts";
import type { DeliverySettings } from "../delivery-settings.ts";
import { errorCode, errorName, traceError } from "../failures/error-trace.ts";
import { isStoreTrouble } from "../failures/store-failure-log.ts";

/** "done": go on with what is next in the chat. */
export type StepResult = ChatTurn | { readonly kind: "done" };
export type MessageWork = Extract<Work, { kind: "message" }>;

export interface AnswerMessageOptions {
  readonly channel: Channel;
  readonly inbox: Inbox;
  readonly conversation: Conversation;
  readonly failureReply: Reply;
  readonly createLive: (chatId: string, isGroup: boolean) => LiveMessage | undefined;
  /** Resolves in a turn of the event loop that no other message computes in. */
  readonly nextTurn: () => Promise<void>;
  readonly backOff: BackOff;
  readonly settings: DeliverySettings;
  readonly log: Logger;
}

/**
 * Handles a message and stores what came of it. A message that fails again and again is answered with `failureReply`;
 * one for which not even that can be stored is parked. Throws what the store throws when the message is not to blame.
 */
export function createAnswerMessage(options: AnswerMessageOptions) {
  const { channel, inbox, conversation, settings } = options;
  const log = options.log.child({ channel: channel.name });
  /** By message id; those of this process's life only. */
  const failures = new Map<number, number>();

  async function handle(chat: Chat, { id, message }: MessageWork): Promise<Handled> {
    const live = options.createLive(chat.chatId, message.isGroup);
    await options.nextTurn();
    try {
      const { replies, ...rest } = await conversation.handle({ id, chat, message, live });
      return { ...rest, sends: replies.flatMap((reply) => channel.render(reply)) };
    } finally {
      await live?.settle();
    }
  }

  async function fail(id: number, error: unknown): Promise<StepResult> {
    const attempts = (failures.get(id) ?? 0) + 1;
    failures.set(id, attempts);
    log.error({ attempts, ...traceError(error) }, "message failed");
    if (attempts === settings.handleAttempts) return { kind: "done" };
    if (attempts < 2 * settings.handleAttempts)
      return { kind: "wait", ms: options.backOff.afterFailures(attempts) };
    await inbox.park(id, ["failed", errorName(error), errorCode(error)].filter(Boolean).join(" "));
    failures.delete(id);
    return { kind: "done" };
  }

  return async function answer(chat: Chat, work: MessageWork): Promise<StepResult> {
    const isHopeless = (failures.get(work.id) ?? 0) >= settings.handleAttempts;
    try {
      const handled = isHopeless ? { sends: channel.render(options.failureReply) } : await handle(chat, work);
      // Without asking for the lease: a message that another process answered meanwhile stays as it is.
      await inbox.finish(work.id, handled);
      failures.delete(work.id);
      return { kind: "done" };
    } catch (error) {
      if (isStoreTrouble(error)) throw error;
      return fail(work.id, error);
    }
  };
}
