import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  ACCENTED_SYLLABLES,
  type Bm25Terms,
  createPlainBm25,
  FOLDED_PAIRS,
} from "../../compared-systems/plain-bm25.ts";
import type { Compared, PeerName } from "../../compared-systems/system-names.ts";
import { mean, round } from "../../metrics/statistics.ts";
import type { CitizenQuestion } from "../../question-sets/citizen-questions.ts";
import { prepareInputs } from "../../question-sets/prepare-inputs.ts";
import { spread } from "../../question-sets/spread.ts";
import { describeRun } from "../../reports/write-report.ts";
import { readTypings } from "../../typing-variants/read-typings.ts";
import type { Typing } from "../../typing-variants/typing-variants.ts";
import type { RankingJob, RankingMeasurement } from "../job.ts";
import { PLAIN_TYPINGS } from "../results.ts";
import { runOfficeJob, runRankingJob } from "../run-job.ts";
import type { ArticlesReport, CitizensReport, OfficeReport } from "./citizens-report.ts";
import type { CitizensOptions } from "./options.ts";
import { type CitizensInputs, type Office, readInputs, writeLines, writeOffice } from "./prepare-citizens.ts";
import { summariseOffice } from "./summarise-office.ts";

interface Surroundings {
  /** An empty folder for this run. */
  readonly folder: string;
  /** Told what is done, as a run takes minutes. */
  readonly log: (message: string) => void;
  readonly signal: AbortSignal;
  /** Of each ranking system, before anything is timed; default 3. */
  readonly warmUpSeconds?: number;
}

/** Asks the questions of a part in an office's corpus, and ranks all articles for them. Throws UsageError. */
export async function measureCitizens(
  options: Pick<CitizensOptions, "part" | "limit" | "only" | "sample" | "shared">,
  around: Surroundings,
): Promise<CitizensReport> {
  const startedAt = performance.now();
  const taken = describeRun("evaluate:citizens");
  const commit = currentCommit();
  const inputs = readInputs(options);
  around.log(`${inputs.questions.length} questions over ${inputs.laws.length} laws`);
  const { only, part, shared, sample } = options;
  const office = only === "articles" ? undefined : await measureInOffice(inputs, shared, around);
  const articles = only === "office" ? undefined : await measureOverArticles(inputs, sample, around);
  return {
    ...taken,
    ...(commit !== undefined && { commit }),
    minutes: round((performance.now() - startedAt) / 60_000, 1),
    part,
    ...(office && { office }),
    ...(articles && { articles }),
  };
}

async function measureInOffice(
  inputs: CitizensInputs,
  shared: string,
  { folder, log, signal }: Surroundings,
): Promise<OfficeReport> {
  const { questions, articles, laws } = inputs;
  const office = await writeOffice(inputs, shared, folder);
  const measured = await runOfficeJob(
    {
      kind: "office",
      corpusPath: office.corpusPath,
      articlesFile: writeLines(join(folder, "articles.jsonl"), articles),
      questionsFile: writeLines(join(folder, "asked.jsonl"), questions),
      laws: office.laws,
      typings: PLAIN_TYPINGS,
    },
    signal,
  );
  const peers = await openPeers(office);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const typings = measured.typings.map(({ typing, askMs, judged }) => {
    const styled = judged.map((one) => {
      const { style = "", relevant = [] } = byId.get(one.id) ?? {};
      return { ...one, style, answerable: relevant.length > 0 };
    });
    const summary = summariseOffice(styled);
    const { first, amongThree, refused } = summary.all;
    log(`office, ${typing}: first ${first}, among three ${amongThree}, refused ${refused}`);
    return { typing, askMs, ...summary, peers: peers.map((peer) => measurePeer(peer, questions, typing)) };
  });
  const { documents, passages } = measured;
  return { laws: laws.length, documents, passages, typings };
}

interface OpenPeer {
  readonly system: Compared;
  rank(question: string, limit: number): string[];
}

