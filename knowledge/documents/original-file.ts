import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Document } from "./document.ts";
import { originalLink } from "./source-link.ts";

/** The file that a document was read from. */
export interface Original {
  /** On this machine. */
  readonly path: string;
  /** As people call it, without folders. */
  readonly name: string;
  /** By what is in it (`ReadAs.format`), where its reader said so. */
  readonly format: string | undefined;
  readonly bytes: number;
  /** In milliseconds since 1970. */
  readonly changedAt: number;
}

/** Undefined where a document has no original file, or it is not there any more. `corpusPath`: a file or a folder. */
export async function findOriginal(corpusPath: string, document: Document): Promise<Original | undefined> {
  const { file, readAs } = document;
  if (file === undefined || originalLink(document, null) === null) return undefined;
  const path = await findPath(corpusPath, file);
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path === undefined || !found?.isFile()) return undefined;
  return { path, name: basename(file), format: readAs?.format, bytes: found.size, changedAt: found.mtimeMs };
}

/** Names are kept in NFC; a disk that was filled by a Mac has them in NFD. */
export async function findPath(corpusPath: string, file: string): Promise<string | undefined> {
  const corpus = await stat(corpusPath).catch(() => undefined);
  if (!corpus?.isDirectory()) return corpus && corpusPath;
  const path = join(corpusPath, file);
  if (await stat(path).catch(() => undefined)) return path;
  const { listFiles } = await import("./read/list-files.ts");
  return (await listFiles(corpusPath)).find(({ name }) => name === file)?.path;
}
