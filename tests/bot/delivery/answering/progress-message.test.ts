import { describe, expect, test } from "vitest";
import { AMBIGUOUS, fakeChannel, OUTAGE, SENT } from "../fake-channel.ts";
import { say, setUp, until } from "../set-up.ts";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("progress", () => {
  test("is one message that is rewritten, at most so often, with the newest state", async () => {
    const channel = fakeChannel({ script: () => ({ kind: "sent", messageId: "77" }) });
    const { dispatcher, write, finished } = await setUp({
      channels: [channel],
      settings: { progressIntervalMs: 60 },
      handle: async ({ progress }) => {
        for (let i = 0; i < 30; i++) {
          progress?.update(`step ${i}`);
          await sleep(10);
        }
        const id = await progress?.settle();
        progress?.update("too late");
        return { replies: [{ ...say("done"), ...(id ? { edits: id } : {}) }] };
      },
    });
    await dispatcher.start();
    const beganAt = performance.now();
    await write(channel, [["a", "/naplai"]]);
    await finished();
    const tookMs = performance.now() - beganAt;
    const [first, ...edits] = channel.calls.map(({ message }) => message);
    expect(first).toEqual({ kind: "text", text: "step 0" });
    expect(edits.at(-1)).toEqual({ kind: "edit", messageId: "77", text: "done" });
    for (const edit of edits) expect(edit).toMatchObject({ kind: "edit", messageId: "77" });
    expect(channel.calls.length).toBeGreaterThan(3);
    expect(channel.calls.length).toBeLessThanOrEqual(2 + Math.ceil(tookMs / 60));
    expect(channel.texts("a")).not.toContain("step 1");
    expect(channel.texts("a")).not.toContain("too late");
  });

  test("that fails keeps nobody from the answer", async () => {
    const channel = fakeChannel({ script: (_, count) => (count === 0 ? OUTAGE : SENT) });
    const { dispatcher, write, finished } = await setUp({
      channels: [channel],
      handle: async ({ progress }) => {
        progress?.update("step 1");
        await sleep(20);
        return { replies: [say(`done ${await progress?.settle()}`)] };
      },
    });
    await dispatcher.start();
    await write(channel, [["a", "/naplai"]]);
    await finished();
    expect(channel.texts("a").at(-1)).toBe("done null");
  });

  test("whose first message is in doubt is not begun a second time", async () => {
    const channel = fakeChannel({ script: (_, count) => (count === 0 ? AMBIGUOUS : SENT) });
    const { dispatcher, write, finished } = await setUp({
      channels: [channel],
      settings: { progressIntervalMs: 5 },
      handle: async ({ progress }) => {
        for (let i = 0; i < 5; i++) {
          progress?.update(`step ${i}`);
          await sleep(20);
        }
        return { replies: [say("done")] };
      },
    });
    await dispatcher.start();
    await write(channel, [["a", "/naplai"]]);
    await finished();
    expect(channel.calls).toHaveLength(2);
    expect(channel.texts("a")).toEqual(["done"]);
  });

  test("is not offered where messages cannot be changed, and other chats go on meanwhile", async () => {
    const channel = fakeChannel({ canEdit: false });
    let isOffered = true;
    let isDone = false;
    const { dispatcher, write, finished } = await setUp({
      channels: [channel],
      handle: async ({ progress, chat }) => {
        if (chat.chatId === "b") return { replies: [say("quick")] };
        isOffered = progress !== undefined;
        await until(() => isDone);
        return { replies: [say("slow")] };
      },
    });
    await dispatcher.start();
    await write(channel, [
      ["a", "/naplai"],
      ["b", "1"],
    ]);
    await until(() => channel.texts("b").length === 1);
    isDone = true;
    await finished();
    expect(isOffered).toBe(false);
    expect(channel.texts("a")).toEqual(["slow"]);
  });
});
