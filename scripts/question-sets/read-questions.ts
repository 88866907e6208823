import { readFileSync } from "node:fs";
import { z } from "zod";
import { UsageError } from "../command-line.ts";

const id = z.union([z.string(), z.number()]).transform(String);

const lineSchema = z.object({
  id,
  question: z.string().min(1),
  /** Documents that answer, for the ranking figures. */
  relevant: z.array(id).optional(),
  /** Whether the corpus holds the answer, for the figures of deciding. */
  answerable: z.boolean().optional(),
  /** Words that the shown passages must contain. */
  span: z.string().optional(),
  /** Words of other passages that answer as well. */
  also: z.array(z.string()).optional(),
  /** What the names of the files that answer begin with. */
  page: z.string().optional(),
  /** How it is asked, such as `everyday` or `situation`: figures are told for each style too. */
  style: z.string().optional(),
});

export type TestQuestion = z.output<typeof lineSchema>;

/** A question that the documents of a corpus answer. */
export interface RankedQuestion {
  readonly id: string;
  readonly question: string;
  /** At least one document id. */
  readonly relevant: readonly string[];
}

/** Reads a file of JSON lines. Throws UsageError that names the wrong line. */
export function readQuestions(file: string): TestQuestion[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`Không đọc được tệp câu hỏi ${file}: hãy kiểm tra đường dẫn.`);
  }
  return text
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() === "" ? [] : [readLine(line, `${file}:${i + 1}`)]));
}

function readLine(line: string, where: string): TestQuestion {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    throw new UsageError(
      `${where}: dòng câu hỏi phải là {id, question} và thêm relevant: [id], answerable: true|false, span, also: [câu], style khi có.`,
    );
  }
}
