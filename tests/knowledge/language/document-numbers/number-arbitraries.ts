import fc from "fast-check";
import { fold } from "../../../../knowledge/language/fold.ts";

/** Parts of a document number in canonical spelling. */
export interface Parts {
  readonly number: number;
  readonly year?: number;
  readonly type: string;
  readonly issuer: string;
}

const number = fc.integer({ min: 1, max: 9999 });
const year = fc.integer({ min: 1990, max: 2026 });

export const partyParts: fc.Arbitrary<Parts> = fc.record({
  number,
  type: fc.constantFrom("QĐ", "NQ", "CT", "KL", "HD", "KH", "TB", "ĐA", "CTr", "BC"),
  issuer: fc.constantFrom("TW", "TU", "QU", "HU", "ĐU"),
});

export const stateParts: fc.Arbitrary<Parts> = fc.oneof(
  fc.record({ number, type: fc.constantFrom("CT", "QĐ", "CĐ"), issuer: fc.constantFrom("TTg", "UBND") }),
  fc.record({ number, year, type: fc.constantFrom("NĐ", "NQ"), issuer: fc.constant("CP") }),
  fc.record({
    number,
    year,
    type: fc.constant("TT"),
    issuer: fc.constantFrom("BQP", "BCA", "BNV", "BGDĐT", "BTC"),
  }),
  fc.record({ number, year, type: fc.constant("TTLT"), issuer: fc.constantFrom("BTP-BNV", "BTC-MTTW") }),
);

export const lawParts: fc.Arbitrary<Parts> = fc.record({
  number,
  year,
  type: fc.constant(""),
  issuer: fc.integer({ min: 10, max: 16 }).map((term) => `QH${term}`),
});

export const anyParts = fc.oneof(partyParts, stateParts, lawParts);

/** The canonical key that all spellings must resolve to. */
export function keyOf({ number, year, type, issuer }: Parts): string {
  const head = year === undefined ? `${number}` : `${number}/${year}`;
  if (type === "") return `${head}/${issuer}`;
  return PARTY.has(issuer) ? `${number}-${type}/${issuer}` : `${head}/${type}-${issuer}`;
}

const PARTY = new Set(["TW", "TU", "QU", "HU", "ĐU"]);

const spaces = fc.constantFrom("", " ", "\u00a0");
const mark = fc.constantFrom("-", "/", "–", "‑");
const joint = fc.tuple(spaces, mark, spaces).map((parts) => parts.join(""));
const letterCase = fc.constantFrom("as is", "lower", "upper", "unaccented");

/** Ways in which people and pages write one number, misspelt separators included. */
export function spellings(parts: Parts): fc.Arbitrary<string> {
  return fc
    .record({
      before: joint,
      between: joint,
      behindYear: joint,
      letterCase,
      zeros: fc.constantFrom("", "0"),
      horn: fc.boolean(),
    })
    .map((how) => {
      const number = `${parts.number < 10 ? how.zeros : ""}${parts.number}`;
      const issuer =
        parts.issuer === "TW" && how.horn && how.letterCase !== "unaccented" ? "TƯ" : parts.issuer;
      const head = parts.year === undefined ? number : `${number}${how.before}${parts.year}`;
      const tail = parts.type === "" ? issuer : `${parts.type}${how.between}${issuer}`;
      return inCase(`${head}${how.behindYear}${tail}`, how.letterCase);
    });
}

function inCase(text: string, letterCase: string): string {
  if (letterCase === "lower") return text.toLowerCase();
  if (letterCase === "upper") return text.toUpperCase();
  return letterCase === "unaccented" ? fold(text).toLowerCase() : text;
}
