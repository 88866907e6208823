import type { Reply } from "../reply/reply.ts";

export const CHANNEL_NAMES = ["telegram", "zalo-bot", "zalo-oa"] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** A messaging service: it turns what the service delivers into `Delivery`s, and sends the answers. */
export interface Channel {
  readonly name: ChannelName;
  readonly rateLimits: RateLimits;
  /** Whether a message that was sent can be changed later (`Outgoing` of kind "edit"). */
  readonly canEdit: boolean;
  /** Renders a reply as messages within the limits of the service, in the order of sending; none for a reply that it cannot show. */
  render(reply: Reply): Outgoing[];
  /** Verifies and reads a webhook request. Never throws: a refusal is a value. */
  readWebhook(request: WebhookRequest): WebhookReading;
  /** One call to the service, with its own time-out. Never throws for what the service or the network does. */
  send(chatId: string, message: Outgoing): Promise<SendResult>;
  /**
   * Fetches deliveries until the signal aborts, and the next batch only once `store` has resolved. Undefined when this
   * channel is set up for a webhook, or cannot be polled.
   */
  readonly poll:
    | ((store: (deliveries: readonly Delivery[]) => Promise<void>, signal: AbortSignal) => Promise<void>)
    | undefined;
  readonly webhook: WebhookAdministration;
  /** Closes connections that are kept alive. */
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

/** What a service delivered, in the form that is the same for all services. */
export interface Delivery {
  /** The same for a redelivery, and unique within the channel. */
  readonly idempotencyKey: string;
  readonly message: IncomingMessage;
}

export interface IncomingMessage {
  readonly chatId: string;
  readonly personId: string;
  readonly isGroup: boolean;
  /** In a group: the bot is mentioned, replied to, or given a command. Always true outside groups. */
  readonly isAddressed: boolean;
  /** Milliseconds since 1970, by the service's clock. */
  readonly sentAt: number;
  readonly content: IncomingContent;
}

export type IncomingContent =
  /** `text` is without the bot's name: `/help@our_bot` arrives as `/help`, the name alone as an empty text. */
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

/** One call to a service, stored as JSON before it is made. */
export type Outgoing =
  | {
      readonly kind: "text";
      /** Within the service's limit. Telegram: HTML of its subset; Zalo: plain text. */
      readonly text: string;
      /** Rows of buttons; only on Telegram. */
      readonly buttons?: readonly (readonly OutgoingButton[])[];
    }
  | { readonly kind: "edit"; readonly messageId: string; readonly text: string }
  /** Ends the waiting sign on a pressed button; `text` is shown as a toast. */
  | { readonly kind: "acknowledge"; readonly callbackId: string; readonly text?: string };

export type OutgoingButton =
  | { readonly label: string /** 1..64 bytes */; readonly data: string }
  | { readonly label: string; readonly url: string };

export type SendResult =
  | { readonly kind: "sent"; readonly messageId: string | null }
  /**
   * Certainly not taken: send it again later. `scope` says what the cause concerns: a 429 one chat, an outage the whole
   * channel. `afterMs` is the wait that the service asked for, null when it asked for none.
   */
  | {
      readonly kind: "delayed";
      readonly scope: "chat" | "channel";
      readonly afterMs: number | null;
      readonly reason: string;
    }
  /** No answer came (time-out, connection lost, 504): it may have arrived, and must not be repeated without asking. */
  | { readonly kind: "ambiguous"; readonly reason: string }
  /** It will never be taken: the person blocked the bot, the time for answering is over, the message is invalid. */
  | { readonly kind: "refused"; readonly reason: string };

export interface WebhookRequest {
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The raw body: signatures are computed over these bytes. */
  readonly body: Uint8Array;
}

export type WebhookReading =
  /** Without deliveries for an event that the bot ignores, which is answered with 200 all the same. */
  | { readonly kind: "accepted"; readonly deliveries: readonly Delivery[] }
  /** 401: the secret or signature is missing or wrong. 400: not what the service sends. */
  | { readonly kind: "refused"; readonly status: 400 | 401 };

export interface WebhookAdministration {
  /** Registers `url` (with this channel's path) at the service. Throws a ChannelError that an administrator can act on. */
  set(url: string): Promise<WebhookReport>;
  show(): Promise<WebhookReport>;
  remove(): Promise<WebhookReport>;
}

/** What the service says about its webhook, in lines for an administrator; never with a token or secret. */
export interface WebhookReport {
  readonly lines: readonly string[];
}

/** `message` is one line in Vietnamese that says what to do; it never holds a token or an address with one. */
export class ChannelError extends Error {
  override readonly name = "ChannelError";
}
