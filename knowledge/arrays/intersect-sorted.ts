/** The values that stand in both lists. Each list rises strictly. One pass over the two, without a binary search. */
export function intersectSorted(some: Uint32Array, others: Uint32Array): number[] {
  const both: number[] = [];
  let i = 0;
  for (const value of some) {
    while (i < others.length && others[i]! < value) i++;
    if (others[i] === value) both.push(value);
  }
  return both;
}
