import { expect, test } from "vitest";
import {
  type StyledJudged,
  summariseOffice,
} from "../../../../scripts/evaluate/citizens/summarise-office.ts";

const judged = (style: string, one: Partial<StyledJudged> = {}): StyledJudged => ({
  ...{ id: "q", style, answerable: true, kind: "answer", confidence: 0.5, rightPlace: null, marked: null },
  ...one,
});
const refused = { kind: "abstained", confidence: null } as const;

const ALL = [
  judged("plain", { rightPlace: 0, confidence: 0.9, marked: true }),
  judged("plain", { rightPlace: 2, confidence: 0.6 }),
  judged("situation", { kind: "choices", rightPlace: 0, confidence: 0.4, marked: false }),
  judged("situation", refused),
  judged("near", { answerable: false, confidence: 0.7 }),
  judged("near", { answerable: false, ...refused }),
];

test("shares are of the answerable questions, of those answered, of those that only look answered", () => {
  expect(summariseOffice(ALL).all).toMatchObject({
    questions: 6,
    first: 0.5,
    amongThree: 0.75,
    refused: 0.25,
    choices: 0.25,
    wrongOfAnswers: 0.5,
    nearAnswered: 0.5,
    marked: 0.5,
  });
});

test("the confidence is judged on all that is shown, to questions without an answer too", () => {
  // Right: 0.9 and 0.4; wrong: 0.6 and 0.7. Only 0.9 stands above a wrong one, above both.
  expect(summariseOffice(ALL).all.auc).toBe(0.5);
  expect(summariseOffice(ALL).all.calibrationError.measured).toBeCloseTo((0.1 + 0.6 + 0.6 + 0.7) / 4, 4);
});

test("every style has its own figures, and none where nothing tells", () => {
  const { styles } = summariseOffice(ALL);
  expect(styles.map(({ style, questions }) => [style, questions])).toEqual([
    ["near", 2],
    ["plain", 2],
    ["situation", 2],
  ]);
  expect(styles[0]).toMatchObject({
    first: null,
    refused: null,
    wrongOfAnswers: null,
    nearAnswered: 0.5,
    auc: null,
  });
  expect(styles[1]).toMatchObject({ first: 0.5, amongThree: 1, nearAnswered: null, auc: 1 });
  expect(styles[2]).toMatchObject({ first: 0.5, refused: 0.5, choices: 0.5, wrongOfAnswers: null });
});
