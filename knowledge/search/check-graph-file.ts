import { type FileHandle, open } from "node:fs/promises";

/** Sizes and places in bytes of what hnswlib's saveIndex writes before the points. */
const HEADER = { size: 96, points: 16, pointSize: 24, labelPlace: 32, vectorPlace: 40 } as const;
/** A vector's numbers are floats of 32 bits; a point's label stands behind its vector. */
const FLOAT_BYTES = 4;
/** Before each point's links of the upper layers stands their size. */
const SIZE_BYTES = 4;

/**
 * Throws when a file of hnswlib's is cut short: it does not notice a full disk while it writes. hnswlib's own check,
 * which comes with reading, would take the whole index into memory a second time.
 */
export async function checkGraphFile(file: string): Promise<void> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const header = await readBytes(handle, 0, Math.min(HEADER.size, size));
    if (header.length < HEADER.size || (await endOfLinks(handle, header, size)) !== size)
      throw new Error("The disk did not take the whole vector index of hnswlib.");
  } finally {
    await handle.close();
  }
}

/** Throws when the vectors in a file of hnswlib's are of another length: hnswlib would read past their ends. */
export async function checkGraphDimensions(file: string, dimensions: number): Promise<void> {
  const handle = await open(file);
  try {
    const header = await readBytes(handle, 0, HEADER.size);
    const vectorBytes =
      header.length < HEADER.size
        ? 0
        : placeIn(header, HEADER.labelPlace) - placeIn(header, HEADER.vectorPlace);
    if (vectorBytes !== dimensions * FLOAT_BYTES)
      throw new Error(`The vectors in ${file} do not have ${dimensions} dimensions.`);
  } finally {
    await handle.close();
  }
}

function placeIn(header: Buffer, field: number): number {
  return Number(header.readBigUInt64LE(field));
}

/** Where the file should end: behind the links of the upper layers, which follow the points. */
async function endOfLinks(handle: FileHandle, header: Buffer, size: number): Promise<number> {
  const points = placeIn(header, HEADER.points);
  const start = HEADER.size + points * placeIn(header, HEADER.pointSize);
  const links = await readBytes(handle, start, Math.max(0, size - start));
  let end = 0;
  for (let point = 0; point < points; point++) {
    if (end + SIZE_BYTES > links.length) return Number.POSITIVE_INFINITY;
    end += SIZE_BYTES + links.readUInt32LE(end);
  }
  return start + end;
}

async function readBytes(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, start);
  return bytes.subarray(0, bytesRead);
}
