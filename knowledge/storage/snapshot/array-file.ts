type NumberArray = Uint8Array | Uint32Array | Float64Array;

const TYPES = { u8: Uint8Array, u32: Uint32Array, f64: Float64Array } as const;
type ArrayType = keyof typeof TYPES;

interface Entry {
  readonly name: string;
  /** `kind` in the files that there are. */
  readonly kind: ArrayType;
  /** In numbers. */
  readonly length: number;
}

/**
 * Named number arrays as the bytes of one file, in pieces to be written one after the other; no number is copied. The file
 * is a 4-byte length, a JSON header of that length, then the bytes of the arrays, each starting at a multiple of eight.
 * All numbers are little-endian.
 */
export function packArrays(arrays: Readonly<Record<string, NumberArray>>): Uint8Array[] {
  const entries: Entry[] = Object.entries(arrays).map(([name, array]) => ({
    name,
    kind: typeOf(array),
    length: array.length,
  }));
  const json = new TextEncoder().encode(JSON.stringify(entries));
  const header = new Uint8Array(padded(4 + json.length));
  new DataView(header.buffer).setUint32(0, json.length, true);
  header.set(json, 4);
  const pieces: Uint8Array[] = [header];
  for (const array of Object.values(arrays)) {
    pieces.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    pieces.push(new Uint8Array(padded(array.byteLength) - array.byteLength));
  }
  return pieces;
}

/** Views on the arrays of such a file by name. Throws when one is missing or of another type. */
export function unpackArrays(packed: Uint8Array): {
  u8(name: string): Uint8Array;
  u32(name: string): Uint32Array;
  f64(name: string): Float64Array;
} {
  const bytes = aligned(packed);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint32(0, true);
  const entries: Entry[] = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength)));
  const located = new Map<string, { entry: Entry; start: number }>();
  let start = padded(4 + headerLength);
  for (const entry of entries) {
    located.set(entry.name, { entry, start });
    start += padded(entry.length * TYPES[entry.kind].BYTES_PER_ELEMENT);
  }
  const locate = (name: string, type: ArrayType): [ArrayBufferLike, number, number] => {
    const found = located.get(name);
    if (found?.entry.kind !== type) throw new Error(`The array ${name} is missing.`);
    return [bytes.buffer, bytes.byteOffset + found.start, found.entry.length];
  };
  return {
    u8: (name) => new Uint8Array(...locate(name, "u8")),
    u32: (name) => new Uint32Array(...locate(name, "u32")),
    f64: (name) => new Float64Array(...locate(name, "f64")),
  };
}

function typeOf(array: NumberArray): ArrayType {
  if (array instanceof Uint8Array) return "u8";
  return array instanceof Uint32Array ? "u32" : "f64";
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/** Typed arrays need their bytes at a multiple of eight; small buffers come out of Node's pool anywhere. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
}
