import { join, relative } from "node:path";
import { readCorpus } from "../../knowledge/documents/read/index.ts";
import { loadLanguage } from "../../knowledge/language/language.ts";
import { chosenModelName } from "../chosen-model-name.ts";
import { hasLearned } from "../unseen-parts.ts";
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
  /** Told each figure as it comes, as a long run may be cut short. */
  readonly onMeasured: (name: string, measured: unknown) => void;
  /** Stops the processes that are measured. */
  readonly signal: AbortSignal;
}

/** Measures every system and the server one after the other, each in a process of its own. */
export async function runBench(
  choice: Pick<BenchOptions, "corpus" | "questions" | "limit" | "sample">,
  { folder, command, onMeasured, signal }: Surroundings,
): Promise<Report> {
  const date = new Date().toISOString().slice(0, 10);
  const machine = describeMachine();
  const { documents, questions, ...files } = await prepareInputs({ ...choice, folder });
  const dataDir = join(folder, "data");
  const measure = async (system: SystemName): Promise<Measurement> => {
    const measurement = await runJob({ system, ...files, dataDir }, signal);
    onMeasured(system, measurement);
    return measurement;
  };
  const systems = {
    // The build leaves the snapshot that the next one starts from.
    ours: await measure("ours"),
    "ours-from-snapshot": await measure("ours-from-snapshot"),
    "plain-bm25": await measure("plain-bm25"),
    minisearch: await measure("minisearch"),
    orama: await measure("orama"),
    "sqlite-fts5": await measure("sqlite-fts5"),
  };
  const snapshotMb = round((await folderSizeBytes(dataDir)) / 1024 ** 2, 1);
  const server = await measureServerTwice(join(folder, "server-data"), signal);
  const corpus = relative(process.cwd(), choice.corpus);
  const asked = choice.questions;
  const seenInTraining = asked !== undefined && (await hasLearned(chosenModelName(), asked));
  return {
    date,
    command,
    machine,
    corpus,
    documents,
    questions,
    seenInTraining,
    systems,
    snapshotMb,
    server,
  };
}

async function measureServerTwice(dataDir: string, signal: AbortSignal): Promise<Report["server"]> {
  const { documents } = await readCorpus(STARTER_CORPUS, loadLanguage());
  const questions = headingQuestions(documents).map(({ question }) => question);
  const options = { corpusDir: STARTER_CORPUS, dataDir, questions, signal };
  const built = await measureServer({ ...options, from: "build" });
  return { built, fromSnapshot: await measureServer({ ...options, from: "snapshot" }) };
}
