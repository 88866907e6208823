import type { ChannelName, Delivery, IncomingMessage, Outgoing, SendResult } from "../channels/channel.ts";

/** A chat of one channel. */
export interface Chat {
  readonly channel: ChannelName;
  readonly chatId: string;
}

/**
 * What must not be lost: messages until they are answered, answers until they are sent, and what people may have
 * deleted. Every method is one transaction; it throws when the database does (a full disk), with nothing half-changed.
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
   * Stores deliveries in their order, those with a known key left out. Calls made while a commit is awaited share the
   * next one. Resolves, once it is on disk, with the chats that have new work.
   */
  accept(channel: ChannelName, deliveries: readonly Delivery[]): Promise<Chat[]>;
  /** Chats with unfinished work, the one that waits longest first. */
  waitingChats(): Promise<Chat[]>;
  /** The oldest unfinished work of a chat. */
  next(chat: Chat): Promise<Work | undefined>;
  /** Stores what came of a message, all at once; without sends the message is finished. */
  finish(messageId: number, handled: HandlingResult): Promise<void>;
  /** Sets a message aside that cannot be handled, with the reason. */
  deadLetter(messageId: number, reason: string): Promise<void>;
  /** How often this person wrote in the `withinMs` before this message, by the service's clock. */
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
  /** May be repeated although it may have arrived: a notice that harms nobody when it comes twice. */
  readonly isRepeatable: boolean;
}

export interface WorkCounts {
  /** Messages not answered yet. */
  readonly received: number;
  /** Sends not made yet. */
  readonly toSend: number;
  readonly ambiguous: number;
  /** Messages and sends set aside. */
  readonly deadLettered: number;
}

/** What came of a message. */
export interface HandlingResult {
  readonly sends: readonly Outgoing[];
  /** Sends in doubt that the person asked for again: copied behind `sends`. */
  readonly resendIds?: readonly number[];
  /** Kept as the chat's last question, under the message's id. */
  readonly turn?: NewTurn;
  readonly feedback?: NewFeedback;
  /** The chat has been told what this is. */
  readonly greeted?: boolean;
  /** The person asked that everything kept of them be deleted; done before the rest is stored. */
  readonly forget?: boolean;
}

export interface Outbox {
  /** Commits that the call is about to be made. */
  begin(sendId: number): Promise<void>;
  /**
   * Stores how a send ended. "delayed" leaves it to be sent; "ambiguous" does so too when it is repeatable, else it is
   * set down as in doubt and `notice`, if given, is put right behind the message's other sends, as repeatable.
   */
  settle(sendId: number, result: SendResult, notice?: Outgoing): Promise<void>;
  /** Sends that were begun and never settled: the process was killed between the two. */
  interrupted(): Promise<readonly (StoredSend & { readonly chat: Chat })[]>;
}

/** What the bot remembers of a chat. */
export interface Memory {
  isGreeted(chat: Chat): Promise<boolean>;
  lastTurn(chat: Chat): Promise<Turn | undefined>;
  /** A turn of this chat; undefined when it was deleted or is another chat's. */
  turn(chat: Chat, turnId: number): Promise<Turn | undefined>;
  /** The id of the send in doubt of this chat: the one named, or the latest. Undefined when there is none. */
  ambiguousSend(chat: Chat, sendId?: number): Promise<number | undefined>;
}

export interface NewTurn {
  /** The question as it was asked of the corpus: completed when it was a follow-up. */
  readonly question: string;
  /** Labels that the person can pick; empty unless the outcome was choices, or the turn is a pick of one of them. */
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

/** Who of several processes does a thing. */
export interface Leases {
  /**
   * Takes or renews a lease for `ttlMs`; false while another living owner holds it. A lease of a process of this host
   * that no longer runs counts as free.
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
