import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { growing } from "../growing-column.ts";

/** Bytes that are read a stretch at a time. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` up to `end`, good until the next call. Throws when they are not there, or after `close`. */
  read(start: number, end: number): Buffer;
  close(): void;
}

/** What most records need; a longer one gets more. */
const ROOM_BYTES = 1 << 16;

/**
 * The bytes of a file, which stays readable while it is open even when its folder is removed. Reads wait: the operating
 * system keeps what is asked for in its own cache, from where a passage comes in some microseconds.
 */
export function openFile(path: string): ByteSource {
  const descriptor = openSync(path, "r");
  let room = Buffer.allocUnsafeSlow(ROOM_BYTES);
  let isOpen = true;
  return {
    size: fstatSync(descriptor).size,
    read: (start, end) => {
      if (!isOpen) throw new Error(`${path} is closed.`);
      if (end - start > room.length) room = Buffer.allocUnsafeSlow(end - start);
      const bytes = room.subarray(0, end - start);
      for (let filled = 0; filled < bytes.length; ) {
        const read = readSync(descriptor, bytes, filled, bytes.length - filled, start + filled);
        if (read === 0) throw new Error(`${path} was cut short while it was open.`);
        filled += read;
      }
      return bytes;
    },
    close: () => {
      if (isOpen) closeSync(descriptor);
      isOpen = false;
    },
  };
}

/** Bytes in memory that grow. */
export class GrowingBytes implements ByteSource {
  readonly #bytes = growing.bytes();

  get size(): number {
    return this.#bytes.length;
  }

  append(bytes: Uint8Array): void {
    this.#bytes.append(bytes);
  }

  read(start: number, end: number): Buffer {
    if (start < 0 || end > this.size) throw new Error("There are no such bytes.");
    const { buffer, byteOffset, length } = this.#bytes.slice(start, end);
    return Buffer.from(buffer, byteOffset, length);
  }

  close(): void {
    this.#bytes.clear();
  }
}
