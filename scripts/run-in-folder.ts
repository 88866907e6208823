import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives work that takes minutes an empty folder, which goes afterwards, and a signal that Ctrl+C and SIGTERM abort. */
export async function runInFolder<Result>(
  name: string,
  work: (folder: string, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  try {
    return await work(folder, stop.signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
