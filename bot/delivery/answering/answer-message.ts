import type { Logger } from "pino";
import type { BackOff } from "../../back-off.ts";
import type { Channel } from "../../channels/channel.ts";
import type { Conversation, ProgressMessage } from "../../conversation/conversation.ts";
import type { Reply } from "../../reply/reply.ts";
import type { Chat, HandlingResult, Inbox, Work } from "../../store/store.ts";
import { errorCode, errorName, traceError } from "../../trace-error.ts";
import type { ChatDisposition } from "../chat-queue.ts";
import type { DeliverySettings } from "../delivery-settings.ts";
import { isStoreFailure } from "../store-failure-log.ts";

/** "done": go on with what is next in the chat. */
export type StepResult = ChatDisposition | { readonly kind: "done" };
export type MessageWork = Extract<Work, { kind: "message" }>;

export interface AnswerMessageOptions {
  readonly channel: Channel;
  readonly inbox: Inbox;
  readonly conversation: Conversation;
  readonly failureReply: Reply;
  readonly createProgress: (chatId: string, isGroup: boolean) => ProgressMessage | undefined;
  /** Resolves in an iteration of the event loop that no other message computes in. */
  readonly yieldToEventLoop: () => Promise<void>;
  readonly backOff: BackOff;
  readonly settings: DeliverySettings;
  readonly log: Logger;
}

/**
 * Handles a message and stores the result. After `handleAttempts` failures it is answered with `failureReply`; after as
 * many failures to store even that, it becomes a dead letter. Throws a failure of the store, for which no message is to
 * blame.
 */
export function createAnswerMessage(options: AnswerMessageOptions) {
  const { channel, inbox, conversation, settings } = options;
  const log = options.log.child({ channel: channel.name });
  /** By message id; a new process starts counting at 0. */
  const failures = new Map<number, number>();

  async function handle(chat: Chat, { id, message }: MessageWork): Promise<HandlingResult> {
    const progress = options.createProgress(chat.chatId, message.isGroup);
    await options.yieldToEventLoop();
    try {
      const { replies, ...rest } = await conversation.handle({ id, chat, message, progress });
      return { ...rest, sends: replies.flatMap((reply) => channel.render(reply)) };
    } finally {
      await progress?.settle();
    }
  }

  async function fail(id: number, error: unknown): Promise<StepResult> {
    const attempts = (failures.get(id) ?? 0) + 1;
    failures.set(id, attempts);
    log.error({ attempts, ...traceError(error) }, "message failed");
    if (attempts === settings.handleAttempts) return { kind: "done" };
    if (attempts < 2 * settings.handleAttempts)
      return { kind: "wait", ms: options.backOff.afterFailures(attempts) };
    await inbox.deadLetter(id, ["failed", errorName(error), errorCode(error)].filter(Boolean).join(" "));
    failures.delete(id);
    return { kind: "done" };
  }

  return async function answer(chat: Chat, work: MessageWork): Promise<StepResult> {
    const isHopeless = (failures.get(work.id) ?? 0) >= settings.handleAttempts;
    try {
      const result = isHopeless ? { sends: channel.render(options.failureReply) } : await handle(chat, work);
      // Whether or not the lease is still held: a message that another process answered meanwhile stays as it is.
      await inbox.finish(work.id, result);
      failures.delete(work.id);
      return { kind: "done" };
    } catch (error) {
      if (isStoreFailure(error)) throw error;
      return fail(work.id, error);
    }
  };
}
