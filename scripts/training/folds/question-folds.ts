/** So many parts are our own questions cut into, to foretell each by what was fitted on the others. */
export const FOLDS = 5;

/** The part that a question is in, 0..FOLDS−1: always the same for the same question and seed. */
export function foldOf(question: string, seed: number): number {
  return hash(`${seed} ${question}`) % FOLDS;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
