import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { readingMessage } from "../reading-messages.ts";
import { RefusedFile } from "../refused-file.ts";

/** An office file has some dozens of parts; pictures make it hundreds. */
const MOST_PARTS = 20_000;
/** A part of text larger than this is no document of an office; it bounds what a bomb can unpack to. */
const LARGEST_PART_BYTES = 256 * 1024 * 1024;

/** The parts of an office file, which is a ZIP. Names are compared without case, as Windows does. */
export interface ZipParts {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part; nothing for one that is not there. Throws RefusedFile for a part that is too large or broken. */
  read(name: string): AsyncIterable<Uint8Array>;
}

export async function openZipParts(bytes: Uint8Array): Promise<ZipParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await orBroken(() => fromBufferPromise(buffer, { lazyEntries: true, autoClose: false }));
  const entries = await orBroken(() => entriesOf(zip));
  const find = (name: string) => entries.get(name.replace(/^\//, "").toLowerCase());
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => find(name) !== undefined,
    read: (name) => readEntry(zip, find(name)),
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName.toLowerCase(), entry);
    if (entries.size > MOST_PARTS) throw new RefusedFile(readingMessage("tooManyParts"));
  }
  return entries;
}

async function* readEntry(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (entry === undefined) return;
  if (entry.isEncrypted()) throw new RefusedFile(readingMessage("encrypted"));
  // yauzl ends a part that grows beyond the size that its entry states.
  if (entry.uncompressedSize > LARGEST_PART_BYTES) throw new RefusedFile(readingMessage("unpacksTooLarge"));
  const stream = await orBroken(() => zip.openReadStreamPromise(entry));
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch {
    throw new RefusedFile(readingMessage("brokenFile"));
  }
}

async function orBroken<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile(readingMessage("brokenFile"));
  }
}
