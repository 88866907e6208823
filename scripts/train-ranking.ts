import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { DEFAULT_MODEL } from "../knowledge/embedding/transformers-embedder.ts";
import { RANKING_FILE } from "../knowledge/retrieve/ranking-weights.ts";
import { writeTable } from "./bench/write-table.ts";
import { readCommandLine, runCommand } from "./command-line.ts";
import { readQuestions } from "./evaluate/questions.ts";
import { setFiles } from "./evaluate/set-files.ts";
import { openCorpus } from "./open-corpus.ts";
import { DEFAULT_FOLDS } from "./train-embedding/options.ts";
import { chooseWeights, compareParts, type Grid, measureChosen } from "./train-ranking/choose-weights.ts";
import { joinGrids, measureGrid } from "./train-ranking/measure-grid.ts";
import { findUnseenParts } from "./unseen-parts.ts";
import { writeSection } from "./write-section.ts";

const USAGE =
  "Dùng: npm run train:ranking -- [--shared THƯ_MỤC] [--sets legal,viquad] [--folds THƯ_MỤC] [--write]";

const schema = z.object({
  shared: z.string().min(1).default("../shared"),
  sets: z
    .string()
    .default("legal,viquad,regulations,news,medicine")
    .transform((names) => names.split(",")),
  /** Where the models of the cross-validation are, for a set that the model has learned from. */
  folds: z.string().min(1).default(DEFAULT_FOLDS),
  write: z.boolean().default(false),
  rest: z.array(z.string()).max(0, USAGE),
});

const flags = {
  shared: { type: "string" },
  sets: { type: "string" },
  folds: { type: "string" },
  write: { type: "boolean" },
} as const;

/** The last row: what is written. */
const CHOSEN = "chosen on all sets, each of which it has seen";

/** Chooses the weights that a passage's score is put together with, and shows what each part is worth on sets left out. */
await runCommand(async () => {
  const { shared, sets, folds, write } = readCommandLine(flags, schema);
  const grids: Grid[] = [];
  for (const set of sets) {
    grids.push(await measure(join(shared, "eval", set), folds));
    process.stderr.write(`${set}: ${grids.at(-1)?.length}\n`);
  }
  const weights = chooseWeights(grids);
  const compared = [...compareParts(grids), { name: CHOSEN, measured: measureChosen(grids) }];
  const rows = compared.map(({ name, measured }) => [
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

/** All questions of a set, each by a model that has not seen it. */
async function measure(folder: string, folds: string): Promise<Grid> {
  const { corpus, questions } = setFiles(folder);
  const parts: Grid[] = [];
  for (const { model, isUnseen } of await findUnseenParts(questions, DEFAULT_MODEL, folds)) {
    const unseen = readQuestions(questions).filter((_, place) => isUnseen(place));
    const dataDir = await mkdtemp(join(tmpdir(), "train-ranking-"));
    const opened = await openCorpus(corpus, dataDir, model);
    try {
      parts.push(await measureGrid(opened, unseen));
    } finally {
      await opened.close();
      await rm(dataDir, { recursive: true });
    }
  }
  return joinGrids(parts);
}
