import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

/**
 * Folder of the npm package with `vie.traineddata.gz`. Of its two sets this one reads scans of ours with a third of the errors
 * of Debian's (tesseract-ocr-vie), in the same time.
 */
export function vietnameseDataFolder(): string {
  const manifest = createRequire(import.meta.url).resolve("@tesseract.js-data/vie/package.json");
  return join(dirname(manifest), "4.0.0_best_int");
}

/** A folder with the unpacked data, which the program wants; unpacked once for this user of the machine. */
export async function unpackVietnameseData(): Promise<string> {
  const folder = join(tmpdir(), `hoi-dan-van-tessdata-${userInfo().uid}`);
  const file = join(folder, "vie.traineddata");
  if (existsSync(file)) return folder;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const packed = await readFile(join(vietnameseDataFolder(), "vie.traineddata.gz"));
  const part = `${file}.${process.pid}`;
  await writeFile(part, await promisify(gunzip)(packed));
  await rename(part, file);
  return folder;
}
