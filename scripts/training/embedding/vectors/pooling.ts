/** Sums of token vectors brought to unit length, and what the backward pass needs of them. */
interface Pooled {
  /** One unit vector a text. */
  readonly units: Float32Array;
  /** Length of each sum before it was brought to 1. */
  readonly lengths: Float32Array;
}

/** Many texts as one run of tokens: text i has `tokens[starts[i]..starts[i + 1])`. */
export interface Bags {
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
}

export function pool({ tokens, starts }: Bags, values: Float32Array, dimensions: number): Pooled {
  const count = starts.length - 1;
  const units = new Float32Array(count * dimensions);
  const lengths = new Float32Array(count);
  for (let text = 0; text < count; text++) {
    const target = text * dimensions;
    const rows = tokens.subarray(starts[text], starts[text + 1]);
    addRows({ values: units, start: target }, values, rows, dimensions);
    lengths[text] = scaleToUnit(units, target, dimensions);
  }
  return { units, lengths };
}

/**
 * Turns gradients of the unit vectors into gradients of the sums, in place: the part along the vector drops out,
 * the rest shrinks with the sum's length. Each token of a text has its sum's gradient.
 */
export function backThroughUnits(
  gradients: Float32Array,
  { units, lengths }: Pooled,
  dimensions: number,
): void {
  for (let text = 0; text < lengths.length; text++) {
    const start = text * dimensions;
    let along = 0;
    for (let d = start; d < start + dimensions; d++) along += (gradients[d] ?? 0) * (units[d] ?? 0);
    const factor = 1 / (lengths[text] ?? 1);
    for (let d = start; d < start + dimensions; d++) {
      gradients[d] = ((gradients[d] ?? 0) - along * (units[d] ?? 0)) * factor;
    }
  }
}

/** Adds rows of a table to the row that starts at `target.start`; four at a time, which halves the reading and writing of the target. */
export function addRows(target: RowPlace, table: Float32Array, rows: Int32Array, dimensions: number): void {
  const { values, start } = target;
  const row = (next: number) => (rows[next] ?? 0) * dimensions;
  let next = 0;
  for (; next + 4 <= rows.length; next += 4) {
    const [a, b, c, e] = [row(next), row(next + 1), row(next + 2), row(next + 3)];
    for (let d = 0; d < dimensions; d++) {
      const four = (table[a + d] ?? 0) + (table[b + d] ?? 0) + (table[c + d] ?? 0) + (table[e + d] ?? 0);
      values[start + d] = (values[start + d] ?? 0) + four;
    }
  }
  for (; next < rows.length; next++) {
    const from = row(next);
    for (let d = 0; d < dimensions; d++) {
      values[start + d] = (values[start + d] ?? 0) + (table[from + d] ?? 0);
    }
  }
}

interface RowPlace {
  readonly values: Float32Array;
  readonly start: number;
}

function scaleToUnit(values: Float32Array, start: number, dimensions: number): number {
  let square = 0;
  for (let d = start; d < start + dimensions; d++) square += (values[d] ?? 0) ** 2;
  const length = Math.sqrt(square) || 1;
  for (let d = start; d < start + dimensions; d++) values[d] = (values[d] ?? 0) / length;
  return length;
}
