import type { Knowledge, Outcome } from "../../knowledge/index.ts";
import { fold, normalise } from "../../knowledge/language/index.ts";
import { measureRanking, type RankingMetrics } from "../metrics/ranking-metrics.ts";
import { containsSpan, highlightsSpan, spansOf } from "../metrics/spans.ts";
import { mean, percentiles, round } from "../metrics/statistics.ts";
import type { TestQuestion } from "../question-sets/read-questions.ts";
import type { QualityReport } from "./quality-report.ts";

interface Judgement {
  readonly question: TestQuestion;
  readonly ranking: RankingMetrics | undefined;
  readonly outcome: Outcome | undefined;
  readonly ms: number;
}

interface Options {
  readonly stripAccents: boolean;
  readonly indexSeconds: number;
  /** Told the outcome of each question that is decided. */
  readonly onOutcome?: (question: TestQuestion, outcome: Outcome) => void;
}

/** Asks every question and averages; ranking by document before deciding, spans after. */
export async function evaluate(
  knowledge: Knowledge,
  questions: readonly TestQuestion[],
  { stripAccents, indexSeconds, onOutcome }: Options,
): Promise<QualityReport> {
  await knowledge.ask("khởi động");
  const judged: Judgement[] = [];
  for (const question of questions) {
    const text = stripAccents ? fold(normalise(question.question)) : question.question;
    const judgement = await judge(knowledge, question, text);
    judged.push(judgement);
    if (judgement.outcome) onOutcome?.(question, judgement.outcome);
  }
  return {
    questions: questions.length,
    ...averageRanking(judged.flatMap(({ ranking }) => ranking ?? [])),
    ...measureDeciding(judged),
    ...measureStyles(judged),
    msPerQuestion: percentiles(judged.map(({ ms }) => ms)),
    indexSeconds: round(indexSeconds, 2),
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

async function judge(knowledge: Knowledge, question: TestQuestion, text: string): Promise<Judgement> {
  const startedAt = performance.now();
  const outcome = await knowledge.ask(text);
  const ms = performance.now() - startedAt;
  const { relevant } = question;
  if (!relevant || relevant.length === 0) return { question, ranking: undefined, outcome, ms };
  const ranked = await knowledge.rank(text, 10);
  const ranking = measureRanking(
    ranked.map(({ documentId }) => documentId),
    relevant,
  );
  return { question, ranking, outcome, ms };
}

function averageRanking(metrics: readonly RankingMetrics[]) {
  const average = (name: keyof RankingMetrics) => meanOf(metrics.map((metric) => metric[name]));
  return {
    ndcgAt10: average("ndcgAt10"),
    recallAt1: average("recallAt1"),
    recallAt3: average("recallAt3"),
    recallAt10: average("recallAt10"),
    mrrAt10: average("mrrAt10"),
  };
}

function measureDeciding(judged: readonly Judgement[]) {
  const decided = judged.flatMap(({ question, outcome }) =>
    question.answerable === undefined || !outcome ? [] : [{ question, outcome }],
  );
  const answerable = decided.filter(({ question }) => question.answerable);
  const unanswerable = decided.filter(({ question }) => !question.answerable);
  const withSpan = answerable.filter(({ question }) => question.span !== undefined);
  const spanAt = (k: number) =>
    meanOf(withSpan.map(({ question, outcome }) => Number(containsSpan(outcome, spansOf(question), k))));
  return {
    spanAt1: spanAt(1),
    spanAt3: spanAt(3),
    highlightAt1: meanOf(
      withSpan.map(({ question, outcome }) => Number(highlightsSpan(outcome, spansOf(question)))),
    ),
    answeredOfUnanswerable: meanOf(unanswerable.map(({ outcome }) => Number(outcome.kind === "answer"))),
    refusedOfAnswerable: meanOf(answerable.map(({ outcome }) => Number(outcome.kind === "abstained"))),
  };
}

function measureStyles(judged: readonly Judgement[]): Pick<QualityReport, "styles"> {
  const styled = judged.filter(({ question }) => question.style !== undefined);
  if (styled.length === 0) return {};
  const byStyle = Map.groupBy(styled, ({ question }) => question.style ?? "");
  const figures = [...byStyle].map(
    ([style, those]) => [style, { questions: those.length, ...measureDeciding(those) }] as const,
  );
  return { styles: Object.fromEntries(figures) };
}

/** Null where there is nothing to average, which is not the same as 0. */
function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : mean(values);
}
