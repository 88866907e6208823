import { formatCount, formatMilliseconds, type Table } from "../../reports/write-table.ts";
import { TYPINGS } from "../../typing-variants/typing-variants.ts";
import type { CalibrationError, DecidedSet, Deciding } from "./evaluation.ts";
import { share, TYPING_TITLES } from "./table.ts";

/** What is shown, refused and marked. */
export function decidingTable(title: string, { sets, together }: Deciding): Table {
  return {
    title,
    note:
      "ECE: expected calibration error of the first passages shown, in ten bins of equal mass; in brackets what chance alone " +
      "makes of as many probabilities that are exactly right.",
    head: [
      "Corpus, typed",
      "questions",
      "spanAt1",
      "spanAt3",
      "highlightAt1",
      "answeredOfUnanswerable",
      "refusedOfAnswerable",
      "ECE (a perfect one's)",
      "a question, p50 / p95",
    ],
    rows: [
      ...sets.flatMap(decidedRows),
      ...together.map(({ corpus, typing, questions, calibrationError }) => [
        `${corpus}, all of these, ${TYPING_TITLES[typing]}`,
        formatCount(questions),
        ...["–", "–", "–", "–", "–"],
        calibrationCell(calibrationError),
        "–",
      ]),
    ],
  };
}

/** What every way of typing leaves of it, a column for each corpus and writer. */
export function decidingTypedTable(title: string, { sets }: Deciding): Table {
  return {
    title,
    note: "spanAt3 / answeredOfUnanswerable / refusedOfAnswerable.",
    head: ["Typed", ...sets.map(nameOfDecided)],
    rows: TYPINGS.map((typing) => [
      TYPING_TITLES[typing],
      ...sets.map(({ typings }) => {
        const typed = typings.find((one) => one.typing === typing);
        if (!typed) return "–";
        return [typed.spanAt3, typed.answeredOfUnanswerable, typed.refusedOfAnswerable]
          .map(share)
          .join(" / ");
      }),
    ]),
  };
}

/** The corpus, and who asked where we did not. */
export function nameOfDecided({ corpus, by }: Pick<DecidedSet, "corpus" | "by">): string {
  return by === undefined ? corpus : `${corpus}, asked by ${by}`;
}

function decidedRows(set: DecidedSet): string[][] {
  return set.typings.flatMap(({ typing, spanAt3, answeredOfUnanswerable, refusedOfAnswerable, detail }) => {
    if (!detail) return [];
    const { questions, spanAt1, highlightAt1, calibrationError, msPerQuestion } = detail;
    return [
      [
        `${nameOfDecided(set)}, ${TYPING_TITLES[typing]}`,
        formatCount(questions),
        ...[spanAt1, spanAt3, highlightAt1, answeredOfUnanswerable, refusedOfAnswerable].map(share),
        calibrationCell(calibrationError),
        formatMilliseconds(msPerQuestion),
      ],
    ];
  });
}

function calibrationCell({ measured, perfect }: CalibrationError): string {
  return `${measured?.toFixed(3) ?? "–"} (${perfect?.toFixed(3) ?? "–"})`;
}
