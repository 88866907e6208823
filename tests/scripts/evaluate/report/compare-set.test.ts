import { describe, expect, test } from "vitest";
import type { Compared } from "../../../../scripts/compared-systems/system-names.ts";
import { compareSet } from "../../../../scripts/evaluate/report/compare-set.ts";
import { madeSet } from "../made-results.ts";

describe("systems side by side", () => {
  const { systems, typings } = compareSet(madeSet("legal"));
  const systemNamed = (name: Compared) => systems.find(({ system }) => system === name);
  const [ours, plain, minisearch] = [
    systemNamed("ours"),
    systemNamed("plain-bm25"),
    systemNamed("minisearch"),
  ];

  test("ours has no lead over itself, and leads by the mean of the differences a question", () => {
    expect(ours?.asWritten.ndcgAt10.mean).toBe(0.75);
    expect(ours?.asWritten.ndcgAt10Lead).toBeUndefined();
    expect(plain?.asWritten).toMatchObject({ ndcgAt10: { mean: 0.25 }, ndcgAt10Lead: { mean: 0.5 } });
    expect(plain?.withoutAccents.ndcgAt10Lead?.mean).toBe(0.75);
    expect(plain?.rankMs.p50).toBe(20);
  });

  test("a system that was asked a sample is compared on that sample", () => {
    expect(minisearch).toMatchObject({ questions: 2, asWritten: { ndcgAt10Lead: { mean: 0.5 } } });
    expect(minisearch?.oursOnSample?.asWritten.mean).toBe(1);
    expect(plain?.oursOnSample).toBeUndefined();
  });

  test("what typing costs is paired too", () => {
    const telex = typings.find(({ typing }) => typing === "telex");
    expect(telex).toMatchObject({ ndcgAt10: 0.5, changed: 0.5, lost: { mean: 0.25, low: 0 } });
  });
});
