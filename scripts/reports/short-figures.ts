import type { z } from "zod";
import { SERVER_QUESTIONS } from "../bench/measure-server.ts";
import { type BenchReport, benchReportSchema } from "../bench/report.ts";
import { BENCHED, COMPARED, SYSTEM_TITLES } from "../compared-systems/system-names.ts";
import { citizensReportSchema } from "../evaluate/citizens/citizens-report.ts";
import { readingReportSchema, writeReadingFigures } from "../evaluate/reading/reading-report.ts";
import { nameOfDecided } from "../evaluate/report/deciding-tables.ts";
import {
  type ComparedSet,
  type Deciding,
  type Evaluation,
  evaluationSchema,
} from "../evaluate/report/evaluation.ts";
import { share, TYPING_TITLES } from "../evaluate/report/table.ts";
import { crashReportSchema, loadReportSchema } from "../soak/reports.ts";
import { TYPINGS } from "../typing-variants/typing-variants.ts";
import { writeCitizens } from "./citizen-figures.ts";
import { describeTaken, readReport } from "./read-report.ts";
import { takenSchema } from "./write-report.ts";
import { formatCount, formatMilliseconds, writeTable } from "./write-table.ts";

/** Of the soaks: reports of before some options were kept do as well. */
const crashSchema = takenSchema.extend(crashReportSchema.omit({ seed: true }).shape);
const loadSchema = takenSchema.extend(
  loadReportSchema.omit({ seconds: true, perChat: true, sends: true }).shape,
);

/** What BENCHMARKS.md shows, as Markdown, of the reports in a folder. Throws as readReport does. */
export function writeShortFigures(folder: string): string {
  const evaluation = readReport(folder, "evaluate", evaluationSchema);
  const heldOut = readReport(folder, "held-out", evaluationSchema);
  return [
    ...writeRanking(evaluation),
    ...writeTyping(evaluation),
    ...writeDeciding(evaluation, heldOut),
    ...writeCitizens(
      readReport(folder, "citizens-before", citizensReportSchema),
      readReport(folder, "citizens", citizensReportSchema),
    ),
    ...writeReadingFigures(readReport(folder, "reading", readingReportSchema)),
    ...writeSpeed(readReport(folder, "bench", benchReportSchema)),
    ...writeMessages(
      readReport(folder, "soak-crash", crashSchema),
      readReport(folder, "soak-load", loadSchema),
    ),
  ].join("\n");
}

function writeRanking(evaluation: Evaluation): string[] {
  const { sets } = evaluation;
  const head = ["Set", "documents", "questions", ...COMPARED.map((system) => SYSTEM_TITLES[system])];
  const rows = (typing: "asWritten" | "withoutAccents") =>
    sets.map((set) => [
      set.set,
      formatCount(set.documents),
      formatCount(set.questions),
      ...COMPARED.map((system) => {
        const measured = set.systems.find((one) => one.system === system);
        if (!measured) return "–";
        const { questions } = measured;
        const { ndcgAt10 } = measured[typing];
        const figure = `${ndcgAt10.mean.toFixed(3)} (${ndcgAt10.low.toFixed(2)}–${ndcgAt10.high.toFixed(2)})`;
        return questions < set.questions ? `${figure} of ${formatCount(questions)}` : figure;
      }),
    ]);
  return [
    "## Finding the document",
    "",
    describeTaken(evaluation, evaluation.minutes),
    "",
    "nDCG@10, in brackets the 95% interval; “of 30” where a slow system was asked a sample. Questions as written:",
    "",
    ...writeTable(head, rows("asWritten")),
    "",
    "The same questions typed without accents:",
    "",
    ...writeTable(head, rows("withoutAccents")),
    "",
  ];
}

function writeTyping({ sets, decided }: Evaluation): string[] {
  return [
    "## However it is typed",
    "",
    "Ours: nDCG@10 lost against the questions as written, the mean and the most over these sets; and the share of the",
    "answerable questions over the pages whose answer is among the three passages shown (spanAt3).",
    "",
    ...writeTable(
      [
        "Typed",
        "lost, mean",
        "lost, most",
        ...(decided?.sets ?? []).map((set) => `spanAt3, ${nameOfDecided(set)}`),
      ],
      TYPINGS.map((typing) => [
        TYPING_TITLES[typing],
        ...lossCells(sets, typing),
        ...(decided?.sets ?? []).map(({ typings }) =>
          share(typings.find((one) => one.typing === typing)?.spanAt3),
        ),
      ]),
    ),
    "",
  ];
}

