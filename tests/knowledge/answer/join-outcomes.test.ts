import { expect, test } from "vitest";
import { joinOutcomes, type PartOutcome } from "../../../knowledge/answer/join-outcomes.ts";
import type { ShownPassage } from "../../../knowledge/index.ts";

const source = {
  ...{ documentId: "ao", title: "Ao", number: null, issuer: null, date: null, section: null },
  ...{ url: null, link: "/sources/ao", summary: false },
  ...{ clause: null, place: null, original: null, newer: null },
};
const passage = (id: string): ShownPassage => ({ id, text: id, highlight: id, score: 1, source });
const choice = (id: string) => ({ label: id, passageId: id });
const answer = (confidence: number, ...ids: string[]): PartOutcome => ({
  outcome: { kind: "answer", confidence, passages: ids.map(passage) },
  choice: choice(ids[0] ?? ""),
});
const choices = (confidence: number, ...ids: string[]): PartOutcome => ({
  outcome: { kind: "choices", confidence, passages: ids.map(passage), choices: ids.map(choice) },
  choice: choice(ids[0] ?? ""),
});
const silence: PartOutcome = {
  outcome: { kind: "abstained", reason: "nothing-near", passages: [] },
  choice: undefined,
};

test("two answers are shown as an answer that is as sure as the less sure one", () => {
  expect(joinOutcomes([answer(0.9, "a", "b"), answer(0.7, "c")])).toEqual({
    ...{ kind: "answer", confidence: 0.7, passages: [passage("a"), passage("c")] },
  });
});

test("where one of them is only offered, the first passage of each is offered", () => {
  expect(joinOutcomes([answer(0.9, "a"), choices(0.3, "c", "d")])).toEqual({
    ...{ kind: "choices", confidence: 0.3, passages: [passage("a"), passage("c")] },
    choices: [choice("a"), choice("c")],
  });
});

test.each([
  ["one finds nothing", [answer(0.9, "a"), silence]],
  ["both find the same passage", [answer(0.9, "a"), choices(0.4, "a", "b")]],
  ["there is one question", [answer(0.9, "a", "b")]],
])("the message is answered as one question where %s", (_, parts) => {
  expect(joinOutcomes(parts)).toBeUndefined();
});
