import type { Dropped } from "../../document.ts";
import { comparable, type IndexedLine, type Line } from "../line.ts";
import type { PreparedRule } from "./boilerplate.ts";

/** Lines that remain and those that went. */
export interface Sifted {
  readonly kept: readonly IndexedLine[];
  readonly dropped: readonly IndexedDrop[];
}

export interface IndexedDrop extends Dropped {
  readonly lineIndex: number;
}

/** The lines of a file before anything is dropped. */
export function indexLines(lines: readonly Line[]): Sifted {
  return { kept: lines.map((line, lineIndex) => ({ ...line, lineIndex })), dropped: [] };
}

/**
 * Takes out what the rules of a format find, rule by rule in their order.
 * Captions are a step of their own: they are judged once it is known which line is the title.
 */
export function dropBoilerplate(
  sifted: Sifted,
  rules: readonly PreparedRule[],
  step: "furniture" | "captions",
): Sifted {
  let left = sifted;
  for (const { rule, find } of rules) {
    if ((rule.scope === "caption") === (step === "captions"))
      left = dropLines(left, find(left.kept), rule.name);
  }
  return left;
}

/** Moves the lines at `indexes` of `kept` to `dropped`. */
export function dropLines(sifted: Sifted, indexes: readonly number[], reason: string): Sifted {
  if (indexes.length === 0) return sifted;
  const going = new Set(indexes);
  const gone = sifted.kept.filter((_, index) => going.has(index));
  return {
    kept: sifted.kept.filter((_, index) => !going.has(index)),
    dropped: [...sifted.dropped, ...gone.map(({ text, lineIndex }) => ({ text, lineIndex, reason }))],
  };
}

/** Without the line that is the title, which no document repeats in its body; further lines with it are dropped. */
export function takeOutTitle(
  sifted: Sifted,
  title: string,
  mayBeTitle: (line: Line) => boolean = () => true,
): Sifted {
  const [heading, ...repeated] = sifted.kept.flatMap((line, index) =>
    mayBeTitle(line) && comparable(line.text) === comparable(title) ? [index] : [],
  );
  const left = dropLines(sifted, repeated, "repeated-title");
  return { ...left, kept: left.kept.filter((line) => line !== sifted.kept[heading ?? -1]) };
}

/** What went, in the order of the file. */
export function inFileOrder(dropped: readonly IndexedDrop[]): Dropped[] {
  return [...dropped].sort((a, b) => a.lineIndex - b.lineIndex).map(({ text, reason }) => ({ text, reason }));
}
