import { compareLengths, createPhrases, FOLDED } from "../phrases.ts";

/**
 * How people name issuers in questions (folded, lower case, single spaces) and the code that stands in
 * numbers for them.
 */
const PHRASES: readonly (readonly [phrase: string, code: string])[] = [
  ["ban chap hanh trung uong", "TW"],
  ["ban chap hanh tw", "TW"],
  ["bch trung uong", "TW"],
  ["bch tw", "TW"],
  ["bo chinh tri", "TW"],
  ["ban bi thu", "TW"],
  ["trung uong", "TW"],
  ["bct", "TW"],
  ["bbt", "TW"],
  ["tw", "TW"],
  ["thu tuong chinh phu", "TTg"],
  ["thu tuong", "TTg"],
  ["ttg", "TTg"],
  ["tt chinh phu", "TTg"],
  ["uy ban thuong vu quoc hoi", "UBTVQH"],
  ["ubtvqh", "UBTVQH"],
  ["quoc hoi", "QH"],
  ["qh", "QH"],
  ["chinh phu", "CP"],
  ["cp", "CP"],
  ["ban thuong vu thanh uy", "TU"],
  ["ban thuong vu tinh uy", "TU"],
  ["btv thanh uy", "TU"],
  ["btv tinh uy", "TU"],
  ["ban chap hanh dang bo thanh pho", "TU"],
  ["ban chap hanh dang bo tphcm", "TU"],
  ["ban chap hanh dang bo tinh", "TU"],
  ["thanh uy", "TU"],
  ["tinh uy", "TU"],
  ["quan uy", "QU"],
  ["huyen uy", "HU"],
  ["dang uy", "ĐU"],
  ["uy ban nhan dan", "UBND"],
  ["ubnd", "UBND"],
  ["hoi dong nhan dan", "HĐND"],
  ["hdnd", "HĐND"],
  ["bo noi vu", "BNV"],
  ["bo tu phap", "BTP"],
  ["bo tai chinh", "BTC"],
  ["bo cong an", "BCA"],
  ["bo quoc phong", "BQP"],
  ["bo y te", "BYT"],
  ["bo cong thuong", "BCT"],
  ["bo xay dung", "BXD"],
  ["bo giao duc va dao tao", "BGDĐT"],
  ["bo giao duc", "BGDĐT"],
  ["bo khoa hoc va cong nghe", "BKHCN"],
  ["bo giao thong van tai", "BGTVT"],
  ["bo thong tin va truyen thong", "BTTTT"],
  ["ngan hang nha nuoc", "NHNN"],
  ["thanh tra chinh phu", "TTCP"],
];

export interface IssuerPhrase {
  readonly code: string;
  /** Words that the phrase has. */
  readonly length: number;
}

const phrases = createPhrases(
  PHRASES.toSorted(([a], [b]) => compareLengths(a, b)),
  FOLDED,
);

/** The issuer that `words` name from the index `at` on; the longest phrase wins. */
export function issuerPhraseAt(words: readonly string[], at: number): IssuerPhrase | undefined {
  const found = phrases.findAt(words, at);
  return found && { code: found.value, length: found.end - found.start };
}
