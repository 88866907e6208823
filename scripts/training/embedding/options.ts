import { parseArgs } from "node:util";
import { z } from "zod";
import { UsageError } from "../../command-line.ts";
import { DEFAULT_FOLDS } from "../folds/model-folds.ts";

const USAGE = `Dùng: npm run train:embedding -- [--text THƯ_MỤC] [--legal TỆP] [--out THƯ_MỤC] [--epochs SỐ] …
  --questions THƯ_MỤC  bộ câu hỏi của người dân, như trong ../shared/eval, học sau văn bản; "" nếu không học
  --base THƯ_MỤC       đi tiếp từ mô hình này (chưa học câu hỏi nào), không huấn luyện lại trên văn bản
  --work THƯ_MỤC       nơi để mô hình học từ văn bản và bản chụp kho tài liệu của bộ câu hỏi
  --folds SỐ           thêm chừng ấy mô hình, mỗi mô hình bỏ ra một phần câu hỏi, để đo trên câu chưa học
  --folds-out THƯ_MỤC  nơi để các mô hình đó; mỗi mô hình 6 MB, không đưa vào kho mã nguồn`;

const whole = z.coerce.number().int().positive();

const Options = z.object({
  /** Folder with news.jsonl.gz and encyclopedia.jsonl.gz; every .jsonl and .jsonl.gz in it is read. */
  text: z.string().default("../shared/text"),
  /** A file of legal articles; "" for none. */
  legal: z.string().default("../shared/eval/legal/corpus.jsonl.gz"),
  /** A set of people's questions to learn from last; "" for none. */
  questions: z.string().default("../shared/eval/legal"),
  /** A finished model to learn questions with; "" trains one on the texts. */
  base: z.string().default(""),
  work: z.string().default(".cache/train-embedding"),
  out: z.string().default("knowledge/model"),
  folds: z.coerce.number().int().nonnegative().default(0),
  "folds-out": z.string().default(DEFAULT_FOLDS),
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