function lossCells(sets: readonly ComparedSet[], typing: (typeof TYPINGS)[number]): string[] {
  const losses = sets.flatMap(({ set, typings }) => {
    const cost = typings.find((one) => one.typing === typing);
    return cost ? { set, lost: cost.lost.mean } : [];
  });
  if (typing === "as-written" || losses.length === 0) return ["–", "–"];
  const mean = losses.reduce((sum, { lost }) => sum + lost, 0) / losses.length;
  const worst = losses.reduce((most, one) => (one.lost > most.lost ? one : most));
  return [mean.toFixed(3), `${worst.lost.toFixed(3)} (${worst.set})`];
}

function writeDeciding({ decided }: Evaluation, heldOut: Evaluation): string[] {
  const rows = (name: string, deciding: Deciding | undefined) =>
    (deciding?.sets ?? []).flatMap((set) =>
      set.typings.flatMap(({ typing, spanAt3, answeredOfUnanswerable, refusedOfAnswerable, detail }) => {
        if (!detail) return [];
        const shares = [detail.spanAt1, spanAt3, answeredOfUnanswerable, refusedOfAnswerable].map(share);
        const error = detail.calibrationError.measured?.toFixed(3) ?? "–";
        const title = `${name}, ${nameOfDecided(set)}, ${TYPING_TITLES[typing]}`;
        return [[title, formatCount(detail.questions), ...shares, error]];
      }),
    );
  return [
    "## Answering or refusing",
    "",
    "Questions over `../shared/pages`, the pages alone and hidden among legal articles. The held-out ones:",
    describeTaken(heldOut, heldOut.minutes),
    "",
    ...writeTable(
      ["Questions", "number", "spanAt1", "spanAt3", "answeredOfUnanswerable", "refusedOfAnswerable", "ECE"],
      [...rows("development", decided), ...rows("held-out", heldOut.heldOut)],
    ),
    "",
  ];
}

function writeSpeed(report: BenchReport): string[] {
  const { documents, questions, systems, server, snapshotMb } = report;
  const restarted = systems["ours-from-snapshot"];
  const rows = BENCHED.map((system) => {
    const { readySeconds, rankMs, askMs, readyRssMb, peakRssMb } = systems[system];
    const memory = [`${readyRssMb} MB`, `${peakRssMb} MB`];
    return [
      SYSTEM_TITLES[system],
      `${readySeconds} s`,
      formatMilliseconds(rankMs),
      formatMilliseconds(askMs),
      ...memory,
    ];
  });
  const { readySeconds, askMs, readyRssMb, peakRssMb } = restarted;
  const own = [`${readySeconds} s`, "–", formatMilliseconds(askMs), `${readyRssMb} MB`, `${peakRssMb} MB`];
  const servers = [
    ["the server at its first start", server.built],
    ["the server from its snapshot", server.fromSnapshot],
  ] as const;
  return [
    "## Speed and memory",
    "",
    `${describeTaken(report)} ${formatCount(documents)} legal articles, ${formatCount(questions)} questions, each system in a process of its own (snapshot ${snapshotMb} MB); the server with the starter corpus, ${SERVER_QUESTIONS} questions over HTTP.`,
    "",
    ...writeTable(
      ["System", "ready after", "ranked, p50 / p95", "answered, p50 / p95", "memory", "peak"],
      [
        ...rows.slice(0, 1),
        ["ours, from its snapshot", ...own],
        ...rows.slice(1),
        ...servers.map(([name, measured]) => [
          name,
          `${measured.readySeconds} s`,
          "–",
          formatMilliseconds(measured.askMs),
          ...[measured.memory?.rssMb, measured.memory?.peakRssMb].map((memory) => `${memory ?? "–"} MB`),
        ]),
      ],
    ),
    "",
  ];
}

function writeMessages(crash: z.output<typeof crashSchema>, load: z.output<typeof loadSchema>): string[] {
  const { p50, p99, most } = load.acknowledgedMs;
  return [
    "## Messages",
    "",
    `${describeTaken(crash)} The server was killed ${crash.kills} times while ${formatCount(crash.messages)} messages of ${crash.chats} chats came in and ${100 * crash.failing} % of the calls to the service failed: ${formatCount(crash.answered)} answered, ${crash.answeredTwice} answered twice, ${crash.outOfOrder} chats out of order, ${crash.ambiguous} sends recorded as ambiguous.`,
    "",
    `${describeTaken(load)} ${formatCount(load.messages)} messages of ${formatCount(load.chats)} chats, ${load.perSecond} a second: acknowledged within ${p50} / ${p99} / ${most} ms (p50 / p99 / most), ${load.notAcknowledged} not acknowledged; ${formatCount(load.answered)} answered, ${load.answeredTwice} twice, at ${load.sendsPerSecond} sends a second where the service allows ${load.limit}.`,
  ];
}
