export type Start = "build" | "snapshot";

/** Throws when a start was of the other kind than the one to be measured, whose figures it would be taken for. */
export function checkStart(actual: Start, expected: Start): void {
  if (actual === expected) return;
  throw new Error(
    `It started from a ${actual}, not from a ${expected}: run again without changing documents, data or program.`,
  );
}
