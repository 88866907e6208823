import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { openReader, type Reader } from "../knowledge/documents/read/apart/open-reader.ts";
import { MAX_FILE_BYTES, readDocuments } from "../knowledge/documents/read/index.ts";
import { loadLanguage } from "../knowledge/language/language.ts";
import { readCommandLine, runCommand } from "./command-line.ts";
import {
  compareReading,
  type DocumentReading,
  readingSchema,
  type Truth,
  truthSchema,
} from "./evaluate/reading/compare-reading.ts";
import { type ReadingReport, writeReadingTable } from "./evaluate/reading/reading-report.ts";
import { writeJsonLine } from "./read/write-json-line.ts";
import { updateBenchmarksPage } from "./reports/benchmarks-page.ts";
import { describeRun, writeReport } from "./reports/write-report.ts";

/** Slow: they come last. */
const SCAN = /^(?:pdf-scan|image)\//;

const schema = z.object({
  /** Where truth.jsonl and the files that it names are. */
  documents: z.string().min(1).default("../shared/documents"),
  /** Part of the names of the files to read. */
  only: z.string().default(""),
  /** What was read and what is right, wherever they differ. */
  details: z.boolean().default(false),
  write: z.boolean().default(false),
  rest: z.tuple(
    [],
    "Dùng: npm run evaluate:reading -- [--documents THƯ_MỤC] [--only pdf] [--details] [--write]",
  ),
});

/** Measures how real files are read: what `npm run read -- --json` says against what is right. */
await runCommand(async () => {
  const { documents, only, details, write } = readCommandLine(schema);
  const taken = describeRun("evaluate:reading");
  const truths = readFileSync(join(documents, "truth.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.includes(only) && line.trim() !== "")
    .map((line) => truthSchema.parse(JSON.parse(line)))
    .filter(({ file }) => file.includes(only))
    .sort((a, b) => Number(SCAN.test(a.file)) - Number(SCAN.test(b.file)));
  const { boilerplate } = loadLanguage();
  const reader = openReader({ boilerplate, maxFileBytes: MAX_FILE_BYTES });
  const files: ReadingReport["files"] = [];
  try {
    for (const truth of truths) {
      const start = performance.now();
      const read = await readOne(join(documents, truth.file), reader);
      const refused = read[0]?.refused;
      const verdicts = compareReading(truth, read);
      const seconds = Math.round((performance.now() - start) / 100) / 10;
      files.push({ file: truth.file, seconds, verdicts, ...(refused !== undefined && { refused }) });
      const isWrong = Object.values(verdicts).includes("wrong");
      process.stderr.write(`${isWrong ? "✗" : "✓"} ${truth.file} ${seconds} s\n`);
      if (details && isWrong) process.stdout.write(describeDifferences(truth, read, verdicts));
    }
  } finally {
    reader.close();
  }
  const minutes = Math.round(performance.now() / 6000) / 10;
  const report = { ...taken, minutes, files };
  process.stdout.write(`${writeReadingTable(report)}\n`);
  if (!write) return;
  writeReport("reading", report);
  updateBenchmarksPage();
});

/** The documents of a file as the command that people use gives them. */
async function readOne(path: string, reader: Reader): Promise<DocumentReading[]> {
  const { boilerplate } = loadLanguage();
  const found: DocumentReading[] = [];
  for await (const entry of readDocuments(path, { boilerplate, readFile: reader.read }))
    found.push(readingSchema.parse(JSON.parse(writeJsonLine(entry))));
  return found;
}

function describeDifferences(
  truth: Truth,
  read: readonly DocumentReading[],
  verdicts: ReturnType<typeof compareReading>,
): string {
  const wanted: Record<string, unknown> = {
    ...truth,
    ...{ first: truth.firstSentence, last: truth.lastSentence, clean: truth.mustNotContain },
  };
  const got = (field: string) => read.map((one) => (one as Record<string, unknown>)[field]);
  const lines = Object.entries(verdicts)
    .filter(([, verdict]) => verdict === "wrong")
    .map(([field]) => `  ${field}: ${JSON.stringify(got(field))}, right: ${JSON.stringify(wanted[field])}\n`);
  return `${truth.file}${read[0]?.refused ? ` (${read[0].refused})` : ""}\n${lines.join("")}`;
}
