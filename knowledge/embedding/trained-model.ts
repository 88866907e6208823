import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { fingerprintFolder } from "./fingerprint.ts";
import { modelMessage } from "./model-messages.ts";

/** What the data folder has of models that `npm run train` made from the office's own corpus. */
export type TrainedModel =
  | { readonly kind: "none" }
  | { readonly kind: "usable"; readonly folder: string }
  /** There are some, but none can be used; `reason` says why in Vietnamese. */
  | { readonly kind: "unusable"; readonly reason: string };

/** In the data folder; each model is a folder in it, named after the checksum of its files. */
const FOLDER = "model";
/** Beside the model's files; `start` in it is the checksum of the model that it was trained from. */
export const CARD_FILE = "card.json";

const SETTINGS = { dtype: "q8", queryPrefix: "", passagePrefix: "" } as const;
const Card = z.object({ start: z.string().min(1) });

export function trainedModelsFolder(dataDir: string): string {
  return join(dataDir, FOLDER);
}

/** The fingerprint of an embedder of this folder, without loading the model. Throws when the folder cannot be read. */
export function modelFingerprint(folder: string): Promise<string> {
  return fingerprintFolder(folder, SETTINGS);
}

/** The part of the fingerprint behind the folder's name. */
export async function modelChecksum(folder: string): Promise<string> {
  return (await modelFingerprint(folder)).split("@").at(-1) ?? "";
}

/**
 * The newest whole model of `dataDir` that was trained from the one in the folder `start`: only against that one was it
 * shown to be better. Never throws for what `dataDir` holds.
 */
export async function findTrainedModel(dataDir: string, start: string): Promise<TrainedModel> {
  const folders = await newestFirst(trainedModelsFolder(dataDir));
  if (folders.length === 0) return { kind: "none" };
  const checksum = await modelChecksum(start);
  let reason = "";
  for (const folder of folders) {
    const problem = await problemOf(folder, checksum);
    if (problem === undefined) return { kind: "usable", folder };
    reason ||= modelMessage(problem, { folder });
  }
  return { kind: "unusable", reason };
}

async function newestFirst(parent: string): Promise<string[]> {
  const names = await readdir(parent).catch(() => []);
  const folders = names.filter((name) => !name.startsWith(".")).map((name) => join(parent, name));
  const times = new Map<string, number>();
  for (const folder of folders) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory()) times.set(folder, found.mtimeMs);
  }
  return [...times.keys()].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}

async function problemOf(folder: string, start: string): Promise<"damaged" | "otherStart" | undefined> {
  try {
    if (basename(folder) !== (await modelChecksum(folder))) return "damaged";
    const card = Card.parse(JSON.parse(await readFile(join(folder, CARD_FILE), "utf8")));
    return card.start === start ? undefined : "otherStart";
  } catch {
    return "damaged";
  }
}

/**
 * Makes a finished folder on the same disk the model of `dataDir` in one step, then removes older ones. A crash in
 * between leaves both, of which the newer is used. Gives the folder's new path.
 */
export async function keepTrainedModel(dataDir: string, finished: string): Promise<string> {
  const parent = trainedModelsFolder(dataDir);
  await mkdir(parent, { recursive: true });
  const name = await modelChecksum(finished);
  const kept = join(parent, name);
  await rm(kept, { recursive: true, force: true });
  await rename(finished, kept);
  for (const other of await readdir(parent)) {
    if (other !== name) await rm(join(parent, other), { recursive: true, force: true });
  }
  return kept;
}
