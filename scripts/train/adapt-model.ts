import type { Embedder } from "../../knowledge/embedding/embedder.ts";
import { modelChecksum } from "../../knowledge/embedding/trained-model.ts";
import {
  createTransformersEmbedder,
  DEFAULT_MODEL,
} from "../../knowledge/embedding/transformers-embedder.ts";
import { readStartModel, type StartModel } from "../train-embedding/start-model.ts";
import { continueTraining } from "./continue-training.ts";
import { judgeGain } from "./judge-gain.ts";
import { type Judged, keepIfBetter } from "./keep-if-better.ts";
import { createMeasurer } from "./measure-model.ts";
import { messages } from "./messages.ts";
import { type PreparedCorpus, prepareCorpus } from "./prepare-corpus.ts";
import { makeTrainingTexts } from "./training-texts.ts";

export interface AdaptOptions {
  readonly corpusPath: string;
  readonly dataDir: string;
  readonly onStep: (step: AdaptStep) => void;
  /** The model to go on from; the one of this repository by default. */
  readonly startFolder?: string;
}

export type AdaptStep =
  | { readonly step: "read" }
  | ({ readonly step: "held-out" } & Counts)
  | { readonly step: "measure-before" | "measure-after" }
  | { readonly step: "round"; readonly done: number; readonly rounds: number };

interface Counts {
  readonly passages: number;
  /** Sentences that training does not see. */
  readonly queries: number;
}

export type Adapted =
  /** Too few sentences to tell a gain from chance; nothing was trained. */
  | ({ readonly kind: "too-small"; readonly least: number } & Counts)
  /** `unknown`: share of the corpus's syllables that the model has no vector for. */
  | ({ readonly kind: "measured"; readonly unknown: number } & Counts & Judged);

/** Fewer held-out sentences say nothing. */
const LEAST_QUERIES = 50;

/**
 * Goes on training the model with an office's documents and keeps the result in `dataDir` when it wins on sentences
 * that it did not see. Throws when the corpus cannot be read or the folder not written; what is there already stays.
 */
export async function adaptModel(options: AdaptOptions): Promise<Adapted> {
  const { corpusPath, onStep, startFolder = DEFAULT_MODEL } = options;
  onStep({ step: "read" });
  const corpus = await prepareCorpus(corpusPath);
  const counts = { passages: corpus.passages.length, queries: corpus.heldOut.queries.length };
  onStep({ step: "held-out", ...counts });
  if (counts.queries < LEAST_QUERIES) return { kind: "too-small", ...counts, least: LEAST_QUERIES };
  const start = await readStartModel(startFolder).catch((cause: unknown) => {
    throw new Error(messages.otherModel, { cause });
  });
  const trained = await withModel(startFolder, (embedder) =>
    trainAndJudge({ ...options, startFolder, corpus, counts, start, embedder }),
  );
  return { kind: "measured", ...counts, ...trained };
}

interface Job extends AdaptOptions {
  readonly startFolder: string;
  readonly corpus: PreparedCorpus;
  readonly counts: Counts;
  readonly start: StartModel;
  /** Of the model to go on from. */
  readonly embedder: Embedder;
}

async function trainAndJudge({ dataDir, onStep, startFolder, corpus, counts, start, embedder }: Job) {
  onStep({ step: "measure-before" });
  const measurer = await createMeasurer({ ...corpus, start: embedder });
  const before = await measurer.measure(embedder);
  const texts = makeTrainingTexts(corpus.passages, corpus.heldOut.texts, start.tokens);
  const values = await continueTraining(start, texts, (done, rounds) =>
    onStep({ step: "round", done, rounds }),
  );
  onStep({ step: "measure-after" });
  const { unknown } = texts;
  const card = { start: await modelChecksum(startFolder), ...counts, unknown };
  const judge = async (folder: string) => judgeGain(before, await withModel(folder, measurer.measure));
  return { unknown, ...(await keepIfBetter({ dataDir, start, values, card, judge })) };
}

async function withModel<Result>(
  model: string,
  use: (embedder: Embedder) => Promise<Result>,
): Promise<Result> {
  const embedder = await createTransformersEmbedder({ model });
  try {
    return await use(embedder);
  } finally {
    await embedder.close();
  }
}
