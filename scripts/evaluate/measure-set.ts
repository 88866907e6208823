import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PeerName } from "../compared-systems/system-names.ts";
import { mean } from "../metrics/statistics.ts";
import { prepareInputs } from "../question-sets/prepare-inputs.ts";
import { spread } from "../question-sets/spread.ts";
import { TYPINGS, type Typing } from "../typing-variants/typing-variants.ts";
import type { RankingJob, RankingMeasurement } from "./job.ts";
import type { SetResult } from "./results.ts";
import { runRankingJob } from "./run-job.ts";

/** From so many documents on a peer is slow, and is asked a sample of the questions. */
const MANY_DOCUMENTS = 5_000;
const SLOW: readonly PeerName[] = ["minisearch", "orama", "sqlite-fts5"];
const PEER_TYPINGS: readonly Typing[] = ["as-written", "no-accents"];

interface Choice {
  readonly set: string;
  readonly corpus: string;
  readonly questions: string;
  /** Questions for a slow peer over many documents, spread evenly over the file. */
  readonly sample: number;
  /** An empty folder for this set. */
  readonly folder: string;
  readonly log: (message: string) => void;
  /** Of each system, before anything is timed; default 3. */
  readonly warmUpSeconds?: number;
  readonly signal: AbortSignal;
}

/** Measures every system on one set of questions, one after the other, each in a process of its own. */
export async function measureSet(choice: Choice): Promise<SetResult> {
  const { set, folder, sample, warmUpSeconds, log, signal, ...files } = choice;
  const inputs = await prepareInputs({ ...files, sample: Number.POSITIVE_INFINITY, folder });
  const { documents, questions, questionsFile } = inputs;
  const sampled = documents < MANY_DOCUMENTS ? questionsFile : writeSample(questionsFile, sample);
  const dataDir = join(folder, "data");
  const run = async (
    job: Pick<RankingJob, "system" | "typings"> & Partial<Pick<RankingJob, "questionsFile">>,
  ) => {
    const measured = await runRankingJob(
      { ...inputs, dataDir, ...job, kind: "ranking", warmUpSeconds },
      signal,
    );
    log(`${set}: ${job.system} ${describe(measured)}`);
    return measured;
  };
  const peer = (system: PeerName) => {
    const asked = SLOW.includes(system) ? sampled : questionsFile;
    return run({ system, typings: PEER_TYPINGS, questionsFile: asked });
  };
  // The build leaves the snapshot that the second process starts from.
  const { readySeconds: seconds, peakRssMb } = await run({ system: "ours", typings: [] });
  const ours = await run({ system: "ours-from-snapshot", typings: TYPINGS });
  return {
    ...{ set, documents, questions, build: { seconds, peakRssMb } },
    systems: {
      ours,
      "plain-bm25": await peer("plain-bm25"),
      "bm25-pairs": await peer("bm25-pairs"),
      minisearch: await peer("minisearch"),
      orama: await peer("orama"),
      "sqlite-fts5": await peer("sqlite-fts5"),
    },
  };
}

function writeSample(questionsFile: string, sample: number): string {
  const lines = readFileSync(questionsFile, "utf8").split("\n").filter(Boolean);
  const file = `${questionsFile}.sample`;
  writeFileSync(file, spread(lines, sample).join("\n"));
  return file;
}

/** With the quality: when a long run is cut short, its log is all that is left. */
function describe({ readySeconds, readyRssMb, ids, byTyping }: RankingMeasurement): string {
  const ready = `ready after ${readySeconds} s with ${readyRssMb} MB`;
  const qualities = TYPINGS.flatMap((typing) => {
    const typed = byTyping[typing];
    return typed ? `${typing} ${mean(typed.ndcgAt10)} in ${typed.rankMs.p50} ms` : [];
  });
  return qualities.length === 0 ? ready : `${ready}; ${ids.length} questions: ${qualities.join(", ")}`;
}
