/** Bytes that are read a stretch at a time: a file's (file-bytes.ts) or in memory (growable-bytes.ts). */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` up to `end`, good until the next call. Throws when they are not there, or after `close`. */
  read(start: number, end: number): Buffer;
  close(): void;
}
