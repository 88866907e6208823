import type { ChannelName, Delivery, IncomingMessage, Outgoing, SendResult } from "../channels/channel.ts";

/** A chat of one channel. */
export interface Chat {
  readonly channel: ChannelName;
  readonly chatId: string;
}

/**
 * What must survive a crash: messages until they are answered, answers until they are sent, and what the bot remembers of
 * people until they have it deleted. Every method is one transaction: when the database fails (a full disk) it throws and
 * nothing has changed.
 */
export interface Store {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly memory: Memory;
  readonly feedback: FeedbackStore;
  readonly leases: Leases;
  readonly oaTokens: TokenStore;
  /** Deletes finished work older than 24 h and whatever people wrote that is older than the retention. */
  purge(now: number): Promise<void>;
  close(): Promise<void>;
}

export interface Inbox {
  /**
   * Stores deliveries in their order, without those whose idempotency key is known. Calls made while a commit is awaited
   * share the next one. Resolves, once they are on disk, with the chats that have new work.
   */
  accept(channel: ChannelName, deliveries: readonly Delivery[]): Promise<Chat[]>;
  /** Chats with unfinished work, the one that has waited longest first. */
  waitingChats(): Promise<Chat[]>;
  /** The oldest unfinished work of a chat. */
  next(chat: Chat): Promise<Work | undefined>;
  /** Stores the result of handling a message; without sends the message is done. */
  finish(messageId: number, handled: HandlingResult): Promise<void>;
  /** Makes a dead letter of a message that cannot be handled: it is not tried again, and is kept with the reason. */
  deadLetter(messageId: number, reason: string): Promise<void>;
  /** How many messages this person wrote in the `withinMs` before this one, by the service's clock. */
  recentCount(messageId: number, withinMs: number): Promise<number>;
  counts(): Promise<WorkCounts>;
}

export type Work =
  | { readonly kind: "message"; readonly id: number; readonly message: IncomingMessage }
  /** Answered, and these are still to be sent, in this order. */
  | {
      readonly kind: "sends";
      readonly id: number;
      readonly isGroup: boolean;
      readonly sends: readonly StoredSend[];
    };

export interface StoredSend {
  readonly id: number;
  readonly message: Outgoing;
  readonly attempts: number;
  /** An ambiguous send is simply repeated: it is a notice, which does no harm when it arrives twice. */
  readonly isRepeatable: boolean;
}

export interface WorkCounts {
  /** Messages not answered yet. */
  readonly received: number;
  /** Sends not made yet. */
  readonly toSend: number;
  /** Sends that may or may not have arrived. */
  readonly ambiguous: number;
  /** Messages that could not be handled, and sends that were refused. */
  readonly deadLettered: number;
}

/** The result of handling a message. */
export interface HandlingResult {
  readonly sends: readonly Outgoing[];
  /** Ids of ambiguous sends that the person asked for again: copied behind `sends`. */
  readonly resendIds?: readonly number[];
  /** Kept as the chat's last question, under the message's id. */
  readonly turn?: NewTurn;
  readonly feedback?: NewFeedback;
  /** The chat has been greeted. */
  readonly greeted?: boolean;
  /** The person asked that everything kept of them be deleted; done before the rest is stored. */
  readonly forget?: boolean;
}

export interface Outbox {
  /** Records that the call is about to be made. Throws when the send is settled already. */
  begin(sendId: number): Promise<void>;
  /**
   * Stores how a send ended. A "delayed" send is made later, and so is an "ambiguous" one that is repeatable. Any other
   * "ambiguous" one is recorded as such, and `notice`, if given, is appended to the message's sends, as repeatable.
   */
  settle(sendId: number, result: SendResult, notice?: Outgoing): Promise<void>;
  /** Sends that were begun and never settled, because the process was killed in between. */
  interrupted(): Promise<readonly (StoredSend & { readonly chat: Chat })[]>;
}

/** What the bot remembers of a chat. */
export interface Memory {
  isGreeted(chat: Chat): Promise<boolean>;
  lastTurn(chat: Chat): Promise<Turn | undefined>;
  /** A turn of this chat; undefined when it was deleted or is another chat's. */
  turn(chat: Chat, turnId: number): Promise<Turn | undefined>;
  /** The id of an ambiguous send of this chat: the one with `sendId`, or the latest. Undefined when there is none. */
  ambiguousSend(chat: Chat, sendId?: number): Promise<number | undefined>;
}

export interface NewTurn {
  /** The question as it was asked of the corpus: completed when it was a follow-up. */
  readonly question: string;
  /** Labels that the person can pick from; empty unless the outcome was choices, or the turn is a pick from them. */
  readonly choices: readonly string[];
  /** Ids of the passages of the outcome, best first. */
  readonly passageIds: readonly string[];
  /** Index in `passageIds` of the passage that was shown last; -1 when none was. */
  readonly position: number;
}

export interface Turn extends NewTurn {
  readonly id: number;
  readonly createdAt: number;
}

export interface NewFeedback {
  readonly turnId: number;
  readonly question: string;
  readonly verdict: "helpful" | "wrong" | "unanswered";
  readonly passageIds: readonly string[];
}

export interface FeedbackStore {
  /** Newest first; `person` is a keyed hash, the same for the same person. */
  list(options: {
    readonly limit: number;
  }): Promise<
    (NewFeedback & { readonly channel: ChannelName; readonly person: string; readonly createdAt: number })[]
  >;
}

/** Mutual exclusion between processes. */
export interface Leases {
  /**
   * Takes or renews a lease for `ttlMs` milliseconds; false while another owner holds it. The lease of a process of this
   * host that no longer runs counts as free.
   */
  take(name: string, owner: string, ttlMs: number): Promise<boolean>;
  release(name: string, owner: string): Promise<void>;
}

export interface OaTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface TokenStore {
  /** Undefined when nothing is stored for this seed (the refresh token of the settings, kept as a hash only). */
  read(seed: string): Promise<OaTokens | undefined>;
  /** Replaces whatever was stored. */
  write(seed: string, tokens: OaTokens): Promise<void>;
}
