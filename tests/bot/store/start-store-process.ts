import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

const SCRIPT = ["tests/bot/store/store-process.ts"];

export interface StoreProcess {
  readonly process: ChildProcess;
  /** The next line that it writes; undefined when it ended. */
  line(): Promise<string | undefined>;
  ended(): Promise<void>;
}

export function startStoreProcess(path: string, command: string, argument: string): StoreProcess {
  const child = spawn(process.execPath, [...SCRIPT, path, command, argument], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  return {
    process: child,
    line: async () => {
      const next = await lines.next();
      return next.done ? undefined : next.value;
    },
    ended: async () => {
      await exited;
    },
  };
}
