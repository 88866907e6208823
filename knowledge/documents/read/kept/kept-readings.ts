import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";
import { replaceFile } from "../../../storage/replace-file.ts";
import type { CorpusFile } from "../list-files.ts";
import type { Reading } from "../reading.ts";

/** What was read of files that take longer to read than to look up, by their bytes, their name and the version of the readers. */
export interface KeptReadings {
  /** Undefined when the file was never read, or otherwise. */
  find(file: CorpusFile): Promise<readonly Reading[] | undefined>;
  keep(file: CorpusFile, readings: readonly Reading[]): Promise<void>;
  /** Removes what no file asked for since this was opened. */
  prune(): Promise<void>;
}

/** By name of a file: its state when it was read, and the checksum that its readings are kept under. */
const indexSchema = z.record(
  z.string(),
  z.object({ state: z.string(), key: z.string().regex(/^[0-9a-f]{64}$/) }),
);

const INDEX_FILE = "index.json";

/** Keeps them in `folder`, a file each, which is made when the first is kept. A damaged one counts as missing. */
export async function openKeptReadings(folder: string, version: string): Promise<KeptReadings> {
  const former = await readIndex(folder);
  const current: z.output<typeof indexSchema> = {};

  async function keyOf({ name, path }: CorpusFile): Promise<string> {
    const state = await stateOf(path);
    const known = former[name]?.state === `${version} ${state}` ? former[name].key : undefined;
    const key = known ?? (await checksum(path, `${version}\0${name}\0`));
    current[name] = { state: `${version} ${state}`, key };
    return key;
  }

  return {
    find: async (file) => readKept(join(folder, `${await keyOf(file)}.gz`)),
    async keep(file, readings) {
      const path = join(folder, `${await keyOf(file)}.gz`);
      await mkdir(folder, { recursive: true });
      await replaceFile(path, await promisify(gzip)(JSON.stringify(readings), { level: 1 }));
    },
    async prune() {
      const wanted = new Set([INDEX_FILE, ...Object.values(current).map(({ key }) => `${key}.gz`)]);
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((one) => !wanted.has(one)))
        await rm(join(folder, name), { force: true });
      if (names.length > 0) await writeFile(join(folder, INDEX_FILE), JSON.stringify(current));
    },
  };
}

async function readIndex(folder: string): Promise<z.output<typeof indexSchema>> {
  const text = await readFile(join(folder, INDEX_FILE), "utf8").catch(() => "{}");
  try {
    return indexSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Changes whenever the file is written; the time of its last change of state cannot be set by a copying program. */
async function stateOf(path: string): Promise<string> {
  const { size, mtimeMs, ctimeMs } = await stat(path);
  return `${size} ${mtimeMs} ${ctimeMs}`;
}

async function checksum(path: string, begin: string): Promise<string> {
  const hash = createHash("sha256").update(begin);
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Without a schema: gzip's own checksum says that these are the bytes that this program wrote. */
async function readKept(path: string): Promise<readonly Reading[] | undefined> {
  try {
    return JSON.parse((await promisify(gunzip)(await readFile(path))).toString());
  } catch {
    return undefined;
  }
}
