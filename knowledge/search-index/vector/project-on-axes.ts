/**
 * The coordinates of a vector along some axes, which are rows of as many numbers as it has; the vector itself where there
 * are none.
 */
export function projectOnAxes(axes: Float64Array, vector: Float32Array): number[] {
  const dimensions = vector.length;
  if (axes.length === 0) return Array.from(vector);
  const coordinates: number[] = [];
  for (let start = 0; start < axes.length; start += dimensions) {
    let sum = 0;
    for (let i = 0; i < dimensions; i++) sum += axes[start + i]! * vector[i]!;
    coordinates.push(sum);
  }
  return coordinates;
}
