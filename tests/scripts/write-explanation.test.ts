import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ANSWER_TYPES } from "../../knowledge/answer-types/answer-types.ts";
import { CONSTRAINTS } from "../../knowledge/decide/constraints.ts";

const { explain } = parse(readFileSync(new URL("../../scripts/messages.vi.yaml", import.meta.url), "utf8"));

test("every type of answer and every constraint is explained in Vietnamese", () => {
  expect(Object.keys(explain.answerTypes).sort()).toEqual(Object.keys(ANSWER_TYPES).sort());
  expect(Object.keys(explain.constraintNames)).toEqual(CONSTRAINTS.map(({ name }) => name));
});
