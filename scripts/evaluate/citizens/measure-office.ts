import { readFileSync } from "node:fs";
import { openKnowledge } from "../../../knowledge/index.ts";
import { chosenModel } from "../../chosen-model.ts";
import { readPlainDocuments } from "../../compared-systems/plain-documents.ts";
import { percentiles, round } from "../../metrics/statistics.ts";
import { readTypings } from "../../typing-variants/read-typings.ts";
import { judgeShown } from "./judge-shown.ts";
import {
  type Judged,
  type OfficeJob,
  type OfficeMeasurement,
  type OfficeQuestion,
  officeQuestionSchema,
} from "./office-job.ts";

/** Builds our knowledge of the office's documents once, and asks and judges the questions for each way of typing them. */
export async function measureOffice(job: OfficeJob): Promise<OfficeMeasurement> {
  const questions = readOfficeQuestions(job.questionsFile);
  const texts = new Map<string, string>();
  for await (const { id, text } of readPlainDocuments(job.articlesFile)) texts.set(id, text);
  const startedAt = performance.now();
  const knowledge = await openKnowledge({ corpusPath: job.corpusPath, ...chosenModel() });
  const buildSeconds = round((performance.now() - startedAt) / 1000, 2);
  try {
    const { documents, passages } = knowledge.status();
    await knowledge.ask("khởi động");
    const typings: OfficeMeasurement["typings"] = [];
    for (const typing of job.typings) {
      const retype = readTypings()[typing];
      const judged: Judged[] = [];
      const durations: number[] = [];
      for (const question of questions) {
        const text = retype(question.question);
        const askedAt = performance.now();
        const outcome = await knowledge.ask(text);
        durations.push(performance.now() - askedAt);
        judged.push(judgeShown(question, outcome, job.laws, (article) => texts.get(article)));
      }
      typings.push({ typing, askMs: percentiles(durations), judged });
    }
    return { documents, passages, buildSeconds, typings };
  } finally {
    await knowledge.close();
  }
}

function readOfficeQuestions(file: string): OfficeQuestion[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => officeQuestionSchema.parse(JSON.parse(line)));
}
