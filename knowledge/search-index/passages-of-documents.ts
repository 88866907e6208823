/** How many documents there are. Everywhere here `documentOf` is by passage the index of its document, rising. */
export function countDocuments(documentOf: Uint32Array): number {
  return documentOf.length === 0 ? 0 : documentOf[documentOf.length - 1]! + 1;
}

/** By document, the index of its first passage; then the number of passages. */
export function firstPassages(documentOf: Uint32Array): Uint32Array {
  const first = new Uint32Array(countDocuments(documentOf) + 1).fill(documentOf.length);
  for (let passageIndex = documentOf.length - 1; passageIndex >= 0; passageIndex--)
    first[documentOf[passageIndex]!] = passageIndex;
  return first;
}

/** By document, the sum of its passages' lengths. */
export function documentLengths(lengths: Uint32Array, documentOf: Uint32Array): Uint32Array {
  const sums = new Uint32Array(countDocuments(documentOf));
  documentOf.forEach((documentIndex, passageIndex) => {
    sums[documentIndex]! += lengths[passageIndex]!;
  });
  return sums;
}
