import { totalmem } from "node:os";

/** What the reading of one file may take. */
export interface ReaderLimits {
  /** Until the file is read, or its first page is told. */
  readonly fileMs: number;
  /** From one told page to the next: recognising a scanned page is slow. */
  readonly pageMs: number;
  /** For all pages of a file. */
  readonly wholeMs: number;
  /** JavaScript objects of the process, and all memory of it with what it started. */
  readonly heapMb: number;
  readonly memoryMb: number;
}

/** A server of 1 GB goes on serving while a file takes half of it. */
const MEMORY_MB = Math.min(1024, Math.round(totalmem() / 2 / 1024 ** 2));

export const READER_LIMITS: ReaderLimits = {
  fileMs: 30_000,
  pageMs: 90_000,
  wholeMs: 60 * 60_000,
  heapMb: Math.round(MEMORY_MB / 2),
  memoryMb: MEMORY_MB,
};
