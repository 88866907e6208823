/** Sums of token vectors brought to unit length, and what the backward pass needs of them. */
export interface Pooled {
  /** One unit vector a text. */
  readonly units: Float32Array;
  /** Length of each sum before it was brought to 1. */
  readonly lengths: Float32Array;
}

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
    const end = starts[text + 1] ?? 0;
    for (let place = starts[text] ?? 0; place < end; place++) {
      addRow(units, target, values, (tokens[place] ?? 0) * dimensions, dimensions);
    }
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

export function addRow(
  target: Float32Array,
  targetStart: number,
  source: Float32Array,
  sourceStart: number,
  dimensions: number,
): void {
  for (let d = 0; d < dimensions; d++) {
    target[targetStart + d] = (target[targetStart + d] ?? 0) + (source[sourceStart + d] ?? 0);
  }
}

function scaleToUnit(values: Float32Array, start: number, dimensions: number): number {
  let square = 0;
  for (let d = start; d < start + dimensions; d++) square += (values[d] ?? 0) ** 2;
  const length = Math.sqrt(square) || 1;
  for (let d = start; d < start + dimensions; d++) values[d] = (values[d] ?? 0) / length;
  return length;
}
