import type { IncomingMessage } from "../channels/channel.ts";
import type { Reply } from "../reply/reply.ts";
import type { Chat, HandlingResult } from "../store/store.ts";

/** Turns a message into replies and what to remember. It only reads: the caller stores what it returns. */
export interface Conversation {
  handle(incoming: Incoming): Promise<ConversationResult>;
}

export interface Incoming {
  /** The id under which the message is stored; a turn that it begins has the same. */
  readonly id: number;
  readonly chat: Chat;
  readonly message: IncomingMessage;
  /** Shows the progress of something that takes long; undefined where the channel cannot edit. */
  readonly progress: ProgressMessage | undefined;
}

/** A message that is rewritten while something goes on. An update may be lost. */
export interface ProgressMessage {
  update(text: string): void;
  /** The message's id once it was sent and no update is under way; null when it never was. */
  settle(): Promise<string | null>;
}

/** A HandlingResult before the channel has rendered the replies. */
export interface ConversationResult extends Omit<HandlingResult, "sends"> {
  readonly replies: readonly Reply[];
}
