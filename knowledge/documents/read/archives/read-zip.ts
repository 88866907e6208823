import iconv from "iconv-lite";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { ReaderOptions, SourceFile } from "../format-reader.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { type ContainedFile, isTooDeep, readContained } from "./container-files.ts";

/** What a ZIP may unpack to. Documents are packed to a tenth; a bomb to a thousandth. */
const LIMITS = { entries: 2000, bytes: 512 * 1024 * 1024, ratio: 200, freeBytes: 1024 * 1024 } as const;

/** The documents in a ZIP, each entry as a file of its own. */
export async function* readZip({ id, bytes }: SourceFile, options: ReaderOptions): AsyncGenerator<Reading> {
  if (isTooDeep(options)) return yield skipped(readingMessage("archiveTooDeep"));
  const archive = await openZip(bytes);
  if (archive === undefined) return yield skipped(readingMessage("badArchive"));
  if (archive.entryCount > LIMITS.entries) return yield skipped(readingMessage("archiveTooLarge"));
  yield* readContained(id, unpack(archive, options.maxFileBytes), options);
}

async function openZip(bytes: Uint8Array): Promise<ZipFile | undefined> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
    });
  } catch {
    return undefined;
  }
}

async function* unpack(archive: ZipFile, maxFileBytes: number): AsyncGenerator<ContainedFile> {
  let unpacked = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith("/")) continue;
      unpacked += entry.uncompressedSize;
      const reason = refusalOf(entry, name, { unpacked, maxFileBytes });
      if (reason !== undefined) yield { kind: "refused", name, reason };
      else yield await unpackEntry(archive, entry, name);
      if (unpacked > LIMITS.bytes) return;
    }
  } catch {
    yield { kind: "refused", name: "…", reason: readingMessage("badArchive") };
  }
}

interface Sizes {
  /** Of all entries up to this one, in bytes. */
  readonly unpacked: number;
  readonly maxFileBytes: number;
}

function refusalOf(entry: Entry, name: string, { unpacked, maxFileBytes }: Sizes): string | undefined {
  if (isOutside(name)) return readingMessage("unsafePath");
  if (entry.isEncrypted()) return readingMessage("encryptedArchive");
  const { uncompressedSize: size, compressedSize } = entry;
  if (size > LIMITS.freeBytes && size > LIMITS.ratio * compressedSize) return readingMessage("archiveBomb");
  if (unpacked > LIMITS.bytes) return readingMessage("archiveTooLarge");
  const limitMb = Math.floor(maxFileBytes / 1024 / 1024);
  return size > maxFileBytes ? readingMessage("tooLarge", { limitMb }) : undefined;
}

/** yauzl ends the stream with an error where more comes out than the entry declares. */
async function unpackEntry(archive: ZipFile, entry: Entry, name: string): Promise<ContainedFile> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
    return { kind: "file", name, bytes: Buffer.concat(chunks) };
  } catch {
    return { kind: "refused", name, reason: readingMessage("badArchive") };
  }
}

/** UTF-8, which Windows does not always declare, else the letters of DOS. */
function nameOf({ fileNameRaw }: Entry): string {
  const utf8 = new TextDecoder().decode(fileNameRaw);
  const name = utf8.includes("\ufffd") ? iconv.decode(fileNameRaw, "cp437") : utf8;
  return name.replaceAll("\\", "/").normalize("NFC");
}

function isOutside(name: string): boolean {
  return (
    name.startsWith("/") || /^[a-z]:/i.test(name) || name.split("/").includes("..") || name.includes("\0")
  );
}
