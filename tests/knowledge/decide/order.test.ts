import { describe, expect, test } from "vitest";
import { orderByEvidence, spreadDocuments } from "../../../knowledge/decide/order.ts";
import type { Evidence } from "../../../knowledge/evidence/evidence.ts";
import { foundEvidence } from "../evidence/found-evidence.ts";

function found(passage: number, some: Parameters<typeof foundEvidence>[0] = {}): Evidence {
  return foundEvidence({ passage, ...some });
}

function order(...judged: Evidence[]): number[] {
  return orderByEvidence(judged).map(({ candidate }) => candidate.passageIndex);
}

describe("the order of judged passages", () => {
  test("a passage with the rare words goes before a long one with a somewhat higher score", () => {
    expect(order(found(1, { score: 1.1 }), found(2, { coverageWithLead: 0.95, wordPairs: 0.6 }))).toEqual([
      2, 1,
    ]);
  });

  test("one with the year asked about goes before one without it", () => {
    expect(order(found(1, { hasNumbers: false, score: 1.05 }), found(2))).toEqual([2, 1]);
  });

  test("the search's order stays where the evidence is alike", () => {
    expect(order(found(1, { score: 1.1 }), found(2, { score: 1 }))).toEqual([1, 2]);
  });
});

test("of several documents with the number asked for, each is shown before a second passage of one", () => {
  const of = (passage: number, key: string) => found(passage, { documents: [key] });
  const judged = [of(1, "784/QĐ-UBND"), of(2, "784/QĐ-UBND"), of(3, "784-QĐ/TU")];
  expect(spreadDocuments(judged).map(({ candidate }) => candidate.passageIndex)).toEqual([1, 3, 2]);
});
