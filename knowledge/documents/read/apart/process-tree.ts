import { readdirSync, readFileSync } from "node:fs";

/** A process and all that it started, itself first. Reads /proc; the process alone on systems that have none. */
export function processTree(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(processTree)];
}

/** Resident memory of a process and all that it started, in bytes; 0 when it has ended. */
export function residentBytes(pid: number): number {
  return processTree(pid).reduce((sum, one) => sum + residentPages(one) * PAGE_BYTES, 0);
}

/** Ends a process and all that it started, at once. */
export function killTree(pid: number): void {
  for (const one of processTree(pid)) {
    try {
      process.kill(one, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
}

const PAGE_BYTES = 4096;

function residentPages(pid: number): number {
  return Number(readProc(`${pid}/statm`).split(" ")[1] ?? 0);
}

function childrenOf(pid: number): number[] {
  return threadsOf(pid).flatMap((thread) => {
    return readProc(`${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number);
  });
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function readProc(name: string): string {
  try {
    return readFileSync(`/proc/${name}`, "utf8").trim();
  } catch {
    return "";
  }
}
