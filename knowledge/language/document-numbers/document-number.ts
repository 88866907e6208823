import { canonicalIssuer, isPartyOrgan, isStateOrgan } from "./document-issuers.ts";
import { typeOfCode } from "./document-types.ts";

/** The parts of a document number in canonical spelling. */
export interface NumberParts {
  /** Without leading zeros. */
  readonly number: string;
  readonly year?: string | undefined;
  /** Canonical code (`QĐ`, `CTr`); empty where the number has none (`10/2022/QH15`, `1211/2016/UBTVQH13`). */
  readonly type: string;
  /** Canonical code; joint issuers are joined by `-`. */
  readonly issuer: string;
}

/** A document number where it stands in a text (UTF-16 units, end exclusive). */
export interface DocumentNumber extends NumberParts {
  /** `23-QĐ/TW`, `33/CT-TTg`, `59/2023/NĐ-CP`, `10/2022/QH15`: equal for all spellings of one number. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface WrittenParts {
  readonly number: string;
  readonly year?: string | undefined;
  readonly type: string;
  readonly issuer: string;
  /** True when it is written `số-loại/cơ quan`; decides only where the issuer does not. */
  readonly partyForm: boolean;
}

/** Parts in any spelling become canonical parts and their key. */
export function numberFrom(written: WrittenParts): NumberParts & { readonly key: string } {
  const number = String(Number(written.number));
  const type = written.type === "" ? "" : (typeOfCode(written.type) ?? written.type.toUpperCase());
  const issuer = canonicalIssuer(written.issuer);
  const parts = { number, year: written.year, type, issuer };
  return { ...parts, key: keyOf(parts, written.partyForm) };
}

function keyOf(parts: NumberParts, partyForm: boolean): string {
  const { number, year, type, issuer } = parts;
  if (type === "") return `${number}/${year === undefined ? "" : `${year}/`}${issuer}`;
  if (year === undefined && (isPartyOrgan(issuer) || (partyForm && !isStateOrgan(issuer))))
    return `${number}-${type}/${issuer}`;
  return `${number}/${year === undefined ? "" : `${year}/`}${type}-${issuer}`;
}

/** Keys of laws, of Party documents and of all others. */
const KEY_FORMS = [
  /^(?<number>\d+)\/(?:(?<year>\d{4})\/)?(?<issuer>(?:UBTV)?QH\d*)$/u,
  /^(?<number>\d+)-(?<type>[^/-]+)\/(?<issuer>.+)$/u,
  /^(?<number>\d+)(?:\/(?<year>\d{4}))?\/(?<type>[^/-]+)-(?<issuer>.+)$/u,
];

/** The parts of a key that `numberFrom` made; undefined for other text. */
export function partsOfKey(key: string): NumberParts | undefined {
  for (const form of KEY_FORMS) {
    const { number, year, type = "", issuer = "" } = form.exec(key)?.groups ?? {};
    if (number !== undefined) return { number, year, type, issuer };
  }
  return undefined;
}
