import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "./documents/read/list-files.ts";
import { SNAPSHOT_FORMAT } from "./storage/snapshot/snapshot.ts";

/** Changes when a file of the corpus or of the lists is added, removed or written, or the program reads anew. */
export async function fingerprintCorpus(corpusPath: string, languageFolder: string): Promise<string> {
  const hash = createHash("sha256").update(`format ${SNAPSHOT_FORMAT}\n`);
  for (const file of await listFiles(corpusPath)) {
    const { size, mtimeMs } = await stat(file.path);
    hash.update(`${file.name}\0${size}\0${mtimeMs}\n`);
  }
  for (const name of (await readdir(languageFolder)).sort())
    hash.update(await readFile(join(languageFolder, name)));
  return hash.digest("hex");
}
