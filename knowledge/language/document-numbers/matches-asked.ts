import type { AskedNumber } from "./asked-document-numbers.ts";
import { type NumberParts, partsOfKey } from "./document-number.ts";

/** Codes that a spoken type may stand for, besides itself. A resolution of the National Assembly has no code. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  QĐ: ["QyĐ", "QĐi"],
  QyĐ: ["QĐ"],
  QĐi: ["QĐ"],
  QC: ["QĐ", "QyĐ", "QyC"],
  NQ: ["NQLT"],
  TT: ["TTLT", "TTLB"],
  CTr: ["CTrHĐ"],
};

/**
 * True when the document with this key (see DocumentNumber) can be the one asked for: every part that the
 * question gives agrees. A Party number has no year, so a year asked for does not speak against it.
 */
export function matchesAsked(asked: AskedNumber, key: string): boolean {
  const parts = partsOfKey(key);
  if (parts === undefined || parts.number !== asked.number) return false;
  if (asked.year !== undefined && parts.year !== undefined && asked.year !== parts.year) return false;
  return typeAgrees(asked.type, parts) && issuerAgrees(asked.issuer, parts.issuer);
}

function typeAgrees(asked: string | undefined, parts: NumberParts): boolean {
  if (asked === undefined) return true;
  if (parts.type === "") return asked === "L" || asked === "NQ";
  return asked === parts.type || (ALSO[asked]?.includes(parts.type) ?? false);
}

/** `QH` asked stands for any term (`QH15`), one organ asked for any joint document that it signed. */
function issuerAgrees(asked: string | undefined, issuer: string): boolean {
  if (asked === undefined || asked === issuer) return true;
  if (asked === "QH") return /^QH\d+$/u.test(issuer);
  return issuer.split("-").some((piece) => piece === asked || piece.replace(/\d+$/u, "") === asked);
}
