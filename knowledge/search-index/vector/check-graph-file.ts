import { type FileHandle, open } from "node:fs/promises";

/** What hnswlib's saveIndex writes before the points: its size, and at which byte of it each field stands. */
const HEADER = { size: 96, points: 16, pointSize: 24, labelOffset: 32, vectorOffset: 40 } as const;
/** A vector's numbers are floats of 32 bits; a point's label stands behind its vector. */
const FLOAT_BYTES = 4;
/** Bytes of the size that stands before each point's links of the upper layers. */
const SIZE_BYTES = 4;

/**
 * Throws when a file that hnswlib wrote is cut short, as it does not notice a full disk. Its own check comes with reading,
 * which would take the whole index into memory a second time.
 */
export async function checkGraphFile(file: string): Promise<void> {
  const isWhole = await withHeader(file, async (header, handle) => {
    const { size } = await handle.stat();
    return header.length === HEADER.size && (await endOfLinks(handle, header, size)) === size;
  });
  if (!isWhole) throw new Error("The disk did not take the whole vector index of hnswlib.");
}

/** Throws when the vectors in a file of hnswlib are of other dimensions, in which case it would read past their ends. */
export async function checkGraphDimensions(file: string, dimensions: number): Promise<void> {
  const isSame = await withHeader(
    file,
    async (header) =>
      header.length === HEADER.size &&
      readField(header, HEADER.labelOffset) - readField(header, HEADER.vectorOffset) ===
        dimensions * FLOAT_BYTES,
  );
  if (!isSame) throw new Error(`The vectors in ${file} do not have ${dimensions} dimensions.`);
}

/** `header` is shorter than HEADER.size when the file is. */
async function withHeader<Result>(
  file: string,
  use: (header: Buffer, handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  const handle = await open(file);
  try {
    return await use(await readBytes(handle, 0, HEADER.size), handle);
  } finally {
    await handle.close();
  }
}

function readField(header: Buffer, field: number): number {
  return Number(header.readBigUInt64LE(field));
}

/** Where the file should end: behind the links of the upper layers, which follow the points. */
async function endOfLinks(handle: FileHandle, header: Buffer, size: number): Promise<number> {
  const points = readField(header, HEADER.points);
  const start = HEADER.size + points * readField(header, HEADER.pointSize);
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
