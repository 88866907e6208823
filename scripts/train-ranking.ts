import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { writeTable } from "./bench/write-table.ts";
import { readCommandLine, runCommand } from "./command-line.ts";
import { readQuestions } from "./evaluate/questions.ts";
import { setFiles } from "./evaluate/set-files.ts";
import { openCorpus } from "./open-corpus.ts";
import { collectRows, type RankedQuestion } from "./train-ranking/collect-rows.ts";
import { compareRankings } from "./train-ranking/compare-rankings.ts";
import { writeSection } from "./write-section.ts";

const USAGE = "Dùng: npm run train:ranking -- [--shared THƯ_MỤC] [--sets legal,viquad] [--write]";

const schema = z.object({
  shared: z.string().min(1).default("../shared"),
  sets: z
    .string()
    .default("legal,viquad,regulations,news,medicine")
    .transform((names) => names.split(",")),
  write: z.boolean().default(false),
  rest: z.array(z.string()).max(0, USAGE),
});

const flags = { shared: { type: "string" }, sets: { type: "string" }, write: { type: "boolean" } } as const;

/** Does a learned order of the found documents serve better than the fusion, on sets that it was not trained on? */
await runCommand(async () => {
  const { shared, sets, write } = readCommandLine(flags, schema);
  const ranked: RankedQuestion[][] = [];
  for (const set of sets) {
    ranked.push(await collect(join(shared, "eval", set)));
    process.stderr.write(`${set}: ${ranked.at(-1)?.length}\n`);
  }
  const rows = compareRankings(ranked).map(({ name, ndcgAt10, recallAt3 }) => [
    name,
    ...ndcgAt10.map((ndcg, set) => `${ndcg.toFixed(4)} / ${recallAt3[set]?.toFixed(4)}`),
  ]);
  const table = writeTable(["nDCG@10 / recall@3", ...sets], rows).join("\n");
  process.stdout.write(`${table}\n`);
  if (write) writeSection("ranking", "npm run train:ranking", table);
});

async function collect(folder: string): Promise<RankedQuestion[]> {
  const { corpus, questions } = setFiles(folder);
  const dataDir = await mkdtemp(join(tmpdir(), "train-ranking-"));
  const opened = await openCorpus(corpus, dataDir);
  try {
    return await collectRows(opened, readQuestions(questions));
  } finally {
    await opened.close();
    await rm(dataDir, { recursive: true });
  }
}
