/** The inner product of two stretches of `length` numbers. */
export function innerProduct(
  a: ArrayLike<number>,
  aStart: number,
  b: ArrayLike<number>,
  bStart: number,
  length: number,
): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += a[aStart + at]! * b[bStart + at]!;
  return sum;
}
