import { fold, normalise } from "../../knowledge/language/index.ts";
import { readQuestions } from "../evaluate/questions.ts";
import { measureRanking } from "../evaluate/ranking-metrics.ts";
import type { Job, Measurement, Milliseconds, Quality } from "./job.ts";
import type { RankedQuestion } from "./prepare-inputs.ts";
import { mean, percentiles, round } from "./statistics.ts";
import { openSystem, type System } from "./system.ts";

/** Questions asked before anything is timed, so that no figure holds the compiling of the program. */
const WARM_UP = 50;

/** Opens the system of a job and measures it. Meant for a process of its own: the memory is that of the process. */
export async function measureSystem(job: Job): Promise<Measurement> {
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

/** Resident memory of this process, at its highest and, where a collection may be asked for, after one. */
export function readyMemory(): Pick<Measurement, "readyRssMb" | "peakRssMb"> {
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  globalThis.gc?.();
  return { readyRssMb: Math.round(process.memoryUsage.rss() / 1024 / 1024), peakRssMb };
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
