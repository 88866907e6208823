import type { Reply } from "../reply/reply.ts";

export const CHANNEL_NAMES = ["telegram", "zalo-bot", "zalo-oa"] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** A messaging service: what it delivers becomes `Delivery`s, what we answer leaves through `send`. */
export interface Channel {
  readonly name: ChannelName;
  readonly rateLimits: RateLimits;
  /** Whether a message that was sent can be changed later (`Outgoing` of kind "edit"). */
  readonly canEdit: boolean;
  /** A reply as this service shows it: one or more messages, each within its limits, in the order of sending. */
  render(reply: Reply): Outgoing[];
  /** Verifies and reads a webhook request. Never throws: what cannot be used is a value. */
  readWebhook(request: WebhookRequest): WebhookReading;
  /** One call to the service, with its own time-out. Never throws for what the service or the network does. */
  send(chatId: string, message: Outgoing): Promise<SendResult>;
  /**
   * Fetches deliveries until the signal aborts; `store` has committed a batch before the next is asked for. Undefined
   * when this channel is set up for a webhook, or has no polling.
   */
  readonly poll:
    | ((store: (deliveries: readonly Delivery[]) => Promise<void>, signal: AbortSignal) => Promise<void>)
    | undefined;
  readonly webhook: WebhookAdministration;
  /** Closes connections that are kept open. */
  close(): Promise<void>;
}

/** How fast a service may be sent to. */
export interface RateLimits {
  /** Messages a second over all chats. */
  readonly perSecond: number;
  /** The least time between two messages of one chat, in milliseconds. */
  readonly chatIntervalMs: number;
  /** The same for a group. */
  readonly groupIntervalMs: number;
}

/** What a service delivered, in the one form that the rest of the bot knows. */
export interface Delivery {
  /** The same for a redelivery, and unique within the channel. */
  readonly idempotencyKey: string;
  readonly message: IncomingMessage;
}

export interface IncomingMessage {
  readonly chatId: string;
  readonly personId: string;
  readonly isGroup: boolean;
  /** In a group: the bot is named, replied to, or given a command. Always true outside groups. */
  readonly isAddressed: boolean;
  /** Milliseconds since 1970, by the service's clock. */
  readonly sentAt: number;
  readonly content: IncomingContent;
}

export type IncomingContent =
  /** `text` without the bot's name; `/help@our_bot` arrives as `/help`. Empty when only the bot's name was written. */
  | { readonly kind: "text"; readonly text: string }
  /** A press of a button under one of our messages. */
  | {
      readonly kind: "button";
      readonly data: string;
      readonly callbackId: string;
      readonly messageId: string | null;
    }
  | { readonly kind: "media"; readonly media: "sticker" | "picture" | "voice" | "other" }
  /** The person opened the chat or follows the account; the bot was added to a group. */
  | { readonly kind: "joined" };

/** One call to a service as it is stored before it is made; a JSON value. */
export type Outgoing =
  | {
      readonly kind: "text";
      /** Telegram: HTML of its subset. Zalo: plain text. Within the service's limit. */
      readonly text: string;
      /** Rows of buttons; only on Telegram. */
      readonly buttons?: readonly (readonly OutgoingButton[])[];
    }
  | { readonly kind: "edit"; readonly messageId: string; readonly text: string }
  /** Ends the waiting sign on a pressed button; `text` shows for a moment. */
  | { readonly kind: "acknowledge"; readonly callbackId: string; readonly text?: string };

export type OutgoingButton =
  | { readonly label: string /** 1..64 bytes */; readonly data: string }
  | { readonly label: string; readonly url: string };

export type SendResult =
  | { readonly kind: "sent"; readonly messageId: string | null }
  /**
   * Surely not taken: send it again. `scope` says whom the cause concerns: a 429 one chat, an outage the whole channel.
   * `afterMs` is the wait that the service asked for, null when it asked for none.
   */
  | {
      readonly kind: "delayed";
      readonly scope: "chat" | "channel";
      readonly afterMs: number | null;
      readonly reason: string;
    }
  /** No answer came (time-out, connection lost, 504): it may or may not have arrived, and must not be repeated blindly. */
  | { readonly kind: "ambiguous"; readonly reason: string }
  /** Never to be taken: the person blocked the bot, the window is over, the message is wrong. */
  | { readonly kind: "refused"; readonly reason: string };

export interface WebhookRequest {
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The raw body; a signature is counted over these bytes. */
  readonly body: Uint8Array;
}

export type WebhookReading =
  /** Deliveries may be empty: an event that nobody waits for, answered with 200 all the same. */
  | { readonly kind: "accepted"; readonly deliveries: readonly Delivery[] }
  /** 401: the secret or signature is missing or wrong. 400: not what the service sends. */
  | { readonly kind: "refused"; readonly status: 400 | 401 };

export interface WebhookAdministration {
  /** Registers `url` (with this channel's path) at the service. Throws a ChannelError that an administrator can act on. */
  set(url: string): Promise<WebhookReport>;
  show(): Promise<WebhookReport>;
  remove(): Promise<WebhookReport>;
}

/** What the service says of its webhook, as lines for an administrator; never a token or secret. */
export interface WebhookReport {
  readonly lines: readonly string[];
}

/** `message` is one line in Vietnamese that says what to do; it never holds a token or an address with one. */
export class ChannelError extends Error {
  override readonly name = "ChannelError";
}
