import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore } from "../../../bot/store/open-store.ts";
import { describeStore } from "./store.contract.ts";
import { NOON, type OpenForTest, temporaryFolder } from "./store-tools.ts";

const openAt =
  (pathOf: () => string): OpenForTest =>
  async (clock = { now: NOON }) => {
    const store = await openStore({ path: pathOf(), retentionDays: 30, now: () => clock.now });
    onTestFinished(() => store.close());
    return store;
  };

describeStore(
  "in a file",
  openAt(() => join(temporaryFolder(), "bot.db")),
);
describeStore(
  "in memory",
  openAt(() => ":memory:"),
);
