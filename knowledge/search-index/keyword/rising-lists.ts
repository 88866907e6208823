/** Each passage as a range of its own: first and one-past-last. */
export function rangesOfEach(passages: Uint32Array): Uint32Array {
  const ranges = new Uint32Array(2 * passages.length);
  passages.forEach((passage, i) => {
    ranges.set([passage, passage + 1], 2 * i);
  });
  return ranges;
}

/** What both rising lists have. */
export function intersect(some: Uint32Array, others: Uint32Array): number[] {
  const both: number[] = [];
  let at = 0;
  for (const one of some) {
    while (at < others.length && others[at]! < one) at++;
    if (others[at] === one) both.push(one);
  }
  return both;
}
