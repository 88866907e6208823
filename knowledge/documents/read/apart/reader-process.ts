import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { constants, setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Reading } from "../reading.ts";
import { killTree, residentBytes } from "./process-tree.ts";
import { READER_LIMITS, type ReaderLimits } from "./reader-limits.ts";
import type { ReaderMessage, ReadRequest } from "./reader-protocol.ts";

/** What came of a file: all that stands in it, or why the process was ended over it. */
export type ReaderResult =
  | { readonly kind: "read"; readonly readings: readonly Reading[] }
  | { readonly kind: "tooSlow"; readonly seconds: number }
  | { readonly kind: "tooMuchMemory"; readonly memoryMb: number }
  | { readonly kind: "died" };

export type OnPage = (done: number, total: number) => void;

const PROGRAM = fileURLToPath(new URL("./reader-main.ts", import.meta.url));
/** How often memory is looked at. */
const MEMORY_CHECK_MS = 200;
/** The settings that the process gets: a file that takes it over finds no tokens there. */
const PASSED_ON = ["PATH", "HOME", "LANG", "LC_ALL", "NODE_COMPILE_CACHE", "TESSDATA_PREFIX"];

/**
 * A process that reads files one after the other and may be lost over any of them. It has less right to the processor than
 * its parent, and is the first to go when the machine lacks memory.
 */
export class ReaderProcess {
  readonly #limits: ReaderLimits;
  readonly #folder = mkdtempSync(join(tmpdir(), "hoi-dan-van-reader-"));
  readonly #child: ChildProcess;
  readonly #endWithProgram = () => this.end();
  #hasEnded = false;
  #peakBytes = 0;

  constructor(limits: ReaderLimits) {
    this.#limits = limits;
    this.#child = fork(PROGRAM, [], {
      execArgv: [`--max-old-space-size=${limits.heapMb}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      env: passedOn(this.#folder),
    });
    giveWay(this.#child.pid);
    // While nothing is asked of it the program that started it may end.
    this.#child.unref();
    this.#child.channel?.unref();
    // Sending to a process that is just ending is told by its end.
    this.#child.on("error", () => {});
    process.once("exit", this.#endWithProgram);
    this.#child.once("exit", () => this.#tidy());
  }

  get isAlive(): boolean {
    return !this.#hasEnded;
  }

  /** Resident memory in bytes of the process and what it started. */
  get residentBytes(): number {
    return this.#child.pid === undefined ? 0 : residentBytes(this.#child.pid);
  }

  /** The most that it was seen to hold while it read. */
  get peakBytes(): number {
    return this.#peakBytes;
  }

  /** One call at a time. Never rejects; after another result than `read` the process has ended. */
  async read(request: ReadRequest, onPage: OnPage = () => {}): Promise<ReaderResult> {
    const readings: Reading[] = [];
    const { promise, resolve } = Promise.withResolvers<ReaderResult>();
    const clock = startClock(this.#limits, (seconds) => resolve({ kind: "tooSlow", seconds }));
    const scales = setInterval(() => {
      const { memoryMb } = this.#limits;
      const held = this.residentBytes;
      this.#peakBytes = Math.max(this.#peakBytes, held);
      if (held > memoryMb * 1024 ** 2) resolve({ kind: "tooMuchMemory", memoryMb });
    }, MEMORY_CHECK_MS);
    const onMessage = (message: ReaderMessage) => {
      if (message.kind === "reading") readings.push(message.reading);
      else if (message.kind === "done") resolve({ kind: "read", readings });
      else if (message.kind === "begin") clock.begin();
      else {
        clock.allowPage();
        onPage(message.done, message.total);
      }
    };
    const onExit = () => resolve({ kind: "died" });
    this.#child.on("message", onMessage).once("exit", onExit);
    this.#child.send(request, (error) => error && onExit());
    const result = await promise;
    clock.stop();
    clearInterval(scales);
    this.#child.off("message", onMessage).off("exit", onExit);
    if (result.kind !== "read") this.end();
    return result;
  }

  /** Ends it and what it started, whatever they are doing. */
  end(): void {
    if (this.#child.pid !== undefined && this.isAlive) killTree(this.#child.pid);
    this.#tidy();
  }

  #tidy(): void {
    this.#hasEnded = true;
    process.off("exit", this.#endWithProgram);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Calls `onLate` with the seconds that were allowed. The start of the process has as much time as a file, and costs it none. */
function startClock({ fileMs, pageMs, wholeMs }: ReaderLimits, onLate: (seconds: number) => void) {
  const after = (ms: number) => setTimeout(() => onLate(Math.round(ms / 1000)), ms);
  const whole = after(wholeMs);
  let next = after(READER_LIMITS.fileMs);
  const allow = (ms: number) => {
    clearTimeout(next);
    next = after(ms);
  };
  const stop = () => {
    clearTimeout(whole);
    clearTimeout(next);
  };
  return { begin: () => allow(fileMs), allowPage: () => allow(pageMs), stop };
}

function passedOn(temporaryFolder: string): NodeJS.ProcessEnv {
  const settings = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(settings), TMPDIR: temporaryFolder };
}

/** The kernel's range is up to 1000: the most likely to be ended. */
const FIRST_TO_GO = "900";

function giveWay(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
    writeFileSync(`/proc/${pid}/oom_score_adj`, FIRST_TO_GO);
  } catch {
    // Not Linux, or it has ended already; it reads all the same.
  }
}
