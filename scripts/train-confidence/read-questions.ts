import { readFileSync } from "node:fs";
import { z } from "zod";

const id = z.union([z.string(), z.number()]).transform(String);

const lineSchema = z.object({
  id,
  question: z.string().min(1),
  relevant: z.array(id).optional(),
  answerable: z.boolean().optional(),
  span: z.string().optional(),
  /** What the names of the answering files begin with. */
  page: z.string().optional(),
});

export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
  readonly answerable: boolean;
  /** Words that the answering passage has; where there are none, every passage of an answering document will do. */
  readonly span: string | undefined;
  /** Whether a document is one of those that answer. */
  isAbout(documentId: string): boolean;
}

/** Questions of either form of tests/questions and ../shared/eval; at most `limit`, evenly drawn from the file. */
export function readAskedQuestions(file: string, limit: number): AskedQuestion[] {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const drawnCount = Math.min(Math.ceil(limit), lines.length);
  const every = lines.length / drawnCount;
  const drawn = Array.from({ length: drawnCount }, (_, at) => lines[Math.floor(at * every)] ?? "");
  return drawn.map((line) => {
    const { id, question, relevant, answerable = true, span, page } = lineSchema.parse(JSON.parse(line));
    const isAbout = (documentId: string) =>
      relevant?.includes(documentId) ?? (page !== undefined && documentId.startsWith(page));
    return { id, text: question, answerable, span, isAbout };
  });
}

/** The same question asked of a corpus that is about something else. */
export function withoutAnswer({ id, text }: AskedQuestion): AskedQuestion {
  return { id, text, answerable: false, span: undefined, isAbout: () => false };
}
