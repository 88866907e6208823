import type { IncomingMessage } from "../channels/channel.ts";
import type { Reply } from "../reply/reply.ts";
import type { Chat, HandlingResult } from "../store/store.ts";

/** From a message to what is answered and remembered. Does nothing but read: the caller stores what it returns. */
export interface Conversation {
  handle(incoming: Incoming): Promise<ConversationResult>;
}

export interface Incoming {
  /** The id under which the message is stored; a turn that comes of it has the same. */
  readonly id: number;
  readonly chat: Chat;
  readonly message: IncomingMessage;
  /** Shows the state of something that takes long; only where the channel can edit. */
  readonly progress: ProgressMessage | undefined;
}

/** A message that is rewritten while something goes on. Losing one of its states harms nothing. */
export interface ProgressMessage {
  update(text: string): void;
  /** The message's id once it was sent and no update is under way; null when it never was. */
  settle(): Promise<string | null>;
}

/** As HandlingResult, before the channel gave the replies their form. */
export interface ConversationResult extends Omit<HandlingResult, "sends"> {
  readonly replies: readonly Reply[];
}
