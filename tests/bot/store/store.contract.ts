import { describe } from "vitest";
import { describeFeedback } from "./contract/feedback.contract.ts";
import { describeForgetting } from "./contract/forget.contract.ts";
import { describeInbox } from "./contract/inbox.contract.ts";
import { describeLeases } from "./contract/leases.contract.ts";
import { describeMemory } from "./contract/memory.contract.ts";
import { describeOutbox } from "./contract/outbox.contract.ts";
import { describePurge } from "./contract/purge.contract.ts";
import type { OpenForTest } from "./store-tools.ts";

/** What every database must give. */
export function describeStore(name: string, open: OpenForTest): void {
  describe(`store: ${name}`, () => {
    describeInbox(open);
    describeOutbox(open);
    describeMemory(open);
    describeForgetting(open);
    describeFeedback(open);
    describeLeases(open);
    describePurge(open);
  });
}
