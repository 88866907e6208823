import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

export interface ProcessIdentity {
  /** The space in which process ids are unique: the machine since its last boot, and on Linux the container. */
  readonly host: string;
  readonly pid: number;
  /** Distinguishes this process from an earlier one with the same id. */
  readonly incarnation: string;
}

export const thisProcess: ProcessIdentity = { host: hostOf(), pid: process.pid, incarnation: randomUUID() };

/** Whether the process certainly no longer runs; false where that cannot be known. */
export function hasEnded({ host, pid, incarnation }: ProcessIdentity): boolean {
  if (host !== thisProcess.host) return false;
  if (pid === thisProcess.pid) return incarnation !== thisProcess.incarnation;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

function hostOf(): string {
  return [hostname(), read(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8")), namespace()].join(
    " ",
  );
}

/** Containers may share the machine's name, yet the same id is another process in each. */
function namespace(): string {
  return read(() => readlinkSync("/proc/self/ns/pid"));
}

function read(get: () => string): string {
  try {
    return get().trim();
  } catch {
    return "-";
  }
}
