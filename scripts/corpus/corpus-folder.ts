import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { fillIn } from "../../bot/index.ts";
import { openReader } from "../../knowledge/documents/read/apart/open-reader.ts";
import { MAX_FILE_BYTES } from "../../knowledge/documents/read/index.ts";
import { isListed, listFiles } from "../../knowledge/documents/read/list-files.ts";
import {
  readSourceAddresses,
  writeSourceAddresses,
} from "../../knowledge/documents/read/source-addresses.ts";
import { splitDocument } from "../../knowledge/documents/split-document.ts";
import { ReportBuilder } from "../../knowledge/ingest/report-builder.ts";
import { loadLanguage } from "../../knowledge/language/language.ts";
import { UsageError } from "../command-line.ts";
import { messages } from "./messages.ts";

/** A hidden folder of the corpus: what was taken out of it, or replaced, can be put back from here. */
const REMOVED = ".removed";

export interface NewFile {
  /** Its name in the corpus folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it was fetched from. */
  readonly url?: string;
}

/**
 * Puts a file into the corpus in one step, once it was read and something stands in it; a file of that name is only replaced when
 * that is wanted. Gives the lines for whoever added it. Throws UsageError, and then has changed nothing.
 */
export async function addFile(corpus: string, file: NewFile, mayReplace: boolean): Promise<string[]> {
  const { name, bytes, url } = file;
  if (!name.split("/").every(isListed)) throw new UsageError(fillIn(messages.ignoredName, { name }));
  const target = join(corpus, name);
  const former = await readFile(target).catch(() => undefined);
  if (former !== undefined && Buffer.compare(former, bytes) === 0) return [fillIn(messages.same, { name })];
  if (former !== undefined && !mayReplace) throw new UsageError(fillIn(messages.exists, { name }));
  const aside = join(corpus, `.adding-${randomUUID()}${extname(name)}`);
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(aside, bytes);
    const { counts, findings } = await tryReading(aside, name);
    const kept = former === undefined ? undefined : await putAside(corpus, name);
    await rename(aside, target);
    if (url !== undefined) await rememberAddress(corpus, name, url);
    const line = kept === undefined ? messages.added : messages.replaced;
    return [fillIn(line, { name, ...counts, kept: kept ?? "" }), ...findings];
  } finally {
    await rm(aside, { force: true });
  }
}

/** Takes a file out; gives where it is kept. Throws UsageError when there is none of that name. */
export async function removeFile(corpus: string, name: string): Promise<string> {
  if ((await listFiles(corpus)).every((file) => file.name !== name))
    throw new UsageError(fillIn(messages.notThere, { name }));
  const kept = await putAside(corpus, name);
  const { [name]: gone, ...others } = await readSourceAddresses(corpus);
  if (gone !== undefined) await writeSourceAddresses(corpus, others);
  return kept;
}

/** The files of the corpus, a line each. */
export async function describeFiles(corpus: string): Promise<string[]> {
  const addresses = await readSourceAddresses(corpus);
  const files = await listFiles(corpus);
  const lines = files.map(async ({ name, path }) => {
    const { size, mtime } = await stat(path);
    const url = addresses[name]?.url;
    const values = {
      name,
      size: Math.ceil(size / 1024),
      date: mtime.toLocaleDateString("vi-VN"),
      url: url ?? "",
    };
    return fillIn(url === undefined ? messages.file : messages.fileFrom, values);
  });
  return [...(await Promise.all(lines)), fillIn(messages.total, { files: files.length, path: corpus })];
}

async function tryReading(path: string, name: string) {
  const { boilerplate } = loadLanguage();
  const reader = openReader({ boilerplate, maxFileBytes: MAX_FILE_BYTES });
  const report = new ReportBuilder();
  const reasons: string[] = [];
  try {
    for await (const reading of reader.read({ path, name })) {
      if (reading.kind === "skipped") reasons.push(reading.reason);
      else report.addDocument(reading.document, name, splitDocument(reading.document).length);
    }
  } finally {
    reader.close();
  }
  const { sum, findings } = report.finish({ files: 1, skipped: [] });
  if (sum.documents === 0) throw new UsageError(fillIn(messages.refused, { name, reason: reasons[0] ?? "" }));
  const toLookAt = [...findings.map(({ message }) => message), ...reasons];
  return { counts: sum, findings: toLookAt.map((message) => fillIn(messages.finding, { message })) };
}

async function putAside(corpus: string, name: string): Promise<string> {
  const time = new Date().toISOString().replace(/[:.]/g, "-");
  const kept = join(corpus, REMOVED, time, name);
  await mkdir(dirname(kept), { recursive: true });
  await rename(join(corpus, name), kept);
  return kept;
}

async function rememberAddress(corpus: string, name: string, url: string): Promise<void> {
  const addresses = await readSourceAddresses(corpus);
  await writeSourceAddresses(corpus, { ...addresses, [name]: { url, fetchedAt: new Date().toISOString() } });
}
