import { join, relative } from "node:path";
import { readCorpus } from "../../knowledge/read/index.ts";
import { folderSizeBytes } from "./folder-size.ts";
import { headingQuestions } from "./heading-questions.ts";
import type { Measurement, SystemName } from "./job.ts";
import { describeMachine } from "./machine.ts";
import { measureServer } from "./measure-server.ts";
import { type BenchOptions, STARTER_CORPUS } from "./options.ts";
import { prepareInputs } from "./prepare-inputs.ts";
import type { Report } from "./report.ts";
import { runJob } from "./run-job.ts";
import { round } from "./statistics.ts";

interface Surroundings {
  /** An empty folder for this run. */
  readonly folder: string;
  readonly command: string;
  /** Told what is measured next. */
  readonly onStep: (step: string) => void;
}

/** Measures every system and the server one after the other, each in a process of its own. */
export async function runBench(
  { corpus, questions, limit }: Pick<BenchOptions, "corpus" | "questions" | "limit">,
  { folder, command, onStep }: Surroundings,
): Promise<Report> {
  const date = new Date().toISOString().slice(0, 10);
  const machine = describeMachine();
  onStep("documents and questions");
  const { documents, questions: asked, ...files } = await prepareInputs({ corpus, questions, limit, folder });
  const dataDir = join(folder, "data");
  const measure = (system: SystemName): Promise<Measurement> => {
    onStep(system);
    return runJob({ system, ...files, dataDir });
  };
  const systems = {
    // The build leaves the snapshot that the next one starts from.
    ours: await measure("ours"),
    "ours-from-snapshot": await measure("ours-from-snapshot"),
    "plain-bm25": await measure("plain-bm25"),
    minisearch: await measure("minisearch"),
  };
  const snapshotMb = round((await folderSizeBytes(dataDir)) / 1024 ** 2, 1);
  onStep("server");
  const server = await measureServerTwice(join(folder, "server-data"));
  const name = relative(process.cwd(), corpus);
  return { date, command, machine, corpus: name, documents, questions: asked, systems, snapshotMb, server };
}

async function measureServerTwice(dataDir: string): Promise<Report["server"]> {
  const { documents } = await readCorpus(STARTER_CORPUS);
  const questions = headingQuestions(documents).map(({ question }) => question);
  const options = { corpusDir: STARTER_CORPUS, dataDir, questions };
  const built = await measureServer({ ...options, from: "build" });
  return { built, fromSnapshot: await measureServer({ ...options, from: "snapshot" }) };
}
