import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { READER_LIMITS, type ReaderLimits } from "../../knowledge/documents/read/apart/reader-limits.ts";
import { ReaderProcess, type ReaderResult } from "../../knowledge/documents/read/apart/reader-process.ts";
import { MAX_FILE_BYTES } from "../../knowledge/documents/read/index.ts";
import { listFiles } from "../../knowledge/documents/read/list-files.ts";
import { loadLanguage } from "../../knowledge/language/language.ts";
import { createRandom } from "../random.ts";
import { MUTATION_NAMES, mutateBytes } from "./mutate-bytes.ts";

export interface MutationOptions {
  /** Its files are mutated in turn, with its subfolders. */
  readonly folder: string;
  readonly count: number;
  readonly seed: number;
  /** Larger files are passed over: recognising scans would take hours. */
  readonly largestBytes: number;
  readonly limits?: ReaderLimits;
}

export interface MutationResult {
  /** The file that was mutated, and how. */
  readonly file: string;
  readonly mutation: string;
  readonly outcome: "read" | "refused" | Exclude<ReaderResult["kind"], "read">;
  readonly seconds: number;
  /** Of the reading process until now. */
  readonly peakMb: number;
  /** The mutated file; good until the next is asked for. */
  readonly bytes: Buffer;
}

/** Puts damaged copies of files through the reader, in its own process as the server does. The seed fixes all of them. */
export async function* runMutations(options: MutationOptions): AsyncGenerator<MutationResult> {
  const { count, seed, limits = READER_LIMITS } = options;
  const { boilerplate } = loadLanguage();
  const files = await readFiles(options);
  const random = createRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), "mutated-"));
  let reader = new ReaderProcess(limits);
  try {
    for (let i = 0; i < count && files.length > 0; i++) {
      const { name, bytes } = files[i % files.length]!;
      const mutation = MUTATION_NAMES[random.below(MUTATION_NAMES.length)]!;
      const mutated = mutateBytes(bytes, mutation, random, files[random.below(files.length)]!.bytes);
      const path = join(folder, `${i}${extname(name)}`);
      await writeFile(path, mutated);
      if (!reader.isAlive) reader = new ReaderProcess(limits);
      const startedAt = performance.now();
      const file = { path, name: basename(name) };
      const result = await reader.read({ file, boilerplate, maxFileBytes: MAX_FILE_BYTES });
      const seconds = (performance.now() - startedAt) / 1000;
      const peakMb = Math.round(reader.peakBytes / 1024 ** 2);
      yield { file: name, mutation, outcome: outcomeOf(result), seconds, peakMb, bytes: mutated };
      await rm(path);
    }
  } finally {
    reader.end();
    await rm(folder, { recursive: true, force: true });
  }
}

async function readFiles({ folder, largestBytes }: MutationOptions) {
  const listed = await listFiles(folder);
  const read = await Promise.all(
    listed.map(async ({ name, path }) => ({ name, bytes: await readFile(path) })),
  );
  return read.filter(({ bytes }) => bytes.length <= largestBytes);
}

function outcomeOf(result: ReaderResult): MutationResult["outcome"] {
  if (result.kind !== "read") return result.kind;
  return result.readings.some(({ kind }) => kind === "document") ? "read" : "refused";
}
