import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  CARD_FILE,
  keepTrainedModel,
  trainedModelsFolder,
} from "../../../knowledge/embedding/trained-model.ts";
import type { StartModel } from "../embedding/model-files/read-model.ts";
import { writeModel } from "../embedding/model-files/write-model.ts";
import type { Verdict } from "./judge-gain.ts";

export interface TrainedModel {
  readonly dataDir: string;
  readonly start: StartModel;
  /** The trained table, as long as the start's. */
  readonly values: Float32Array;
  /** What the card says beside the figures. */
  readonly card: { readonly start: string } & Readonly<Record<string, string | number>>;
  /** Measures the folder that was written, so that rounding to 8 bits is part of it. */
  readonly judge: (folder: string) => Promise<Verdict>;
}

export interface Decision {
  readonly verdict: Verdict;
  /** Where the kept model is; undefined when it is not kept. */
  readonly folder: string | undefined;
}

/** Writes the model aside, and makes it the one in use or removes it. Throws when the disk refuses; nothing stays then. */
export async function keepIfBetter({ dataDir, start, values, card, judge }: TrainedModel): Promise<Decision> {
  const { dimensions, maxSyllables } = start;
  const folder = join(trainedModelsFolder(dataDir), `.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeModel({ folder, vocabulary: start, vectors: { dimensions, values }, maxSyllables });
    const verdict = await judge(folder);
    await writeFile(join(folder, CARD_FILE), `${JSON.stringify({ ...card, ...verdict }, null, 2)}\n`);
    return { verdict, folder: verdict.kept ? await keepTrainedModel(dataDir, folder) : undefined };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
