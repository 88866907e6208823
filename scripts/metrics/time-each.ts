import { type Milliseconds, percentiles } from "./statistics.ts";

/** How long the same work takes for each of these texts, one after the other. */
export async function timeEach(
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
