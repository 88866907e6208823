import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

const BUFFER_BYTES = 1 << 20;

/** SHA-256 of a file in hex. One buffer serves for all of it: a stream would leave its chunks to the garbage collector. */
export async function checksum(file: string): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  const handle = await open(file);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}
