import { Telegram, TelegramError } from "telegraf";
import type { Telegram as Methods, Opts } from "telegraf/types";
import { z } from "zod";
import type { CallLimits } from "../http/call-limits.ts";
import { createEstablishedAgent, NOT_CONNECTED } from "../http/established-agent.ts";

const API_ROOT = "https://api.telegram.org";
const CONNECT_TIMEOUT_MS = 10_000;

export interface TelegramClient {
  /** Never throws: failures of the service and the network are values. */
  call<Method extends keyof Methods>(
    method: Method,
    payload: Opts<Method>,
    limits: CallLimits,
  ): Promise<CallOutcome>;
  close(): void;
}

export type CallOutcome =
  | { readonly kind: "answered"; readonly result: unknown }
  /** Telegram, or a gateway with a status of 500 and above, said no. */
  | TelegramRefusal
  /** No connection was established: nothing left this machine. */
  | { readonly kind: "unsent"; readonly code: string }
  /** The request left, or may have left, and no answer of Telegram came. */
  | { readonly kind: "unanswered"; readonly code: string };

export interface TelegramRefusal {
  readonly kind: "failed";
  readonly code: number;
  /** Telegram's own words, only to be compared and never logged: they can quote what we sent. */
  readonly description: string;
  readonly retryAfterMs: number | null;
  /** The id of the supergroup that the group became. */
  readonly migratedTo: string | null;
}

/** telegraf's types want a polyfill's signal; node-fetch below it takes Node's own too. */
type Signal = NonNullable<NonNullable<Parameters<Telegram["callApi"]>[2]>["signal"]>;
const SignalSchema = z.custom<Signal>((value) => value instanceof AbortSignal);

interface Options {
  readonly token: string;
  readonly apiRoot?: string | undefined;
  readonly connectTimeoutMs?: number | undefined;
}

/** Telegram's methods through telegraf, which does not retry; the agent tells how far a failed call came. */
export function createTelegramClient({
  token,
  apiRoot = API_ROOT,
  connectTimeoutMs,
}: Options): TelegramClient {
  const root = new URL(apiRoot.endsWith("/") ? apiRoot : `${apiRoot}/`);
  const { agent, close } = createEstablishedAgent(root.protocol, connectTimeoutMs ?? CONNECT_TIMEOUT_MS);
  const telegram = new Telegram(token, { apiRoot: root.href });
  // Set afterwards: the constructor leaves the agent out where the root is plain http.
  telegram.options.agent = agent;
  return {
    call: async (method, payload, limits) => {
      const deadline = startDeadline(limits);
      try {
        const signal = SignalSchema.parse(deadline.signal);
        const result: unknown = await telegram.callApi(method, payload, { signal });
        return { kind: "answered", result };
      } catch (error) {
        return deadline.signal.aborted ? { kind: "unanswered", code: "TIMEOUT" } : describeFailure(error);
      } finally {
        deadline.stop();
      }
    },
    close,
  };
}

/** Not AbortSignal.any: on Node 22 it keeps every signal that it was made of for as long as the process's own lives. */
function startDeadline({ timeoutMs, signal }: CallLimits) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();
  return {
    signal: controller.signal,
    stop: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    },
  };
}

/** Telegram Bot API, "Making requests" and ResponseParameters; the answer of a gateway has none of these fields. */
const RefusalSchema = z.object({
  error_code: z.int(),
  description: z.string().catch(""),
  parameters: z
    .object({
      retry_after: z.number().nonnegative().optional().catch(undefined),
      migrate_to_chat_id: z.int().optional().catch(undefined),
    })
    .catch({}),
});
/** FetchError of node-fetch; its message contains the address with the token and is never read. */
const FetchErrorSchema = z.object({ code: z.string().regex(/^[A-Z][A-Z\d_]{1,40}$/) });

function describeFailure(error: unknown): CallOutcome {
  if (error instanceof TelegramError) return describeRefusal(error.response);
  const code = FetchErrorSchema.safeParse(error).data?.code;
  if (code === NOT_CONNECTED) return { kind: "unsent", code };
  // Without a code, the answer had a status below 500 and was not Telegram's JSON.
  return { kind: "unanswered", code: code ?? "UNREADABLE" };
}

function describeRefusal(response: unknown): CallOutcome {
  const refusal = RefusalSchema.safeParse(response).data;
  if (refusal === undefined) return { kind: "unanswered", code: "UNREADABLE" };
  const { retry_after: seconds, migrate_to_chat_id: chatId } = refusal.parameters;
  return {
    kind: "failed",
    code: refusal.error_code,
    description: refusal.description,
    retryAfterMs: seconds === undefined ? null : seconds * 1000,
    migratedTo: chatId === undefined ? null : String(chatId),
  };
}
