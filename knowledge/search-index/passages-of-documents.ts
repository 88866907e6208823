/** How many documents there are, by the document of each passage, rising. */
export function countDocuments(documentOf: Uint32Array): number {
  return documentOf.length === 0 ? 0 : documentOf[documentOf.length - 1]! + 1;
}

/** The first passage of each document, and one past the last passage at the end. */
export function firstPassages(documentOf: Uint32Array): Uint32Array {
  const first = new Uint32Array(countDocuments(documentOf) + 1).fill(documentOf.length);
  for (let passage = documentOf.length - 1; passage >= 0; passage--) first[documentOf[passage]!] = passage;
  return first;
}

/** The length of each document: the sum of its passages'. */
export function documentLengths(lengths: Uint32Array, documentOf: Uint32Array): Uint32Array {
  const sums = new Uint32Array(countDocuments(documentOf));
  documentOf.forEach((document, passage) => {
    sums[document]! += lengths[passage]!;
  });
  return sums;
}
