import { type Outcome, openKnowledge } from "../../knowledge/index.ts";
import { loadLanguage } from "../../knowledge/language/language.ts";
import { chosenModel } from "../chosen-model.ts";
import type { CalibrationPoint } from "./calibration.ts";
import { evaluate, type Report } from "./evaluate.ts";
import type { DecidingJob } from "./job.ts";
import { readQuestions, type TestQuestion } from "./questions.ts";
import { containsSpan, spansOf } from "./spans.ts";
import { createTypings, type Typing } from "./typing-variants.ts";

/** What was shown for the questions, typed one way. */
export interface TypedReport {
  readonly typing: Typing;
  readonly report: Report;
  /** The probability of every first passage that was shown, and whether it holds the answer. */
  readonly points: readonly CalibrationPoint[];
}

/** Builds our knowledge of a corpus once and evaluates the questions for each way of typing them. */
export async function measureDeciding(job: DecidingJob): Promise<TypedReport[]> {
  const questions = readQuestions(job.questionsFile);
  const typings = createTypings(loadLanguage().spelling.data);
  const startedAt = performance.now();
  const knowledge = await openKnowledge({ corpusPath: job.corpusPath, ...chosenModel() });
  const indexSeconds = (performance.now() - startedAt) / 1000;
  try {
    const reports: TypedReport[] = [];
    for (const typing of job.typings) {
      const typed = questions.map((one) => ({ ...one, question: typings[typing](one.question) }));
      const points: CalibrationPoint[] = [];
      const onOutcome = (question: TestQuestion, outcome: Outcome) => {
        const spans = spansOf(question);
        const known = question.answerable === false || (question.answerable === true && spans.length > 0);
        if (outcome.kind === "abstained" || !known) return;
        const isRight = question.answerable === true && containsSpan(outcome, spans, 1);
        points.push({ probability: outcome.confidence, isRight });
      };
      const report = await evaluate(knowledge, typed, { stripAccents: false, indexSeconds, onOutcome });
      reports.push({ typing, report, points });
    }
    return reports;
  } finally {
    await knowledge.close();
  }
}
