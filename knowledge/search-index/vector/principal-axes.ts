import { setImmediate as turn } from "node:timers/promises";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { decodeVector, type VectorCodes } from "./vector-codes.ts";

/** Vectors that the axes are found from, spread over the corpus. */
const SAMPLE = 5000;
/** Vectors looked at before others may work. */
const BATCH = 64;

/**
 * The directions in which the vectors of a corpus are longest, as `kept` rows of `dimensions` numbers, unit vectors that
 * stand square to each other: the first eigenvectors of their second moments (principal components, Hotelling 1933, not
 * centred, so that inner products stay what they are). Takes half a second for 256 dimensions, 4 for 768.
 */
export async function findPrincipalAxes(codes: VectorCodes, kept: number): Promise<Float64Array> {
  const { dimensions } = codes;
  const { eigenvectorMatrix } = new EigenvalueDecomposition(await secondMoments(codes), {
    assumeSymmetric: true,
  });
  const axes = new Float64Array(kept * dimensions);
  // The eigenvectors stand in columns, by rising eigenvalues.
  for (let axis = 0; axis < kept; axis++)
    axes.set(eigenvectorMatrix.getColumn(dimensions - 1 - axis), axis * dimensions);
  return axes;
}

async function secondMoments(codes: VectorCodes): Promise<Matrix> {
  const { dimensions, scales } = codes;
  const moments = new Float64Array(dimensions * dimensions);
  const step = Math.max(1, Math.floor(scales.length / SAMPLE));
  for (let passage = 0, taken = 1; passage < scales.length; passage += step, taken++) {
    addSquare(moments, decodeVector(codes, passage));
    if (taken % BATCH === 0) await turn();
  }
  const matrix = Matrix.from1DArray(dimensions, dimensions, moments);
  for (let row = 0; row < dimensions; row++)
    for (let column = 0; column < row; column++) matrix.set(row, column, matrix.get(column, row));
  return matrix;
}

/** The upper half of the vector's products with itself. */
function addSquare(moments: Float64Array, vector: Float32Array): void {
  for (let row = 0; row < vector.length; row++) {
    const value = vector[row]!;
    const start = row * vector.length;
    for (let column = row; column < vector.length; column++)
      moments[start + column]! += value * vector[column]!;
  }
}
