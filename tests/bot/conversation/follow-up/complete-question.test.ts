import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completeQuestion } from "../../../../bot/conversation/follow-up/complete-question.ts";
import { type Knowledge, openKnowledge } from "../../../../knowledge/index.ts";
import { CONTINUED, STANDING } from "./complete-question.pairs.ts";

const CORPUS = new URL("../../../../knowledge/corpus/", import.meta.url).pathname;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge({ corpusPath: CORPUS });
});
afterAll(() => knowledge.close());

const complete = (previous: string, message: string) =>
  completeQuestion({ previous, message, knowledge })?.question;

describe("a message that leans on the question before", () => {
  test.each(CONTINUED)("%s → %s", (previous, message, completed) => {
    expect(complete(previous, message)).toBe(completed);
  });
});

describe("a message that is asked as it is", () => {
  test.each(STANDING)("%s → %s", (previous, message) => {
    expect(complete(previous, message)).toBeUndefined();
  });
});
