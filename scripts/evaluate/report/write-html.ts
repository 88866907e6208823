import type { Table } from "../../reports/write-table.ts";
import type { Calibration, ComparedSet, Evaluation } from "./evaluation.ts";
import { plotCalibration, plotQuality, plotRiskCoverage, plotTime, plotTypingLoss } from "./plots.ts";
import { headline, reportTables } from "./report-tables.ts";

/** A plot in the widths that fit a phone and a desk; the page shows one of them. */
interface Figure {
  readonly title: string;
  /** What the figure shows, for those who cannot see it. */
  readonly description: string;
  readonly draw: (width: number) => string;
}

/** Pixels: a phone of 390 less its margins, and the column of the page. */
const [NARROW, WIDE] = [358, 928];

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; }
p { max-width: 46rem; overflow-wrap: anywhere; }
figure { margin: 0; } figure div { font-size: .8rem; }
.wide { display: none; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: .8rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
th, td { padding: .25rem .4rem; border-bottom: 1px solid #8884; text-align: right; vertical-align: bottom; }
thead th { white-space: normal; min-width: 4.5rem; }
th:first-child, td:first-child { text-align: left; position: sticky; left: 0; background: Canvas; }
tbody th { font-weight: normal; white-space: normal; min-width: 6.5rem; }
@media (min-width: 60rem) { .wide { display: block; } .narrow { display: none; } tbody th { white-space: nowrap; } }
`;

/** The report as one page without scripts: plots, then the tables they come from. */
export function writeHtml(evaluation: Evaluation): string {
  const { sets, calibration } = evaluation;
  const figures = [
    ...(sets.length > 0 ? rankingFigures(sets) : []),
    ...(calibration ? calibrationFigures(calibration) : []),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evaluation</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Evaluation</h1>
<p>${code(headline(evaluation))}</p>
${figures.map(writeFigure).join("\n")}
${reportTables(evaluation).map(writeTable).join("\n")}
</main>
</body>
</html>
`;
}

function calibrationFigures(calibration: Calibration): Figure[] {
  return [
    {
      title: `Calibration, expected error ${calibration.error?.toFixed(3) ?? "–"}`,
      description: "Share of first passages that answer against the probability they were given.",
      draw: (width) => plotCalibration(calibration, width),
    },
    {
      title: "Risk against coverage",
      description: "Share of wrong answers when more and more of the questions are answered.",
      draw: (width) => plotRiskCoverage(calibration, width),
    },
  ];
}

function rankingFigures(sets: readonly ComparedSet[]): Figure[] {
  const names = sets.map(({ set }) => set).join(", ");
  return [
    {
      title: "Quality against peers, nDCG@10 with 95% intervals",
      description: `A dot with whiskers for each system on ${names}; the figures are in the table on ranking.`,
      draw: (width) => plotQuality(sets, width, "asWritten"),
    },
    {
      title: "The same questions without accents",
      description: `A dot with whiskers for each system on ${names}; the figures are in the table on ranking.`,
      draw: (width) => plotQuality(sets, width, "withoutAccents"),
    },
    {
      title: "What typing costs, ours; dashed: what it may cost",
      description: `nDCG@10 lost for each way of typing on ${names}; the figures are in the table on typing.`,
      draw: (width) => plotTypingLoss(sets, width),
    },
    {
      title: "Time for a question",
      description: `Median milliseconds of each system on ${names}; the figures are in the table on time.`,
      draw: (width) => plotTime(sets, width),
    },
  ];
}

function writeFigure({ title, description, draw }: Figure): string {
  const drawn = (name: string, width: number) =>
    `<div class="${name}" role="img" aria-label="${escapeMarkup(description)}">${draw(width)}</div>`;
  return `<figure><h2>${escapeMarkup(title)}</h2>\n${drawn("narrow", NARROW)}\n${drawn("wide", WIDE)}\n</figure>`;
}

function writeTable({ title, note, head, rows }: Table): string {
  const body = rows.map(([name = "", ...cells]) => {
    const figures = cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join("");
    return `<tr><th scope="row">${escapeMarkup(name)}</th>${figures}</tr>`;
  });
  const heads = head.map((cell) => `<th scope="col">${escapeMarkup(cell)}</th>`).join("");
  return `<h2>${code(title)}</h2>${note === undefined ? "" : `\n<p>${code(note)}</p>`}
<div class="table"><table><thead><tr>${heads}</tr></thead>
<tbody>
${body.join("\n")}
</tbody></table></div>`;
}

/** Markdown's back-ticks as code. */
function code(text: string): string {
  return escapeMarkup(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

function escapeMarkup(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
