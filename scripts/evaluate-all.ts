import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { describeMachine } from "./bench/machine.ts";
import { replaceSection } from "./bench/replace-section.ts";
import { readCommandLine, runCommand, UsageError } from "./command-line.ts";
import type { Report } from "./evaluate/evaluate.ts";
import { measurePlain } from "./evaluate/measure-plain.ts";
import { runEvaluate } from "./evaluate/run-evaluate.ts";

const USAGE = "Dùng: npm run evaluate:all -- [--shared THƯ_MỤC] [--sets legal,viquad] [--write]";
const PAGE = "BENCHMARKS.md";

const schema = z.object({
  shared: z.string().min(1).default("../shared"),
  sets: z
    .string()
    .default("legal,viquad,regulations,news,medicine")
    .transform((names) => names.split(",")),
  write: z.boolean().default(false),
  rest: z.array(z.string()).max(0, USAGE),
});

/** One set of ranking questions with and without accents, beside the yardstick. */
interface Ranked {
  readonly set: string;
  readonly plain: number;
  readonly accented: Report;
  readonly stripped: Report;
}

await runCommand(async () => {
  const flags = { shared: { type: "string" }, sets: { type: "string" }, write: { type: "boolean" } } as const;
  const { shared, sets, write } = readCommandLine(flags, schema);
  if (!existsSync(join(shared, "eval"))) throw new UsageError(`${shared}/eval không có. ${USAGE}`);
  const ranked: Ranked[] = [];
  for (const set of sets) ranked.push(await measureSet(join(shared, "eval", set), set));
  const pages = join(shared, "pages");
  const decided = {
    accented: await runEvaluate(pages, "tests/questions/pages.jsonl", false),
    stripped: await runEvaluate(pages, "tests/questions/pages.jsonl", true),
  };
  const section = [headline(), rankingTable(ranked), decidingTable(decided)].join("\n\n");
  process.stdout.write(`${section}\n`);
  if (!write) return;
  const page = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : undefined;
  writeFileSync(PAGE, replaceSection(page, "evaluate", section));
});

async function measureSet(folder: string, set: string): Promise<Ranked> {
  const corpus = ["corpus.jsonl", "corpus.jsonl.gz"].map((name) => join(folder, name)).find(existsSync);
  if (corpus === undefined)
    throw new UsageError(`${folder}: không có corpus.jsonl hay corpus.jsonl.gz. ${USAGE}`);
  const questions = join(folder, "questions.jsonl");
  return {
    set,
    plain: await measurePlain(corpus, questions),
    accented: await runEvaluate(corpus, questions, false),
    stripped: await runEvaluate(corpus, questions, true),
  };
}

function headline(): string {
  const { cpu, cores, memoryGb, node, load } = describeMachine();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, \`npm run evaluate:all -- --write\`; ${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}, load ${load}.`;
}

function rankingTable(rows: readonly Ranked[]): string {
  const head =
    "| Set | Plain BM25 nDCG@10 | nDCG@10 | above plain | without accents | lost | R@1 | R@3 | R@10 | ms a question p50 / p95 | index s | RSS MB |";
  const body = rows.map(({ set, plain, accented, stripped }) => {
    const [with_, without] = [accented.ndcgAt10 ?? 0, stripped.ndcgAt10 ?? 0];
    const cells = [set, plain, with_, with_ - plain, without, with_ - without].map(figure);
    const recalls = [accented.recallAt1, accented.recallAt3, accented.recallAt10].map(figure);
    const { p50, p95 } = accented.msPerQuestion;
    const costs = [`${p50} / ${p95}`, accented.indexSeconds, accented.peakRssMb];
    return `| ${[...cells, ...recalls, ...costs].join(" | ")} |`;
  });
  return [head, `|---|${"---:|".repeat(11)}`, ...body].join("\n");
}

function decidingTable({ accented, stripped }: { accented: Report; stripped: Report }): string {
  const row = (name: string, report: Report) =>
    `| ${[name, report.questions, report.spanAt1, report.spanAt3, report.answeredOfUnanswerable, report.refusedOfAnswerable].map(figure).join(" | ")} |`;
  return [
    "The held-out questions over `../shared/pages` (`tests/questions/pages.jsonl`):",
    "",
    "| | questions | spanAt1 | spanAt3 | answeredOfUnanswerable | refusedOfAnswerable |",
    "|---|---:|---:|---:|---:|---:|",
    row("as written", accented),
    row("without accents", stripped),
  ].join("\n");
}

function figure(value: string | number | null): string {
  if (typeof value !== "number") return value ?? "–";
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(4);
}
