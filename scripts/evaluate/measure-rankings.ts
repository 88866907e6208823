import { openSystem } from "../compared-systems/open-system.ts";
import type { System } from "../compared-systems/system.ts";
import { measureRanking } from "../metrics/ranking-metrics.ts";
import { round } from "../metrics/statistics.ts";
import { timeEach } from "../metrics/time-each.ts";
import { readyMemory } from "../processes/process-memory.ts";
import { type RankedQuestion, readQuestions } from "../question-sets/read-questions.ts";
import { readTypings } from "../typing-variants/read-typings.ts";
import type { Retype } from "../typing-variants/typing-variants.ts";
import type { RankingJob, RankingMeasurement, RankingMetric, TypedRanking } from "./job.ts";

/**
 * Asked before anything is timed, so that no figure holds the compiling of the program or the first reading of a file:
 * at least so many questions and so many seconds, for every system.
 */
const WARM_UP = { questions: 20, seconds: 3 } as const;
/** Questions that the time of a whole answer is taken from. */
const ASKED = 300;

/** Opens the system of a job and ranks the questions. Meant for a process of its own: the memory is the process's. */
export async function measureRankings(job: RankingJob): Promise<RankingMeasurement> {
  const system = await openSystem(job);
  const readySeconds = round(performance.now() / 1000, 2);
  const { readyRssMb, peakRssMb } = readyMemory();
  // The collection before reading the one may itself take more than was the peak.
  const ready = { readySeconds, readyRssMb, peakRssMb: Math.max(readyRssMb, peakRssMb) };
  try {
    const questions = readQuestions(job.questionsFile).map(({ id, question, relevant = [] }) => ({
      id,
      question,
      relevant,
    }));
    const typings = readTypings();
    const byTyping: RankingMeasurement["byTyping"] = {};
    if (job.typings.length > 0) await warmUp(system, questions, job.warmUpSeconds);
    for (const typing of job.typings) byTyping[typing] = await rankAll(system, questions, typings[typing]);
    const asked = questions.slice(0, ASKED).map(({ question }) => question);
    const askMs = system.ask && job.typings.length > 0 ? await timeEach(asked, system.ask) : null;
    return { ...ready, askMs, ids: questions.map(({ id }) => id), byTyping };
  } finally {
    await system.close();
  }
}

async function warmUp(
  system: System,
  questions: readonly RankedQuestion[],
  seconds: number = WARM_UP.seconds,
): Promise<void> {
  const startedAt = performance.now();
  for (let asked = 0; questions.length > 0; asked++) {
    if (asked >= WARM_UP.questions && performance.now() - startedAt > 1000 * seconds) return;
    const { question } = questions[asked % questions.length]!;
    await system.rank(question);
    await system.ask?.(question);
  }
}

async function rankAll(
  system: System,
  questions: readonly RankedQuestion[],
  retype: Retype,
): Promise<TypedRanking> {
  const typed = questions.map(({ question }) => retype(question));
  const rankings: (readonly string[])[] = [];
  const rankMs = await timeEach(typed, async (text) => rankings.push(await system.rank(text)));
  const changed = questions.filter(({ question }, i) => typed[i] !== question).length;
  const metrics = questions.map(({ relevant }, i) => measureRanking(rankings[i] ?? [], relevant));
  const each = (metric: RankingMetric) => metrics.map((of) => round(of[metric], 6));
  return {
    changed: round(changed / Math.max(1, questions.length), 4),
    rankMs,
    ndcgAt10: each("ndcgAt10"),
    recallAt1: each("recallAt1"),
    recallAt3: each("recallAt3"),
    recallAt10: each("recallAt10"),
    recallAt24: each("recallAt24"),
  };
}
