/** Rows as 8-bit whole numbers; a row's value is its number times the row's scale. */
export interface QuantisedRows {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
}

const LARGEST = 127;

/** Each row gets the scale that brings its largest number to 127; a zero row gets scale 0. */
export function quantiseRows(values: Float32Array, dimensions: number): QuantisedRows {
  const count = values.length / dimensions;
  const rows = new Int8Array(values.length);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const start = row * dimensions;
    const largest = values
      .subarray(start, start + dimensions)
      .reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    const scale = largest / LARGEST;
    scales[row] = scale;
    if (scale === 0) continue;
    for (let d = start; d < start + dimensions; d++) rows[d] = Math.round((values[d] ?? 0) / scale);
  }
  return { rows, scales };
}
