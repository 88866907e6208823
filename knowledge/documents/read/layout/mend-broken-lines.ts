import { isCapitals } from "../legal-heading.ts";
import { countSyllables, type Line } from "../line.ts";
import { DRAWN, isMotto, readNumberLine, readPlaceAndDate } from "./layout-words.ts";

/** Pairs of lines that a narrow column broke: how the first ends, and whether both read together. */
const BROKEN: readonly { readonly first: RegExp; readonly reads: (whole: string) => boolean }[] = [
  { first: /^(?:\p{L}+ ){0,3}số(?: hiệu)?\s*:?$/iu, reads: (whole) => readNumberLine(whole) !== undefined },
  { first: /^số\s?:?\s?\d+$/iu, reads: hasNumber },
  { first: /^(?:\p{L}+ ){0,3}số.*[-–/]$/iu, reads: hasNumber },
  { first: /^(?:ĐẢNG CỘNG SẢN|CỘNG H(?:ÒA|OÀ)(?: XÃ HỘI(?: CHỦ NGHĨA)?)?)$/iu, reads: isMotto },
  {
    first: /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,4},?$/u,
    reads: (whole) => readPlaceAndDate(whole)?.date !== undefined,
  },
  {
    first: /^.{2,40}ngày(?: .*)?$/iu,
    reads: (whole) => readPlaceAndDate(whole) !== undefined || OPEN_DAY.test(whole),
  },
  { first: /^(?:T\/?M|K\/?T|T\/?L|TUQ)\.?$/u, reads: () => true },
  { first: /^(?:BAN|ỦY|UỶ|HỘI ĐỒNG|BỘ|CHỦ)$/u, reads: (whole) => BODY.test(whole) },
];

const OPEN_DAY = /ngày[\s\d.…_]*tháng[\s\d.…_]*$/iu;
const BODY = /^(?:BAN (?:CHẤP|THƯỜNG|BÍ|CÁN)|(?:ỦY|UỶ) BAN|HỘI ĐỒNG NHÂN|BỘ (?:CHÍNH|TRƯỞNG)|CHỦ TỊCH)/u;

function hasNumber(text: string): boolean {
  return readNumberLine(text)?.number !== undefined;
}

/** A line that was broken in a narrow column reads as one again; the bars between copied cells stay apart. */
export function mendBrokenLines(lines: readonly Line[]): Line[] {
  const mended: Line[] = [];
  for (const line of lines.map(withoutDrawn).flatMap(splitHeads)) {
    const before = mended.at(-1);
    const whole = before === undefined ? "" : `${before.text} ${line.text}`;
    if (
      before !== undefined &&
      isBroken(before, line) &&
      BROKEN.some(({ first, reads }) => first.test(before.text) && reads(whole))
    )
      mended[mended.length - 1] = { ...before, text: whole };
    else mended.push(line);
  }
  return mended;
}

/** A line drawn below the office, and what is written below that, run together. */
const DRAWN_BEFORE = /^[-–—_=]{3,}\s*(?=\p{L})/u;
const BESIDE_MOTTO =
  /^(?<left>.+?)[\s:|–—_-]*(?<right>(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ\s?NGH(?:ĨA|IÃ) VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM).*?)[\s–—_-]*$/u;

function withoutDrawn(line: Line): Line {
  return DRAWN_BEFORE.test(line.text) ? { ...line, text: line.text.replace(DRAWN_BEFORE, "") } : line;
}

/** A table's row with both columns of a letterhead is two lines again. */
function splitHeads(line: Line): Line[] {
  const { left = "", right = "" } = BESIDE_MOTTO.exec(line.text)?.groups ?? {};
  if (!isCapitals(left) || countSyllables(left) > 24 || !isMotto(right)) return [line];
  return [left, right].map((text) => ({ ...line, kind: "paragraph", level: 0, text }));
}

function isBroken(before: Line, line: Line): boolean {
  const isText = before.kind !== "row" && line.kind !== "row" && !DRAWN.test(line.text);
  // A whole number or day is not broken, whatever follows.
  const isWhole = hasNumber(before.text) && !/[-–/]$/u.test(before.text);
  return isText && line.text.length < 80 && !isWhole && readPlaceAndDate(before.text)?.date === undefined;
}
