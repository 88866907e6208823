export type Start = "build" | "snapshot";

/** Throws when something started otherwise than it was to be measured: its figures would stand in the wrong place. */
export function checkStart(actual: Start, expected: Start): void {
  if (actual === expected) return;
  throw new Error(
    `It started from a ${actual}, not from a ${expected}: run again without changing documents, data or program.`,
  );
}
