import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { readingMessage } from "./reading-messages.ts";

export interface CorpusFile {
  /** Path on this machine. */
  readonly path: string;
  /** Path inside the corpus with "/", or the base name of a single file. */
  readonly name: string;
}

/**
 * The files of a corpus sorted by name: the one that `path` is, or all in the folder and its subfolders. Hidden files,
 * README.md, what other programs leave in folders, and folders behind links (they may lead in a circle) are left out. Throws
 * when there is nothing at `path`.
 */
export async function listFiles(path: string): Promise<CorpusFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Error(readingMessage("missing", { path }));
  if (!found.isDirectory()) return [{ path, name: nfc(path.split(/[\\/]/).at(-1) ?? path) }];
  const files = await listFolder(path, "");
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function listFolder(folder: string, prefix: string): Promise<CorpusFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(({ name }) => isListed(name));
  const listed = await Promise.all(
    visible.map(async (entry) => {
      const file = { path: join(folder, entry.name), name: nfc(prefix + entry.name) };
      if (entry.isDirectory()) return listFolder(file.path, `${file.name}/`);
      if (entry.isFile()) return [file];
      const target = entry.isSymbolicLink() ? await stat(file.path).catch(() => undefined) : undefined;
      return target?.isFile() ? [file] : [];
    }),
  );
  return listed.flat();
}

/**
 * Names of files that are no document: hidden ones, README.md, what Word and LibreOffice keep beside an open file, the thumbnails
 * and settings of Windows folders, and copies and downloads on their way.
 */
const NO_DOCUMENT =
  /^(?:\..*|readme\.md|~\$.*|~.*\.tmp|thumbs\.db|ehthumbs\.db|desktop\.ini|\$recycle\.bin|system volume information|__macosx|.*\.(?:part|partial|crdownload|download|tmp))$/iu;

/** Whether a file or folder of that name is looked at. */
export function isListed(name: string): boolean {
  return !NO_DOCUMENT.test(name);
}

function nfc(name: string): string {
  return name.normalize("NFC");
}
