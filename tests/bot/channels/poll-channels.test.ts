import pino from "pino";
import { expect, it, vi } from "vitest";
import type { Channel } from "../../../bot/channels/channel.ts";
import { pollChannels } from "../../../bot/channels/poll-channels.ts";

type Poll = NonNullable<Channel["poll"]>;
const WORD = "phongdo";

function start(poll: Poll | undefined) {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const channels = [{ name: "telegram", poll }] as const;
  const pollers = pollChannels({ channels, store: async () => {}, log, restartMs: 1 });
  return { pollers, logged: () => lines.join("") };
}

it("polling goes on after a fault, of which the log holds nothing that a person wrote", async () => {
  const poll = vi.fn<Poll>(() => Promise.reject(new TypeError(WORD)));
  const { pollers, logged } = start(poll);
  await vi.waitFor(() => expect(poll.mock.calls.length).toBeGreaterThan(2));
  await pollers.stop();
  expect(logged()).toContain("TypeError");
  expect(logged()).not.toContain(WORD);
});

it("polling has stored what it fetched when it has stopped", async () => {
  const steps: string[] = [];
  const { pollers } = start(async (_store, signal) => {
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    await Promise.resolve();
    steps.push("stored");
  });
  await pollers.stop();
  expect(steps).toEqual(["stored"]);
});

it("a channel that cannot be polled is left alone", async () => {
  await start(undefined).pollers.stop();
});
