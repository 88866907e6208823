import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  startZaloOaSimulator,
  type ZaloOaSimulator,
} from "../../../../scripts/simulators/zalo-oa/start-zalo-oa-simulator.ts";

const program = join(import.meta.dirname, "oa-token-process.ts");
const ALL_SENT = JSON.stringify(["sent", "sent", "sent", "sent", "sent"]);

let folder: string;
let simulator: ZaloOaSimulator;
const running: ReturnType<typeof startProcess>[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "oa-processes-"));
  simulator = await startZaloOaSimulator({ refreshDelayMs: 300 });
});
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill("SIGKILL");
  await simulator.close();
  await rm(folder, { recursive: true });
});

function startProcess() {
  const options = { url: simulator.url, storePath: join(folder, "bot.db"), refreshToken: "seed" };
  const parameters = [program, JSON.stringify(options)];
  const child = spawn(process.execPath, parameters, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => String((await lines.next()).value);
  return { child, nextLine, go: () => void child.stdin.write("go\n") };
}

/** Processes with the store open, which wait for the word. */
async function startProcesses(count: number) {
  const processes = Array.from({ length: count }, startProcess);
  running.push(...processes);
  for (const { nextLine } of processes) expect(await nextLine()).toBe("ready");
  return processes;
}

describe("two processes with one Official Account", () => {
  it("that need a token at once ask for one together, and nobody is locked out", async () => {
    const processes = await startProcesses(2);
    for (const { go } of processes) go();
    const outcomes = await Promise.all(processes.map(({ nextLine }) => nextLine()));
    expect(outcomes).toEqual([ALL_SENT, ALL_SENT]);
    expect(simulator.refreshes).toEqual([true]);
    expect(simulator.sent).toHaveLength(10);
  });

  it("that both hold a token that has just ended ask for a new one together", async () => {
    const [first] = await startProcesses(1);
    first?.go();
    expect(await first?.nextLine()).toBe(ALL_SENT);
    simulator.tokens.end(-220);
    const processes = await startProcesses(2);
    for (const { go } of processes) go();
    const outcomes = await Promise.all(processes.map(({ nextLine }) => nextLine()));
    expect(outcomes).toEqual([ALL_SENT, ALL_SENT]);
    expect(simulator.refreshes).toEqual([true, true]);
  });

  it("of which one is killed while it asks: the other asks in its place", async () => {
    const [killed, other] = await startProcesses(2);
    const taken = vi.spyOn(simulator.faults, "take");
    simulator.faults.script({ kind: "hang", method: "access_token" });
    killed?.go();
    await vi.waitFor(() => expect(taken).toHaveBeenCalledWith("access_token"), { timeout: 5_000 });
    other?.go();
    killed?.child.kill("SIGKILL");
    await once(killed?.child ?? process, "exit");
    expect(await other?.nextLine()).toBe(ALL_SENT);
    expect(simulator.refreshes).toEqual([true]);
  });

  it("of which one is killed while it waits for the other: nothing is left behind", async () => {
    const [asking, killed, later] = await startProcesses(3);
    const taken = vi.spyOn(simulator.faults, "take");
    asking?.go();
    await vi.waitFor(() => expect(taken).toHaveBeenCalledWith("access_token"), {
      timeout: 5_000,
      interval: 5,
    });
    killed?.go();
    killed?.child.kill("SIGKILL");
    expect(await asking?.nextLine()).toBe(ALL_SENT);
    later?.go();
    expect(await later?.nextLine()).toBe(ALL_SENT);
    expect(simulator.refreshes).toEqual([true]);
  });
});
