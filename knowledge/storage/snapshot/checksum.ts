import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

const ROOM_BYTES = 1 << 20;

/** SHA-256 of a file in hex. One room serves all of it: a stream would leave its chunks to the collector. */
export async function checksum(file: string): Promise<string> {
  const hash = createHash("sha256");
  const room = Buffer.allocUnsafeSlow(ROOM_BYTES);
  const handle = await open(file);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(room, 0, room.length);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(room.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}
