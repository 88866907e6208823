import { expect, onTestFinished, test } from "vitest";
import type { ReloadResult } from "../../knowledge/index.ts";
import { watchCorpus } from "../../knowledge/index.ts";

const RELOADED: ReloadResult = {
  ...{
    kind: "reloaded",
    documents: 1,
    passages: 1,
    embedded: 0,
    skipped: [],
    openFindings: 0,
    milliseconds: 1,
  },
};

/** A corpus whose files are seen in these states, one a look; the last stays. "away" cannot be looked at. */
function watched(states: readonly string[], reload = async (): Promise<ReloadResult> => RELOADED) {
  let looks = 0;
  let serving = states[0] ?? "";
  let onDisk = serving;
  const seen: string[] = [];
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const ended = watchCorpus({
    intervalMs: 1,
    signal: stop.signal,
    knowledge: {
      async changes() {
        const state = states[Math.min(looks++, states.length - 1)] ?? "";
        if (state === "away") throw new Error("mất ổ mạng");
        onDisk = state;
        return { serving, onDisk };
      },
      async reload() {
        const result = await reload();
        if (result.kind === "reloaded") serving = onDisk;
        return result;
      },
    },
    onReload: ({ kind }) => seen.push(`${kind} ${onDisk}`),
    onFailure: () => seen.push("away"),
  });
  const afterLooks = (count: number) => expect.poll(() => looks, { interval: 2 }).toBeGreaterThan(count);
  const end = () => {
    stop.abort();
    return ended;
  };
  return { seen, afterLooks, end };
}

test("a changed file is taken up by itself, once it stays as it is", async () => {
  const { seen, afterLooks } = watched(["a", "a", "b1", "b2", "b3", "b3", "b3"]);
  await afterLooks(12);
  expect(seen).toEqual(["reloaded b3"]);
});

test("what could not be reloaded is tried again only when something else changes", async () => {
  const failing = async (): Promise<ReloadResult> => ({ kind: "failed", reason: "trống" });
  const { seen, afterLooks } = watched(["a", "b", "b", "b", "b", "c", "c", "c"], failing);
  await afterLooks(14);
  expect(seen).toEqual(["failed b", "failed c"]);
});

test("a drive that is away is told once, and changes are taken up when it is back", async () => {
  const { seen, afterLooks } = watched(["a", "away", "away", "away", "b", "b", "b"]);
  await afterLooks(12);
  expect(seen).toEqual(["away", "reloaded b"]);
});

test("a reload that finds another one running comes later", async () => {
  let calls = 0;
  const busy = async (): Promise<ReloadResult> => (++calls < 3 ? { kind: "busy" } : RELOADED);
  const { seen, afterLooks } = watched(["a", "b", "b"], busy);
  await afterLooks(10);
  expect([calls, seen]).toEqual([3, ["reloaded b"]]);
});

test("it ends with the server", async () => {
  await watched(["a"]).end();
});
