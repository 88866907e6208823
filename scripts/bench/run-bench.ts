import { join, relative } from "node:path";
import { readCorpus } from "../../knowledge/documents/read/index.ts";
import { loadLanguage } from "../../knowledge/language/language.ts";
import type { SystemName } from "../compared-systems/system-names.ts";
import { PLAIN_TYPINGS } from "../evaluate/results.ts";
import { runRankingJob } from "../evaluate/run-job.ts";
import { round } from "../metrics/statistics.ts";
import { headingQuestions } from "../question-sets/heading-questions.ts";
import { prepareInputs } from "../question-sets/prepare-inputs.ts";
import { STARTER_CORPUS } from "../question-sets/starter-corpus.ts";
import { describeRun } from "../reports/write-report.ts";
import { folderSizeBytes } from "./folder-size.ts";
import { measureServer } from "./measure-server.ts";
import { averageQuestions, type Measurement } from "./measurement.ts";
import type { readOptions } from "./options.ts";
import type { BenchReport } from "./report.ts";

interface Surroundings {
  /** An empty folder for this run. */
  readonly folder: string;
  /** Told each figure as it comes, as a long run may be cut short. */
  readonly onMeasured: (name: string, measured: unknown) => void;
  /** Stops the processes that are measured. */
  readonly signal: AbortSignal;
}

/** Measures every system and the server one after the other, each in a process of its own. */
export async function runBench(
  choice: Pick<ReturnType<typeof readOptions>, "corpus" | "questions" | "limit" | "sample">,
  { folder, onMeasured, signal }: Surroundings,
): Promise<BenchReport> {
  const taken = describeRun("bench");
  const { documents, questions, ...files } = await prepareInputs({ ...choice, folder });
  const dataDir = join(folder, "data");
  const measure = async (system: SystemName): Promise<Measurement> => {
    const job = { kind: "ranking", system, ...files, dataDir, typings: PLAIN_TYPINGS } as const;
    const measurement = averageQuestions(await runRankingJob(job, signal));
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
  return {
    ...taken,
    corpus,
    documents,
    questions,
    systems,
    snapshotMb,
    server,
  };
}

async function measureServerTwice(dataDir: string, signal: AbortSignal): Promise<BenchReport["server"]> {
  const { documents } = await readCorpus(STARTER_CORPUS, loadLanguage());
  const questions = headingQuestions(documents).map(({ question }) => question);
  const options = { corpusDir: STARTER_CORPUS, dataDir, questions, signal };
  const built = await measureServer({ ...options, from: "build" });
  return { built, fromSnapshot: await measureServer({ ...options, from: "snapshot" }) };
}
