import type {
  Channel,
  ChannelName,
  Outgoing,
  RateLimits,
  SendResult,
} from "../../../bot/channels/channel.ts";
import type { Reply } from "../../../bot/reply/reply.ts";

/** One call of `send`, as the service would see it. */
export interface Call {
  readonly chatId: string;
  readonly message: Outgoing;
  /** By performance.now(). */
  readonly at: number;
}

export interface FakeChannel extends Channel {
  readonly calls: Call[];
  /** The texts that reached this chat, in their order. */
  texts(chatId: string): string[];
  /** The most calls that were under way at once. */
  readonly peak: { value: number };
}

export interface FakeChannelOptions {
  readonly name?: ChannelName;
  readonly rateLimits?: Partial<RateLimits>;
  readonly canEdit?: boolean;
  /** What becomes of a call; everything is sent where it is left out. `count`: how many calls came before. */
  readonly script?: (call: Call, count: number) => SendResult | Promise<SendResult>;
}

export const SENT = { kind: "sent", messageId: "1" } as const;
export const AMBIGUOUS = { kind: "ambiguous", reason: "timed out" } as const;
export const REFUSED = { kind: "refused", reason: "blocked" } as const;
export const OUTAGE = { kind: "delayed", scope: "channel", afterMs: null, reason: "502" } as const;
export const limited = (afterMs: number | null): SendResult => ({
  kind: "delayed",
  scope: "chat",
  afterMs,
  reason: "429",
});

/** A service as the dispatcher sees it, with the results that a test gives it. */
export function fakeChannel(options: FakeChannelOptions = {}): FakeChannel {
  const { name = "telegram", canEdit = true, script = () => SENT } = options;
  const calls: Call[] = [];
  const arrived: Call[] = [];
  const peak = { value: 0 };
  let underWay = 0;
  const nothing = () => Promise.reject(new Error("not part of these tests"));
  return {
    name,
    canEdit,
    calls,
    peak,
    rateLimits: { perSecond: 10_000, chatIntervalMs: 0, groupIntervalMs: 0, ...options.rateLimits },
    render,
    texts: (chatId) =>
      arrived.flatMap((call) =>
        call.chatId === chatId && "text" in call.message ? [call.message.text ?? ""] : [],
      ),
    async send(chatId, message) {
      const call = { chatId, message, at: performance.now() };
      underWay += 1;
      peak.value = Math.max(peak.value, underWay);
      calls.push(call);
      const result = await script(call, calls.length - 1);
      if (result.kind === "sent") arrived.push(call);
      underWay -= 1;
      return result;
    },
    readWebhook: () => ({ kind: "refused", status: 401 }),
    poll: undefined,
    webhook: { set: nothing, show: nothing, remove: nothing },
    close: () => Promise.resolve(),
  };
}

function render(reply: Reply): Outgoing[] {
  if (reply.kind === "ambiguous") return [{ kind: "text", text: `doubt ${reply.sendId}` }];
  if (reply.kind === "acknowledge") return [{ kind: "acknowledge", callbackId: reply.callbackId }];
  if (reply.kind !== "notice") return [];
  const text = reply.body.map((part) => part.text).join("\n");
  return [
    reply.edits === undefined ? { kind: "text", text } : { kind: "edit", messageId: reply.edits, text },
  ];
}
