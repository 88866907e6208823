import { growable } from "../../arrays/growable-array.ts";
import type { ByteSource } from "./byte-source.ts";

/** Bytes in memory that grow at their end. */
export class GrowableBytes implements ByteSource {
  readonly #bytes = growable.uint8();

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
