import { type Outcome, openKnowledge } from "../../knowledge/index.ts";
import { chosenModel } from "../chosen-model.ts";
import type { CalibrationPoint } from "../metrics/calibration.ts";
import { containsSpan, spansOf } from "../metrics/spans.ts";
import { readQuestions, type TestQuestion } from "../question-sets/read-questions.ts";
import { readTypings } from "../typing-variants/read-typings.ts";
import { evaluate } from "./evaluate.ts";
import type { DecidingJob, TypedReport } from "./job.ts";

/** Builds our knowledge of a corpus once and evaluates the questions for each way of typing them. */
export async function measureDeciding(job: DecidingJob): Promise<TypedReport[]> {
  const questions = readQuestions(job.questionsFile);
  const typings = readTypings();
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
