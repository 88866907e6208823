import { z } from "zod";
import { openKnowledge } from "../knowledge/index.ts";
import { chosenModel } from "./chosen-model.ts";
import { readCommandLine, runCommand } from "./command-line.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import type { QualityReport } from "./evaluate/quality-report.ts";
import { containsSpan, spansOf } from "./metrics/spans.ts";
import { readQuestions } from "./question-sets/read-questions.ts";
import { readTypings } from "./typing-variants/read-typings.ts";
import { TYPINGS } from "./typing-variants/typing-variants.ts";

const USAGE =
  "Dùng: npm run evaluate -- --corpus ĐƯỜNG_DẪN --questions TỆP [--strip-accents] [--typing telex] [--json] [--misses]";

const schema = z.object({
  corpus: z.string({ error: USAGE }).min(1, USAGE),
  questions: z.string({ error: USAGE }).min(1, USAGE),
  "strip-accents": z.boolean().default(false),
  typing: z.enum(TYPINGS, { error: `--typing: ${TYPINGS.join(", ")}` }).default("as-written"),
  json: z.boolean().default(false),
  misses: z.boolean().default(false),
  rest: z.array(z.string()).max(0, USAGE),
});

await runCommand(async () => {
  const options = readCommandLine(schema);
  const retype = readTypings()[options.typing];
  const questions = readQuestions(options.questions).map((one) => ({
    ...one,
    question: retype(one.question),
  }));
  const startedAt = performance.now();
  const knowledge = await openKnowledge({ corpusPath: options.corpus, ...chosenModel() });
  const indexSeconds = (performance.now() - startedAt) / 1000;
  try {
    const report = await evaluate(knowledge, questions, {
      stripAccents: options["strip-accents"],
      indexSeconds,
      ...(options.misses ? { onOutcome: printMiss } : {}),
    });
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : writeReport(report));
  } finally {
    await knowledge.close();
  }
});

/** Names on standard error what a person would complain about: a missing span, a refusal, a wrong answer. */
function printMiss(
  ...[question, outcome]: Parameters<NonNullable<Parameters<typeof evaluate>[2]["onOutcome"]>>
): void {
  const wrong =
    question.answerable === false
      ? outcome.kind === "answer"
      : outcome.kind === "abstained" ||
        (question.span !== undefined && !containsSpan(outcome, spansOf(question), 3));
  if (!wrong) return;
  const reason =
    outcome.kind === "abstained" ? outcome.reason : outcome.passages.map(({ id }) => id).join(" ");
  process.stderr.write(`${question.id} [${outcome.kind}: ${reason}] ${question.question}\n`);
}

function writeReport(report: QualityReport): string {
  const rows = Object.entries(report).map(([name, value]) => {
    const shown = typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "–");
    return `${name.padEnd(24)}${shown}`;
  });
  return `${rows.join("\n")}\n`;
}
