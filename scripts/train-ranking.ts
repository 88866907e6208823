import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { RANKING_FILE } from "../knowledge/search/ranking-weights.ts";
import { COUNTS_FILE } from "../knowledge/search/syllable-rarity.ts";
import { writeTable } from "./bench/write-table.ts";
import { readCommandLine, runCommand } from "./command-line.ts";
import { readQuestions } from "./evaluate/questions.ts";
import { setFiles } from "./evaluate/set-files.ts";
import { openCorpus } from "./open-corpus.ts";
import { chooseWeights, compareParts, type Grid } from "./train-ranking/choose-weights.ts";
import { countSyllables } from "./train-ranking/count-syllables.ts";
import { measureGrid } from "./train-ranking/measure-grid.ts";
import { writeSection } from "./write-section.ts";

const USAGE =
  "Dùng: npm run train:ranking -- [--shared THƯ_MỤC] [--sets legal,viquad] [--count] [--write]; --count đếm lại âm tiết";

const schema = z.object({
  shared: z.string().min(1).default("../shared"),
  sets: z
    .string()
    .default("legal,viquad,regulations,news,medicine")
    .transform((names) => names.split(",")),
  count: z.boolean().default(false),
  write: z.boolean().default(false),
  rest: z.array(z.string()).max(0, USAGE),
});

const flags = {
  shared: { type: "string" },
  sets: { type: "string" },
  count: { type: "boolean" },
  write: { type: "boolean" },
} as const;

/** Chooses the weights that a passage's score is put together with, and shows what each part is worth on sets left out. */
await runCommand(async () => {
  const { shared, sets, count, write } = readCommandLine(flags, schema);
  if (count) writeFileSync(COUNTS_FILE, await countSyllables(shared));
  const grids: Grid[] = [];
  for (const set of sets) {
    grids.push(await measure(join(shared, "eval", set)));
    process.stderr.write(`${set}: ${grids.at(-1)?.length}\n`);
  }
  const weights = chooseWeights(grids);
  const rows = compareParts(grids).map(({ name, measured }) => [
    name,
    ...measured.map(({ ndcgAt10, recallAt3 }) => `${ndcgAt10.toFixed(4)} / ${recallAt3.toFixed(4)}`),
  ]);
  const table = writeTable(["nDCG@10 / recall@3", ...sets], rows).join("\n");
  const report = `${table}\n\nChosen on all sets: \`${JSON.stringify(weights)}\`.`;
  process.stdout.write(`${report}\n`);
  if (!write) return;
  writeFileSync(RANKING_FILE, `${JSON.stringify(weights, null, 2)}\n`);
  writeSection("ranking", "npm run train:ranking", report);
});

async function measure(folder: string): Promise<Grid> {
  const { corpus, questions } = setFiles(folder);
  const dataDir = await mkdtemp(join(tmpdir(), "train-ranking-"));
  const opened = await openCorpus(corpus, dataDir);
  try {
    return await measureGrid(opened, readQuestions(questions));
  } finally {
    await opened.close();
    await rm(dataDir, { recursive: true });
  }
}
