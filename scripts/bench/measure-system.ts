import { fold, normalise } from "../../knowledge/language/index.ts";
import { openSystem } from "../compared-systems/open-system.ts";
import type { System } from "../compared-systems/system.ts";
import type { SystemJob } from "../compared-systems/system-job.ts";
import { measureRanking } from "../metrics/ranking-metrics.ts";
import { type Milliseconds, mean, percentiles, round } from "../metrics/statistics.ts";
import { readyMemory } from "../processes/process-memory.ts";
import { type RankedQuestion, readQuestions } from "../question-sets/read-questions.ts";
import type { Measurement, Quality } from "./measurement.ts";

/** Questions asked before anything is timed, so that no figure holds the compiling of the program. */
const WARM_UP = 50;

/** Opens the system of a job and measures it. Meant for a process of its own: the memory is that of the process. */
export async function measureSystem(job: SystemJob): Promise<Measurement> {
  const system = await openSystem(job);
  const ready = { readySeconds: round(performance.now() / 1000, 2), ...readyMemory() };
  try {
    const questions = readQuestions(job.questionsFile).map(({ relevant = [], ...rest }) => ({
      ...rest,
      relevant,
    }));
    return { ...ready, ...(await measureQuestions(system, questions)) };
  } finally {
    await system.close();
  }
}

async function measureQuestions(system: System, questions: readonly RankedQuestion[]) {
  const { ask } = system;
  const texts = questions.map(({ question }) => question);
  for (const text of texts.slice(0, WARM_UP)) {
    await system.rank(text);
    await ask?.(text);
  }
  const withAccents = await rankAll(system, questions, texts);
  const stripped = texts.map((text) => fold(normalise(text)));
  const withoutAccents = await rankAll(system, questions, stripped);
  return {
    rankMs: withAccents.milliseconds,
    askMs: ask ? await timeEach(texts, ask) : null,
    withAccents: withAccents.quality,
    withoutAccents: withoutAccents.quality,
  };
}

/** Asks `texts`, the questions as somebody types them, and judges each ranking by its question's documents. */
async function rankAll(
  system: System,
  questions: readonly RankedQuestion[],
  texts: readonly string[],
): Promise<{ quality: Quality; milliseconds: Milliseconds }> {
  const rankings: (readonly string[])[] = [];
  const milliseconds = await timeEach(texts, async (text) => rankings.push(await system.rank(text)));
  const metrics = questions.map(({ relevant }, i) => measureRanking(rankings[i] ?? [], relevant));
  const quality = {
    ndcgAt10: mean(metrics.map(({ ndcgAt10 }) => ndcgAt10)),
    recallAt10: mean(metrics.map(({ recallAt10 }) => recallAt10)),
  };
  return { quality, milliseconds };
}

async function timeEach(
  texts: readonly string[],
  work: (text: string) => Promise<unknown>,
): Promise<Milliseconds> {
  const durations: number[] = [];
  for (const text of texts) {
    const startedAt = performance.now();
    await work(text);
    durations.push(performance.now() - startedAt);
  }
  return percentiles(durations);
}
