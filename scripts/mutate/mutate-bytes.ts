import type { Random } from "../random.ts";

/** Bytes that tend to matter: the ends of numbers, quotes, brackets, line ends, what begins a tag or a name. */
const TELLING = Buffer.from("\u0000\u0001\u007f<>&\"'/\\%()[]{}\n\r\t 09PK", "latin1");

/** A way to damage a file; `other` is another file's bytes. */
type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flip(bytes, random) {
    const flipped = Buffer.from(bytes);
    for (let i = 0; i < 1 + random.below(50); i++) {
      const at = random.below(bytes.length);
      flipped[at] = flipped[at]! ^ (1 << random.below(8));
    }
    return flipped;
  },
  overwrite(bytes, random) {
    const written = Buffer.from(bytes);
    for (let i = 0; i < 1 + random.below(50); i++)
      written[random.below(bytes.length)] = TELLING[random.below(TELLING.length)]!;
    return written;
  },
  truncate: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  behead: (bytes, random) => bytes.subarray(random.below(bytes.length)),
  cutOut(bytes, random) {
    const [from, to] = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  repeat(bytes, random) {
    const [from, to] = stretch(bytes, random);
    const again = Array.from({ length: 1 + random.below(20) }, () => bytes.subarray(from, to));
    return Buffer.concat([bytes.subarray(0, to), ...again, bytes.subarray(to)]);
  },
  zero(bytes, random) {
    const [from, to] = stretch(bytes, random);
    return Buffer.from(bytes).fill(0, from, to);
  },
  splice(bytes, random, other) {
    const [from, to] = stretch(other, random);
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at)]);
  },
  foreignHead: (bytes, random, other) => {
    const size = random.below(Math.min(4096, other.length));
    return Buffer.concat([other.subarray(0, size), bytes.subarray(size)]);
  },
  hugeNumber: (bytes, random) => {
    const places = [...bytes.toString("latin1").matchAll(/\d{1,9}/g)];
    const place = places[random.below(places.length)];
    if (place === undefined) return bytes;
    const number = Buffer.from(["2147483647", "-1", "99999999999999999999", "0"][random.below(4)]!);
    return Buffer.concat([
      bytes.subarray(0, place.index),
      number,
      bytes.subarray(place.index + place[0].length),
    ]);
  },
};

export const MUTATION_NAMES = Object.keys(MUTATIONS);

/** The bytes damaged in the way of that name; the same for the same random numbers. */
export function mutateBytes(bytes: Buffer, name: string, random: Random, other: Buffer): Buffer {
  if (bytes.length === 0 || other.length === 0) return bytes;
  return MUTATIONS[name]?.(bytes, random, other) ?? bytes;
}

/** A stretch of up to a tenth of the bytes. */
function stretch(bytes: Buffer, random: Random): [from: number, to: number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(Math.ceil(bytes.length / 10)))];
}
