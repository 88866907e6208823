import { openSystem } from "../compared-systems/open-system.ts";
import type { System } from "../compared-systems/system.ts";
import { measureRanking } from "../metrics/ranking-metrics.ts";
import { percentiles, round } from "../metrics/statistics.ts";
import { readyMemory } from "../processes/process-memory.ts";
import { type RankedQuestion, readQuestions } from "../question-sets/read-questions.ts";
import { readTypings } from "../typing-variants/read-typings.ts";
import type { Retype } from "../typing-variants/typing-variants.ts";
import type { RankingJob, RankingMeasurement, TypedRanking } from "./job.ts";

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
    if (job.typings.length > 0) await warmUp(system, questions);
    for (const typing of job.typings) byTyping[typing] = await rankAll(system, questions, typings[typing]);
    const askMs = job.typings.length > 0 ? await timeAsking(system, questions.slice(0, ASKED)) : null;
    return { ...ready, askMs, ids: questions.map(({ id }) => id), byTyping };
  } finally {
    await system.close();
  }
}

async function warmUp(system: System, questions: readonly RankedQuestion[]): Promise<void> {
  const startedAt = performance.now();
  for (let asked = 0; questions.length > 0; asked++) {
    if (asked >= WARM_UP.questions && performance.now() - startedAt > 1000 * WARM_UP.seconds) return;
    await system.rank(questions[asked % questions.length]!.question);
  }
}

async function rankAll(
  system: System,
  questions: readonly RankedQuestion[],
  retype: Retype,
): Promise<TypedRanking> {
  const durations: number[] = [];
  const metrics = [];
  let changed = 0;
  for (const { question, relevant } of questions) {
    const typed = retype(question);
    if (typed !== question) changed++;
    const startedAt = performance.now();
    const ranked = await system.rank(typed);
    durations.push(performance.now() - startedAt);
    metrics.push(measureRanking(ranked, relevant));
  }
  return {
    changed: round(changed / Math.max(1, questions.length), 4),
    rankMs: percentiles(durations),
    ndcgAt10: metrics.map(({ ndcgAt10 }) => round(ndcgAt10, 6)),
    recallAt1: metrics.map(({ recallAt1 }) => round(recallAt1, 6)),
    recallAt3: metrics.map(({ recallAt3 }) => round(recallAt3, 6)),
    recallAt10: metrics.map(({ recallAt10 }) => round(recallAt10, 6)),
  };
}

async function timeAsking({ ask }: System, questions: readonly RankedQuestion[]) {
  if (!ask) return null;
  const durations: number[] = [];
  for (const { question } of questions) {
    const startedAt = performance.now();
    await ask(question);
    durations.push(performance.now() - startedAt);
  }
  return percentiles(durations);
}
