import type { IncomingMessage, ServerResponse } from "node:http";
import type { Disorder } from "../disorder.ts";
import { answerWithFault, createFaultPlan, type FaultPlan } from "../fault.ts";
import { answerJson, type HttpService, serveHttp } from "../serve-http.ts";
import { createApiMethods, SEND_METHODS } from "./api-methods.ts";
import { ApiRefusal } from "./api-refusal.ts";
import { createChatBook, type SentMessage, type Shown } from "./chat-book.ts";
import { makeJoin, makeMedia, makeMessage, makePress, type NewUpdate } from "./make-update.ts";
import { createSendLimits, type Limits } from "./send-limits.ts";
import { createUpdateFeed } from "./update-feed.ts";

export interface TelegramSimulatorOptions {
  /** Default: one that looks like BotFather's. */
  readonly token?: string;
  /** Default: none. */
  readonly limits?: Limits;
  /** After this long a delivery that the webhook did not take is repeated, in milliseconds. Default: 50. */
  readonly redeliverAfterMs?: number;
  /** Called for everything that a person would see. */
  readonly onShown?: (shown: Shown) => void;
}

/** A request that reached the simulator, whatever became of it. */
export interface Call {
  readonly method: string;
  readonly payload: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface TelegramSimulator extends Omit<HttpService, "url"> {
  readonly apiRoot: string;
  readonly token: string;
  readonly botName: string;
  readonly faults: FaultPlan;
  /** A person writes, or in a group (negative id) a member does. Returns the update's id. */
  say(chatId: number, text: string, more?: NewUpdate & { readonly personId?: number }): number;
  /** Sends something else than text: `{ sticker: {} }`. */
  show(chatId: number, media: NewUpdate): number;
  /** Presses a button that carries `data`, under the chat's last message that has it. */
  press(chatId: number, data: string): number;
  join(chatId: number): number;
  /** Any update at all, its id included if it has one. */
  deliver(chatId: number, update: NewUpdate): number;
  /** The bot's messages as they are in a chat, or in all, in the order of their arrival. */
  sent(chatId?: number): readonly SentMessage[];
  calls(method?: string): readonly Call[];
  /** Updates that the bot did not take yet. */
  pending(): number;
  setLimits(limits: Limits | undefined): void;
  setDisorder(disorder: Disorder): void;
  /** From now on sends to this chat are refused. */
  refuse(chatId: number, code: number, description: string, parameters?: Record<string, number>): void;
}

const BOT = { id: 7_000_000_001, username: "hoi_dan_van_bot" } as const;

/** Speaks the Telegram Bot API over a socket of this machine. */
export async function startTelegramSimulator(
  options: TelegramSimulatorOptions = {},
): Promise<TelegramSimulator> {
  const { token = `${BOT.id}:made-up_secret`, redeliverAfterMs = 50, onShown = () => {} } = options;
  const faults = createFaultPlan(SEND_METHODS);
  const book = createChatBook();
  const limits = createSendLimits(options.limits);
  const feed = createUpdateFeed({ redeliverAfterMs });
  const presses = new Set<string>();
  let pressed = 0;
  const calls: Call[] = [];
  const methods = createApiMethods({ bot: BOT, book, feed, limits, presses, onShown });
  const handle = async (request: IncomingMessage, response: ServerResponse, body: string) => {
    const name = request.url?.startsWith(`/bot${token}/`)
      ? request.url.slice(`/bot${token}/`.length)
      : undefined;
    if (name === undefined) return answerJson(response, 401, new ApiRefusal(401, "Unauthorized").body);
    const payload: unknown = body === "" ? {} : JSON.parse(body);
    calls.push({ method: name, payload, at: Date.now() });
    const fault = faults.take(name);
    const carryOut = async () => {
      const method = methods[name];
      if (method === undefined) throw new ApiRefusal(404, "Not Found");
      return await method(payload);
    };
    if (fault === undefined) return answer(response, carryOut);
    // What the method says does not matter: the answer is the fault's.
    if (fault.afterDelivery) await carryOut().catch(() => {});
    answerWithFault(response, fault, describeFault);
  };
  const server = await serveHttp(handle);
  return {
    apiRoot: server.url,
    token,
    botName: BOT.username,
    faults,
    say: (chatId, text, { personId = Math.abs(chatId), ...more } = {}) =>
      feed.add(chatId, makeMessage({ chatId, personId }, text, more)),
    show: (chatId, media) => feed.add(chatId, makeMedia({ chatId, personId: Math.abs(chatId) }, media)),
    press: (chatId, data) => {
      pressed += 1;
      const id = `press-${pressed}`;
      presses.add(id);
      const messageId = findButton(book.messages(), chatId, data)?.messageId ?? 0;
      return feed.add(chatId, makePress({ chatId, personId: Math.abs(chatId) }, { id, data, messageId }));
    },
    join: (chatId) => feed.add(chatId, makeJoin({ chatId, personId: Math.abs(chatId) })),
    deliver: (chatId, update) => feed.add(chatId, update),
    sent: (chatId) => book.messages().filter((message) => chatId === undefined || message.chatId === chatId),
    calls: (method) => calls.filter((call) => method === undefined || call.method === method),
    pending: feed.pending,
    setLimits: limits.set,
    setDisorder: feed.setDisorder,
    refuse: (chatId, code, description, parameters) =>
      book.refuse(chatId, new ApiRefusal(code, description, parameters)),
    pause: server.pause,
    resume: server.resume,
    close: async () => {
      feed.close();
      await server.close();
    },
  };
}

async function answer(response: ServerResponse, carryOut: () => Promise<unknown>): Promise<void> {
  try {
    answerJson(response, 200, { ok: true, result: await carryOut() });
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    answerJson(response, error.code, error.body);
  }
}

function describeFault(status: number, waitSeconds: number | undefined) {
  const parameters = waitSeconds === undefined ? undefined : { retry_after: waitSeconds };
  return new ApiRefusal(status, status === 429 ? "Too Many Requests" : "Bad Request: made up", parameters)
    .body;
}

function findButton(messages: readonly SentMessage[], chatId: number, data: string): SentMessage | undefined {
  return messages.findLast(
    (message) =>
      message.chatId === chatId && message.buttons.flat().some((button) => button.callback_data === data),
  );
}
