import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { TOKEN_VECTORS_FILE } from "../../../../knowledge/embedding/token-vectors.ts";
import type { Vectors } from "../vectors/start-vectors.ts";
import { quantiseRows } from "./quantise.ts";

/**
 * At most, of 256 dimensions; what single words are told apart by needs no more, and comparing them takes a quarter of the time.
 */
const MOST_KEPT = 64;

/**
 * Writes the token vectors on their principal axes (not centred, so that inner products stay near what they are), in the form
 * that readTokenVectors reads.
 */
export async function writeTokenVectors(folder: string, { dimensions, values }: Vectors): Promise<void> {
  const count = values.length / dimensions;
  const kept = Math.min(MOST_KEPT, dimensions);
  const axes = findAxes(values, dimensions, kept);
  const projected = new Float32Array(count * kept);
  for (let token = 0; token < count; token++)
    for (let axis = 0; axis < kept; axis++) {
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum += values[token * dimensions + d]! * axes[axis]![d]!;
      projected[token * kept + axis] = sum;
    }
  const { rows, scales } = quantiseRows(projected, kept);
  const header = Uint32Array.of(count, kept);
  await writeFile(
    join(folder, TOKEN_VECTORS_FILE),
    Buffer.concat(
      [header, scales, rows].map(({ buffer, byteOffset, byteLength }) =>
        Buffer.from(buffer, byteOffset, byteLength),
      ),
    ),
  );
}

function findAxes(values: Float32Array, dimensions: number, kept: number): number[][] {
  const moments = Matrix.zeros(dimensions, dimensions);
  for (let start = 0; start < values.length; start += dimensions)
    for (let row = 0; row < dimensions; row++)
      for (let column = row; column < dimensions; column++)
        moments.set(row, column, moments.get(row, column) + values[start + row]! * values[start + column]!);
  for (let row = 0; row < dimensions; row++)
    for (let column = 0; column < row; column++) moments.set(row, column, moments.get(column, row));
  const { eigenvectorMatrix } = new EigenvalueDecomposition(moments, { assumeSymmetric: true });
  // The eigenvectors stand in columns, by rising eigenvalues.
  return Array.from({ length: kept }, (_, axis) => eigenvectorMatrix.getColumn(dimensions - 1 - axis));
}
