import { setTimeout as wait } from "node:timers/promises";
import { percentile, round } from "../metrics/statistics.ts";
import { readProcessMemory } from "../processes/process-memory.ts";
import { pushWebhook } from "../simulators/push-webhook.ts";
import type { SentMessage } from "../simulators/telegram/chat-book.ts";
import { makeMessage } from "../simulators/telegram/make-update.ts";
import { startTelegramSimulator } from "../simulators/telegram/start-telegram-simulator.ts";
import { type BotServer, prepareBotServer } from "./bot-server.ts";
import type { LoadOptions, LoadReport } from "./reports.ts";
import { type Asked, reviewChat } from "./review-chat.ts";
import { sampleQuestions } from "./sample-questions.ts";
import { untilIdle } from "./until-idle.ts";

const CHAT_INTERVAL_MS = 1_000;
const TICK_MS = 10;

/** Many people write at once, evenly; then the queue drains at the pace that the service allows. */
export async function runLoad(
  options: LoadOptions,
  dataDir: string,
  signal: AbortSignal,
): Promise<LoadReport> {
  const simulator = await startTelegramSimulator({
    limits: { perSecond: options.limit, chatIntervalMs: CHAT_INTERVAL_MS },
  });
  const messages = options.perSecond * options.seconds;
  const chats = Math.ceil(messages / options.perChat);
  try {
    const questions = await sampleQuestions(dataDir, options.perChat);
    const server = await prepareBotServer(simulator, dataDir, signal);
    await server.start();
    const startedAt = performance.now();
    const acknowledgements = await writeEvenly(server.webhook, questions, { ...options, messages, chats });
    await untilIdle(dataDir, () => 0);
    const drainedSeconds = (performance.now() - startedAt) / 1000;
    const memory = await readProcessMemory(server.pid());
    await server.stop();
    const sent = simulator.sent();
    const times = acknowledgements.map(({ ms }) => ms);
    return {
      ...{ ...options, messages, chats },
      acknowledgedMs: {
        p50: percentile(times, 0.5),
        p99: percentile(times, 0.99),
        most: percentile(times, 1),
      },
      notAcknowledged: acknowledgements.filter(({ status }) => status !== 200).length,
      ...countAnswers(sent, questions, chats),
      sends: sent.length,
      sendsPerSecond: rateOf(sent),
      refused: simulator.calls("sendMessage").length - sent.length,
      drainedSeconds: Math.round(drainedSeconds),
      memory,
    };
  } finally {
    await simulator.close();
  }
}

interface Acknowledgement {
  readonly status: number;
  readonly ms: number;
}

/** Round after round every chat writes its next question, at times that do not wait for answers. */
async function writeEvenly(
  webhook: BotServer["webhook"],
  questions: readonly Asked[],
  { messages, chats, perSecond }: { messages: number; chats: number; perSecond: number },
): Promise<Acknowledgement[]> {
  const pending: Promise<Acknowledgement>[] = [];
  const startedAt = performance.now();
  while (pending.length < messages) {
    const due = Math.min(messages, ((performance.now() - startedAt) / 1000) * perSecond);
    while (pending.length < due) pending.push(write(webhook, questions, pending.length, chats));
    await wait(TICK_MS);
  }
  return Promise.all(pending);
}

async function write(
  { url, secret }: BotServer["webhook"],
  questions: readonly Asked[],
  number: number,
  chats: number,
): Promise<Acknowledgement> {
  const chatId = (number % chats) + 1;
  const { question = "" } = questions[Math.floor(number / chats)] ?? {};
  const update = { update_id: number + 1, ...makeMessage({ chatId, personId: chatId }, question) };
  const startedAt = performance.now();
  const status = await pushWebhook({
    url,
    headers: { "x-telegram-bot-api-secret-token": secret },
    body: JSON.stringify(update),
    answerWithinMs: 60_000,
  });
  return { status, ms: performance.now() - startedAt };
}

function countAnswers(sent: readonly SentMessage[], questions: readonly Asked[], chats: number) {
  const byChat = new Map<number, SentMessage[]>();
  for (const message of sent) {
    const chat = byChat.get(message.chatId);
    if (chat === undefined) byChat.set(message.chatId, [message]);
    else chat.push(message);
  }
  const answers = Array.from(
    { length: chats },
    (_, i) => reviewChat(questions, byChat.get(i + 1) ?? []).answers,
  );
  const times = answers.flat().map((positions) => positions.length);
  return {
    answered: times.filter((count) => count > 0).length,
    answeredTwice: times.filter((count) => count > 1).length,
  };
}

function rateOf(sent: readonly SentMessage[]): number {
  const seconds = ((sent.at(-1)?.at ?? 0) - (sent[0]?.at ?? 0)) / 1000;
  return seconds === 0 ? 0 : round((sent.length - 1) / seconds, 2);
}
