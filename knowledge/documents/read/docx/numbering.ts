import { childOf, childrenOf, type XmlElement } from "../office/xml.ts";
import type { NumberingRef } from "./styles.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** `Điều %1.`: %1 stands for the number of the outermost level. */
  readonly text: string;
  /** All numbers in digits, whatever their levels say. */
  readonly isDigits: boolean;
  /** A paragraph of this style is of this level. */
  readonly style: string | undefined;
}

interface List {
  /** Lists that share a definition go on counting together. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that this list counts anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Word has nine levels. */
const MOST_LEVELS = 9;

/** Counts the paragraphs of lists as Word does when it shows them. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    this.#lists = readLists(root);
  }

  /** What stands in front of the next paragraph of a list (`Điều 5.`, `a)`, `-`); empty where nothing does. */
  next({ list = "0", level }: NumberingRef, style: string | undefined): string {
    const found = this.#lists.get(list);
    if (found === undefined) return "";
    const ofStyle = found.levels.findIndex((one) => one?.style !== undefined && one.style === style);
    const at = level ?? Math.max(0, ofStyle);
    const counts = this.#countsOf(list, found);
    counts[at] = counts[at] === undefined ? (found.levels[at]?.start ?? 1) : counts[at] + 1;
    counts.fill(undefined, at + 1);
    return labelOf(found, at, counts);
  }

  #countsOf(name: string, { definition, restarts }: List): (number | undefined)[] {
    const counts = this.#counts.get(definition) ?? Array.from({ length: MOST_LEVELS }, () => undefined);
    this.#counts.set(definition, counts);
    if (!this.#begun.has(name)) {
      for (const [level, start] of restarts) counts[level] = start - 1;
      this.#begun.add(name);
    }
    return counts;
  }
}

function labelOf({ levels }: List, at: number, counts: readonly (number | undefined)[]): string {
  const level = levels[at];
  if (level === undefined || level.format === "none") return "";
  if (level.format === "bullet") return /^[-+–•*]$/.test(level.text) ? level.text : "-";
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const of = Number(digit) - 1;
    const number = counts[of] ?? levels[of]?.start ?? 1;
    return writeNumber(number, level.isDigits ? "decimal" : (levels[of]?.format ?? "decimal"));
  });
}

function readLists(root: XmlElement | undefined): Map<string, List> {
  const definitions = new Map(
    childrenOf(root, "abstractNum").map((one) => [one.attributes.abstractNumId ?? "", one]),
  );
  const byStyle = new Map(
    [...definitions.values()].map((one) => [childOf(one, "styleLink")?.attributes.val, one] as const),
  );
  const lists = new Map<string, List>();
  for (const num of childrenOf(root, "num")) {
    const named = definitions.get(childOf(num, "abstractNumId")?.attributes.val ?? "");
    const linked = childOf(named, "numStyleLink")?.attributes.val;
    const definition = (linked === undefined ? undefined : byStyle.get(linked)) ?? named;
    if (definition === undefined) continue;
    lists.set(num.attributes.numId ?? "", listOf(num, definition));
  }
  return lists;
}

function listOf(num: XmlElement, definition: XmlElement): List {
  const levels: (Level | undefined)[] = [];
  const restarts = new Map<number, number>();
  for (const level of childrenOf(definition, "lvl")) levels[levelOf(level)] = readLevel(level);
  for (const override of childrenOf(num, "lvlOverride")) {
    const at = levelOf(override);
    const level = childOf(override, "lvl");
    if (level !== undefined) levels[at] = readLevel(level);
    const start = childOf(override, "startOverride")?.attributes.val;
    if (start !== undefined) restarts.set(at, Number(start) || 0);
  }
  return { definition: definition.attributes.abstractNumId ?? "", levels, restarts };
}

function levelOf({ attributes }: XmlElement): number {
  return Math.min(MOST_LEVELS - 1, Math.max(0, Number(attributes.ilvl) || 0));
}

function readLevel(level: XmlElement): Level {
  const value = (name: string) => childOf(level, name)?.attributes.val;
  return {
    start: Number(value("start") ?? 1) || 0,
    format: value("numFmt") ?? "decimal",
    text: value("lvlText") ?? "",
    isDigits: childOf(level, "isLgl") !== undefined && value("isLgl") !== "0",
    style: value("pStyle"),
  };
}

function writeNumber(number: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "upperLetter":
      return letters(number).toUpperCase();
    case "lowerLetter":
      return letters(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    default:
      return String(number);
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(number: number): string {
  let left = Math.min(number, 3999);
  let written = "";
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      written += sign;
      left -= value;
    }
  }
  return written;
}

/** As Word goes on after z: aa, bb, cc. */
function letters(number: number): string {
  if (number < 1) return "";
  const letter = String.fromCharCode(0x61 + ((number - 1) % 26));
  return letter.repeat(Math.min(10, Math.floor((number - 1) / 26) + 1));
}
