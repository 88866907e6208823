import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { ByteSource } from "./byte-source.ts";

/** What most records need; a longer one makes the buffer longer. */
const BUFFER_BYTES = 1 << 16;

/**
 * The bytes of a file, which stays readable while it is open even when its folder is removed. Reading is synchronous: the
 * operating system keeps what is often asked for in its own cache, from where a passage comes in some microseconds.
 */
export function openFileBytes(path: string): ByteSource {
  const descriptor = openSync(path, "r");
  let buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  let isOpen = true;
  return {
    size: fstatSync(descriptor).size,
    read: (start, end) => {
      if (!isOpen) throw new Error(`${path} is closed.`);
      if (end - start > buffer.length) buffer = Buffer.allocUnsafeSlow(end - start);
      const bytes = buffer.subarray(0, end - start);
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