async function openPeers({ plainDocuments }: Office): Promise<OpenPeer[]> {
  const open = async (system: PeerName, terms: Bm25Terms): Promise<OpenPeer> => ({
    system,
    ...(await createPlainBm25(plainDocuments, terms)),
  });
  return [await open("plain-bm25", ACCENTED_SYLLABLES), await open("bm25-pairs", FOLDED_PAIRS)];
}

function measurePeer({ system, rank }: OpenPeer, questions: readonly CitizenQuestion[], typing: Typing) {
  const retype = readTypings()[typing];
  const places = questions
    .filter(({ relevant }) => relevant.length > 0)
    .map(({ question, relevant }) => rank(retype(question), 3).findIndex((id) => relevant.includes(id)));
  return {
    system,
    first: mean(places.map((place) => Number(place === 0))),
    amongThree: mean(places.map((place) => Number(place >= 0))),
  };
}

/** The fastest first, so that a run that is cut short has told the most. */
const PEERS = ["plain-bm25", "bm25-pairs", "sqlite-fts5", "minisearch"] as const;
const SAMPLED: readonly PeerName[] = ["sqlite-fts5", "minisearch"];

async function measureOverArticles(
  { questions, allArticlesFile }: CitizensInputs,
  sample: number,
  { folder, log, signal, warmUpSeconds }: Surroundings,
): Promise<ArticlesReport> {
  const answerable = questions.filter(({ relevant }) => relevant.length > 0);
  const own = join(folder, "ranked");
  mkdirSync(own);
  const asked = writeLines(join(folder, "ranked.jsonl"), answerable);
  const sampled = writeLines(join(folder, "sampled.jsonl"), spread(answerable, sample));
  const inputs = await prepareInputs({
    ...{ corpus: allArticlesFile, questions: asked, limit: undefined },
    ...{ sample: Number.POSITIVE_INFINITY, folder: own },
  });
  const files = { ...inputs, dataDir: join(own, "data"), typings: PLAIN_TYPINGS, warmUpSeconds };
  const run = async (system: RankingJob["system"] & Compared, questionsFile: string) => {
    const measured = await runRankingJob({ kind: "ranking", ...files, system, questionsFile }, signal);
    log(`articles, ${system}: nDCG@10 ${mean(measured.byTyping["as-written"]?.ndcgAt10 ?? [])}`);
    return { system, measured };
  };
  const ours = await run("ours", inputs.questionsFile);
  const systems = [reportRanked(ours)];
  for (const peer of PEERS) {
    const isSampled = SAMPLED.includes(peer);
    const theirs = await run(peer, isSampled ? sampled : inputs.questionsFile);
    systems.push(reportRanked(theirs, isSampled ? ours.measured : undefined));
  }
  return { documents: inputs.documents, systems };
}

function reportRanked(
  { system, measured }: { readonly system: Compared; readonly measured: RankingMeasurement },
  ours?: RankingMeasurement,
): ArticlesReport["systems"][number] {
  const { ids, byTyping, askMs } = measured;
  const asked = new Set(ids);
  const typings = PLAIN_TYPINGS.flatMap((typing) => {
    const typed = byTyping[typing];
    if (!typed) return [];
    const onSample = ours?.byTyping[typing]?.ndcgAt10.filter((_, i) => asked.has(ours.ids[i] ?? ""));
    return [
      {
        typing,
        ndcgAt10: mean(typed.ndcgAt10),
        recallAt1: mean(typed.recallAt1),
        recallAt3: mean(typed.recallAt3),
        recallAt24: mean(typed.recallAt24),
        ...(onSample && { oursOnSample: mean(onSample) }),
      },
    ];
  });
  const rankMs = byTyping["as-written"]?.rankMs ?? { p50: 0, p95: 0 };
  return { system, questions: ids.length, rankMs, askMs, typings };
}

/** Undefined where the program is no checkout. */
function currentCommit(): string | undefined {
  try {
    const output = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      cwd: import.meta.dirname,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return output.trim();
  } catch {
    return undefined;
  }
}
