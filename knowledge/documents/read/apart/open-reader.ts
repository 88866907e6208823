import { stat } from "node:fs/promises";
import type { BoilerplateRules } from "../../../language/lexicons/boilerplate-rules.ts";
import { createBoilerplate } from "../boilerplate/boilerplate.ts";
import type { FileFormat } from "../detect-format.ts";
import type { KeptReadings } from "../kept/kept-readings.ts";
import type { CorpusFile } from "../list-files.ts";
import { detectFile, readFileDocuments } from "../read-file.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { READER_LIMITS, type ReaderLimits } from "./reader-limits.ts";
import { type OnPage, ReaderProcess, type ReaderResult } from "./reader-process.ts";

export interface ReaderSettings {
  readonly boilerplate: BoilerplateRules;
  readonly maxFileBytes: number;
  readonly limits?: ReaderLimits;
  /** Where what was read of files is kept, so that a file that did not change is not read again. */
  readonly kept?: KeptReadings;
}

/** Reads files one at a time; what one of them does to its reader harms neither the others nor this process. */
export interface Reader {
  /** All that stands in a file. Never throws for what is in it: that is a skipped entry. */
  read(file: CorpusFile, onPage?: OnPage): AsyncIterable<Reading>;
  close(): void;
}

/**
 * Files that are safe to read here are; any other is read in a process of its own, which is started for the first of them. Of
 * a file that its process is lost over nothing is taken.
 */
export function openReader(settings: ReaderSettings): Reader {
  const { boilerplate, maxFileBytes, kept } = settings;
  const here = { boilerplate: createBoilerplate(boilerplate), maxFileBytes };
  const processes = reuseProcess(settings.limits ?? READER_LIMITS);
  async function* read(file: CorpusFile, onPage?: OnPage): AsyncGenerator<Reading> {
    const { isSafe, isQuick } = await look(file);
    if (isQuick) {
      yield* readFileDocuments(file, here);
      return;
    }
    // What cannot be kept, on a full disk, is read all the same.
    const known = await kept?.find(file).catch(() => undefined);
    const readings =
      known ?? (isSafe ? await takeAll(readFileDocuments(file, here)) : await readApart(file, onPage));
    if (!known && readings.every(({ kind }) => kind === "document"))
      await kept?.keep(file, readings).catch(() => {});
    yield* readings;
  }
  async function readApart(file: CorpusFile, onPage?: OnPage): Promise<readonly Reading[]> {
    return readingsOf(await processes.take().read({ file, boilerplate, maxFileBytes }, onPage));
  }
  return { read, close: () => processes.end() };
}

async function takeAll(readings: AsyncIterable<Reading>): Promise<readonly Reading[]> {
  const taken: Reading[] = [];
  for await (const reading of readings) taken.push(reading);
  return taken;
}

/**
 * Largest files in bytes that are read in this process. Plain text is read in linear time. Markdown is not: 256 KiB of quotes
 * inside quotes took 156 s, 16 KiB take 0.6 s. Lines of JSON have a limit of their own.
 */
const SAFE_BYTES: Readonly<Partial<Record<FileFormat, number>>> = {
  text: 256 * 1024,
  markdown: 16 * 1024,
};

/** Files up to this size that are safe are read sooner than what was kept of them is found. */
const QUICK_BYTES = 4 * 1024;

/** Whether a file may be read in this process, and whether keeping what was read of it is not worth the while. */
async function look(file: CorpusFile): Promise<{ isSafe: boolean; isQuick: boolean }> {
  try {
    const [format, { size }] = await Promise.all([detectFile(file), stat(file.path)]);
    // A file of an unknown kind is only refused; a collection is read line by line, and never whole in memory.
    if (format === "unknown" || format === "jsonl") return { isSafe: true, isQuick: true };
    const isSafe = size <= (SAFE_BYTES[format] ?? -1);
    return { isSafe, isQuick: isSafe && size <= QUICK_BYTES };
  } catch {
    // It cannot be opened, which its reading says.
    return { isSafe: true, isQuick: true };
  }
}

/** A process that holds more than this share of what it may use is ended between two files. */
const TIRED_SHARE = 0.5;

function reuseProcess(limits: ReaderLimits) {
  let current: ReaderProcess | undefined;
  return {
    take(): ReaderProcess {
      if (current?.isAlive && current.residentBytes > TIRED_SHARE * limits.memoryMb * 1024 ** 2)
        current.end();
      if (!current?.isAlive) current = new ReaderProcess(limits);
      return current;
    },
    end: () => current?.end(),
  };
}

function readingsOf(result: ReaderResult): readonly Reading[] {
  switch (result.kind) {
    case "read":
      return result.readings;
    case "tooSlow":
      return [skipped(readingMessage("tooSlow", { seconds: result.seconds }))];
    case "tooMuchMemory":
      return [skipped(readingMessage("tooMuchMemory", { memoryMb: result.memoryMb }))];
    case "died":
      return [skipped(readingMessage("readerDied"))];
  }
}
