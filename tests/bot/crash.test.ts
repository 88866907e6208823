import { describe, expect, it } from "vitest";
import { runInFolder } from "../../scripts/run-in-folder.ts";
import { runCrash } from "../../scripts/soak/run-crash.ts";

describe("a server that is killed while its calls fail", { timeout: 120_000 }, () => {
  it("answers every message once and in order, and asks about the answers that it cannot know of", async () => {
    const options = { messages: 24, chats: 6, kills: 3, failing: 0.2, seed: 3 };
    const report = await runInFolder("crash", (folder, signal) => runCrash(options, folder, signal));
    expect(report).toMatchObject({ answered: 24, answeredTwice: 0, outOfOrder: 0, deadLettered: 0 });
  });
});
