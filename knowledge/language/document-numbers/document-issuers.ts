import { fold } from "../fold.ts";

/** Organs of the Party: their documents are numbered `số-loại/cơ quan` whatever a page makes of it. */
const PARTY_ORGANS = ["TW", "TU", "QU", "HU", "ĐU", "ĐUK"];
const PARTY_COMMISSION = /^(?:BTC|BTG|BDV|BTGDV|BNC|BKTTW|UBKT|VP|HĐLL|BCĐ)(?:TW|TU|HU|QU|ĐU)$/u;

/** Organs of the State: `số[/năm]/loại-cơ quan`. BCT is Bộ Công Thương here; Bộ Chính trị numbers with TW. */
const STATE_ORGANS = (
  "TTg CP QH UBTVQH UBND HĐND CTN TTCP VPCP VPQH VPCTN NHNN UBDT KTNN TANDTC VKSNDTC VKSTC HĐTP HĐNN " +
  "BNV BTP BTC BCA BQP BYT BCT BGTVT BXD BKHCN BTTTT BGDĐT BLĐTBXH BNN BNNPTNT BNNMT BTNMT BVHTT BVHTTDL " +
  "BKHĐT BNG BDTTG BTM BCN BBCVT BHXH TCT TCHQ"
).split(" ");

/** Organs that number both ways; the number keeps the form it was written in. */
const OTHER_ORGANS = [
  "MTTW",
  "MTTQ",
  "MTTQVN",
  "UBMTTQ",
  "TLĐ",
  "LĐLĐ",
  "TĐTN",
  "ĐTN",
  "HĐTƯ",
  "HND",
  "LHPN",
  "CCB",
];

const canonical = new Map(
  [...PARTY_ORGANS, ...STATE_ORGANS, ...OTHER_ORGANS].map((code) => [fold(code).toUpperCase(), code]),
);
canonical.set("TUW", "TW");

/**
 * One spelling for each organ code: `ttg` → `TTg`, `tw`, `TƯ`, `T.Ư` → `TW`, `BGD&ĐT` → `BGDĐT`; codes not
 * known lose their accents, so that `TĐKT` and `tdkt` meet. Joint issuers keep their order: `BTP-BNV`.
 */
export function canonicalIssuer(written: string): string {
  return written
    .split(/[-–/]/u)
    .map((piece) => canonicalPiece(piece.normalize("NFC").replace(/[.&\s]/gu, "")))
    .join("-");
}

function canonicalPiece(piece: string): string {
  const upper = piece.replaceAll("Ð", "Đ").replaceAll("ð", "đ").toUpperCase();
  if (upper === "TƯ") return "TW";
  const [, letters = "", term = ""] = /^(\D*)(\d*)$/u.exec(upper) ?? [];
  const folded = fold(letters);
  return (canonical.get(folded) ?? folded) + term;
}

export function isKnownIssuer(code: string): boolean {
  const folded = fold(code).toUpperCase().replace(/\d+$/u, "");
  return canonical.has(folded) || isPartyOrgan(code);
}

/** Expects a canonical code. */
export function isPartyOrgan(code: string): boolean {
  return PARTY_ORGANS.includes(code) || PARTY_COMMISSION.test(code);
}

/** Expects a canonical code; of joint issuers the first decides. */
export function isStateOrgan(code: string): boolean {
  return STATE_ORGANS.includes(code.split("-")[0]?.replace(/\d+$/u, "") ?? "");
}
