import type { Channel, Outgoing, WebhookRequest } from "../../../bot/channels/channel.ts";
import type { FaultPlan } from "../../../scripts/simulators/fault.ts";

/** A channel with the simulator of its service; made anew for every test. */
export interface ChannelHarness {
  /** Set up for a webhook with a secret; waits at most about 300 ms for the answer to a send. */
  readonly channel: Channel;
  readonly faults: FaultPlan;
  /** A chat that may be sent to. */
  readonly chatId: string;
  /** The longest text that the service takes, in the characters that a person sees. */
  readonly longestText: number;
  /** Whether a 429 of this service can name a wait. */
  readonly namesWait: boolean;
  /** A genuine event for a text that a person wrote. The same `number` makes the same event. */
  textEvent(event: { readonly number: number; readonly chatId: string; readonly text: string }): unknown;
  /** A request of the service with this body. */
  sign(body: string | Uint8Array): WebhookRequest;
  /** The same with a wrong secret or signature. */
  forge(body: string): WebhookRequest;
  /** A message that a person reads as this text. */
  write(text: string): Outgoing;
  /** What a person reads in the chat, in the order of arrival. */
  read(chatId: string): readonly string[];
  /** From now on the service refuses connections. */
  pause(): Promise<void>;
  /** Everything that the channel logged. */
  logged(): string;
  /** What must be neither in the log nor in a reason. */
  readonly secrets: readonly string[];
  /** Closes the simulator; the channel is closed by the suite. */
  close(): Promise<void>;
}
