import type { Logger } from "pino";
import type { BackOff } from "../../back-off.ts";
import type { Channel, Outgoing, SendResult } from "../../channels/channel.ts";
import type { Outbox, StoredSend } from "../../store/store.ts";
import { traceError } from "../../trace-error.ts";
import type { StepResult } from "../answering/answer-message.ts";
import type { LeaseKeeper } from "../leadership/lease-keeper.ts";
import { ambiguousSendNotice, retryAmbiguousEdit } from "./ambiguous-send.ts";
import type { CircuitBreaker } from "./circuit-breaker.ts";
import type { RateLimiter } from "./rate-limiter.ts";

export interface Recipient {
  readonly chatId: string;
  readonly isGroup: boolean;
}

export interface MessageSenderOptions {
  readonly channel: Channel;
  readonly outbox: Outbox;
  readonly rateLimiter: RateLimiter;
  readonly breaker: CircuitBreaker;
  readonly lease: Pick<LeaseKeeper, "isHeld">;
  readonly backOff: BackOff;
  /** False once no new call may be made. */
  readonly isWorking: () => boolean;
  readonly log: Logger;
}

interface Settlement {
  readonly sendId: number;
  readonly result: SendResult;
  readonly notice: Outgoing | undefined;
}

export interface MessageSender {
  /** Makes one stored send: rate-limited, recorded as begun, called, settled. Throws what the store throws. */
  send(recipient: Recipient, send: StoredSend): Promise<StepResult>;
  /** Stores how the chat's last send ended, where that failed: until then it must not be made again. */
  settleLate(chatId: string): Promise<void>;
  settleAllLate(): Promise<void>;
  /** A call that nothing is stored of, within the same limits; undefined when nothing may be sent now. */
  sendUnstored(recipient: Recipient, message: Outgoing): Promise<SendResult | undefined>;
}

export function createMessageSender(options: MessageSenderOptions): MessageSender {
  const { channel, outbox, rateLimiter, breaker, lease, backOff, log } = options;
  /** By chat: sends that were made, with a result that could not be stored yet. */
  const unsettled = new Map<string, Settlement>();

  const mayCall = (chatId: string) => options.isWorking() && breaker.admits(chatId);

  /** Never throws: a channel that throws against its contract leaves the send ambiguous. */
  async function call({ chatId, isGroup }: Recipient, message: Outgoing): Promise<SendResult> {
    const beganAt = performance.now();
    if (message.kind !== "acknowledge") await rateLimiter.recordSend(chatId, isGroup);
    const result = await channel.send(chatId, message).catch((error: unknown): SendResult => {
      log.error({ channel: channel.name, ...traceError(error) }, "channel threw");
      return { kind: "ambiguous", reason: "channel threw" };
    });
    breaker.report(chatId, beganAt, result);
    return result;
  }

  async function settle(chatId: string, settlement: Settlement): Promise<void> {
    unsettled.set(chatId, settlement);
    // Whether or not the lease is still held: what another process settled as ambiguous meanwhile stays so.
    await outbox.settle(settlement.sendId, settlement.result, settlement.notice);
    unsettled.delete(chatId);
  }

  async function settleLate(chatId: string): Promise<void> {
    const settlement = unsettled.get(chatId);
    if (settlement !== undefined) await settle(chatId, settlement);
  }

  function report(send: StoredSend, result: SendResult, ms: number): void {
    const line = { channel: channel.name, result: result.kind, attempts: send.attempts + 1, ms };
    if (result.kind === "sent") log.debug(line);
    else log.warn({ ...line, reason: result.reason });
  }

  return {
    async send(recipient, send) {
      const { chatId } = recipient;
      const ms = send.message.kind === "acknowledge" ? 0 : await rateLimiter.chatWaitMs(chatId);
      if (ms > 0) return { kind: "wait", ms };
      if (!mayCall(chatId) || !(await rateLimiter.acquire()) || !mayCall(chatId))
        return { kind: "interrupted" };
      await outbox.begin(send.id);
      // If the commit outlasted the lease, another process may be making this send.
      if (!lease.isHeld()) return { kind: "interrupted" };
      const beganAt = performance.now();
      const result = retryAmbiguousEdit(send, await call(recipient, send.message));
      report(send, result, Math.round(performance.now() - beganAt));
      const notice = result.kind === "ambiguous" ? ambiguousSendNotice(channel, send, log) : undefined;
      await settle(chatId, { sendId: send.id, result, notice });
      return afterResult(send, result, backOff);
    },
    settleLate,
    async settleAllLate() {
      for (const chatId of unsettled.keys()) await settleLate(chatId);
    },
    async sendUnstored(recipient, message) {
      const { chatId } = recipient;
      if (!mayCall(chatId) || (await rateLimiter.chatWaitMs(chatId)) > 0) return undefined;
      if (!(await rateLimiter.acquire()) || !mayCall(chatId)) return undefined;
      return call(recipient, message);
    },
  };
}

/** A chat's order is never broken: a send that was not taken holds up those behind it. */
function afterResult(send: StoredSend, result: SendResult, backOff: BackOff): StepResult {
  const failures = send.attempts + 1;
  if (result.kind === "delayed") {
    const ms = result.afterMs === null ? backOff.afterFailures(failures) : backOff.asAsked(result.afterMs);
    return { kind: "wait", ms };
  }
  const isRepeated = result.kind === "ambiguous" && send.isRepeatable;
  return isRepeated ? { kind: "wait", ms: backOff.afterFailures(failures) } : { kind: "done" };
}
