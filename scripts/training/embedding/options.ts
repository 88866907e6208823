import { parseArgs } from "node:util";
import { z } from "zod";
import { UsageError } from "../../command-line.ts";

const USAGE = `Dùng: npm run train:embedding -- [--text THƯ_MỤC] [--legal TỆP] [--out THƯ_MỤC] [--epochs SỐ] …
  --citizens THƯ_MỤC  thư mục câu hỏi của người dân, học sau văn bản cùng câu hỏi trong scripts/training/questions;
                      câu hỏi được đối chiếu với các điều luật của --legal; "" nếu chỉ học từ văn bản
  --base THƯ_MỤC      đi tiếp từ mô hình này, không huấn luyện lại trên văn bản
  --work THƯ_MỤC      nơi để mô hình học từ văn bản`;

const whole = z.coerce.number().int().positive();

const Options = z
  .object({
    /** Folder with news.jsonl.gz and encyclopedia.jsonl.gz; every .jsonl and .jsonl.gz in it is read. */
    text: z.string().default("../shared/text"),
    /** A file of legal articles; "" for none. */
    legal: z.string().default("../shared/eval/legal/corpus.jsonl.gz"),
    /** A folder in the form of ../shared/questions; "" learns no questions. */
    citizens: z.string().default("../shared/questions"),
    /** A finished model to learn questions with; "" trains one on the texts. */
    base: z.string().default(""),
    work: z.string().default(".cache/train-embedding"),
    out: z.string().default("knowledge/model"),
    epochs: whole.default(15),
    dims: whole.default(256),
    /** Pairs a step. */
    batch: whole.default(2048),
    /** Neighbours in the files that share a batch. */
    block: whole.default(4),
    rate: z.coerce.number().positive().default(0.005),
    temperature: z.coerce.number().positive().default(0.05),
    /** Occurrences that a syllable, number or foreign word needs. */
    "min-count": whole.default(50),
    /** Syllable pairs in the vocabulary, the most frequent ones. */
    pairs: z.coerce.number().int().nonnegative().default(16_000),
    seed: z.coerce.number().int().nonnegative().default(1),
    threads: whole.default(2),
  })
  .refine(({ citizens, legal }) => citizens === "" || legal !== "", {
    error: "các câu hỏi này cần tệp điều luật --legal",
    path: ["citizens"],
  });

export type TrainingOptions = z.infer<typeof Options>;

/** Reads `--name value` flags. Throws UsageError that names the wrong one. */
export function parseOptions(args: readonly string[]): TrainingOptions {
  const flags = Object.fromEntries(
    Object.keys(Options.shape).map((name) => [name, { type: "string" as const }]),
  );
  const parsed = Options.safeParse(parseArgs({ args: [...args], options: flags }).values);
  if (parsed.success) return parsed.data;
  throw new UsageError(`${z.prettifyError(parsed.error)}\n${USAGE}`);
}
