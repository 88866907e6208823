import { setTimeout as wait } from "node:timers/promises";
import { createRandom, type Random } from "../random.ts";
import type { Fault } from "../simulators/fault.ts";
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from "../simulators/telegram/start-telegram-simulator.ts";
import { type BotServer, prepareBotServer } from "./bot-server.ts";
import type { CrashOptions, CrashReport } from "./reports.ts";
import { type Asked, reviewChat } from "./review-chat.ts";
import { sampleQuestions } from "./sample-questions.ts";
import { untilIdle } from "./until-idle.ts";

/** How calls fail: refused for sure, or so that the bot cannot know whether the message was delivered. */
const FAULTS: readonly Fault[] = [
  { kind: "too-many" },
  { kind: "too-many-with-wait", waitSeconds: 1 },
  { kind: "500" },
  { kind: "502-html" },
  { kind: "503" },
  { kind: "504" },
  { kind: "504", afterDelivery: true },
  { kind: "reset" },
  { kind: "reset", afterDelivery: true },
];

/** The time between a start and the next kill, in milliseconds. */
const LIFE_MS = { least: 200, most: 3_000 } as const;

/**
 * People write while the server is killed and started again and again and its calls fail; every update is delivered
 * twice. Then everybody looks into the chat and asks again for what was announced as ambiguous and did not arrive.
 */
export async function runCrash(
  options: CrashOptions,
  dataDir: string,
  signal: AbortSignal,
): Promise<CrashReport> {
  const startedAt = performance.now();
  const simulator = await startTelegramSimulator();
  simulator.setDisorder({ times: 2 });
  const random = createRandom(options.seed);
  const perChat = Math.ceil(options.messages / options.chats);
  try {
    const questions = await sampleQuestions(dataDir, perChat);
    const asked = new Map<number, Asked[]>();
    const server = await prepareBotServer(simulator, dataDir, signal);
    simulator.faults.random({ share: options.failing, seed: options.seed, faults: FAULTS });
    await server.start();
    const killing = killAgainAndAgain(server, options.kills, random);
    await writeAll({ simulator, asked, questions, random }, options);
    await killing;
    await untilIdle(dataDir, simulator.pending);
    simulator.faults.clear();
    const before = reviewAll(simulator, asked);
    for (const { chatId, resends } of before) for (const data of resends) simulator.press(chatId, data);
    const { ambiguous, deadLettered } = await untilIdle(dataDir, simulator.pending);
    await server.stop();
    const after = reviewAll(simulator, asked);
    const askedAgain = before.reduce((sum, { resends }) => sum + resends.length, 0);
    return {
      ...options,
      answered: count(after, (positions) => positions.length > 0),
      answeredTwice: count(after, (positions) => positions.length > 1),
      outOfOrder: before.filter(({ answers }) => !isRising(answers.flatMap(([first]) => first ?? []))).length,
      ambiguous: ambiguous + askedAgain,
      ...{ askedAgain, deadLettered, seconds: Math.round((performance.now() - startedAt) / 1000) },
    };
  } finally {
    await simulator.close();
  }
}

async function killAgainAndAgain(server: BotServer, kills: number, random: Random): Promise<void> {
  for (let killed = 0; killed < kills; killed += 1) {
    await wait(LIFE_MS.least + random.below(LIFE_MS.most - LIFE_MS.least));
    await server.kill();
    await server.start();
  }
}

interface WriteAllOptions {
  readonly simulator: TelegramSimulator;
  /** Filled: what was asked in each chat, in order. */
  readonly asked: Map<number, Asked[]>;
  readonly questions: readonly Asked[];
  readonly random: Random;
}

/** Chats in a random order write their next question, evenly over the time that the kills take. */
async function writeAll(options: WriteAllOptions, { messages, chats, kills }: CrashOptions): Promise<void> {
  const { simulator, asked, questions, random } = options;
  const everyMs = ((LIFE_MS.least + LIFE_MS.most) / 2 + 1_500) * (kills / messages);
  for (let written = 0; written < messages; written += 1) {
    const round = Math.floor(written / chats);
    const open = Array.from({ length: chats }, (_, chat) => chat + 1).filter(
      (chat) => (asked.get(chat)?.length ?? 0) <= round,
    );
    const chatId = open[random.below(open.length)] ?? 1;
    const own = asked.get(chatId) ?? [];
    const next = questions[(own.length + chatId) % questions.length];
    if (next === undefined) throw new Error("There is no question to ask.");
    asked.set(chatId, [...own, next]);
    simulator.say(chatId, next.question);
    await wait(everyMs);
  }
}

function reviewAll(simulator: TelegramSimulator, asked: ReadonlyMap<number, readonly Asked[]>) {
  return [...asked].map(([chatId, questions]) => ({
    chatId,
    ...reviewChat(questions, simulator.sent(chatId)),
  }));
}

type Reviews = ReturnType<typeof reviewAll>;

function count(reviews: Reviews, holds: (positions: readonly number[]) => boolean): number {
  return reviews.reduce((sum, { answers }) => sum + answers.filter(holds).length, 0);
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || (values[i - 1] ?? 0) < value);
}
