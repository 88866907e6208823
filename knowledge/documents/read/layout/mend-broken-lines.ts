import { isCapitals } from "../legal-heading.ts";
import { countSyllables, type Line } from "../line.ts";
import { DRAWN, isMotto, readNumberLine, readPlaceAndDate } from "./layout-words.ts";

/** Pairs of lines that a narrow column broke, as the first ends and as both read together. */
const BROKEN: readonly { readonly first: RegExp; readonly whole: (text: string) => boolean }[] = [
  {
    first: /^(?:\p{L}+ ){0,3}số(?: hiệu)?\s*:?$/iu,
    whole: (text) => readNumberLine(text)?.number !== undefined,
  },
  { first: /^(?:\p{L}+ ){0,3}số.*[-–/]$/iu, whole: (text) => readNumberLine(text)?.number !== undefined },
  { first: /^(?:ĐẢNG CỘNG SẢN|CỘNG H(?:ÒA|OÀ)(?: XÃ HỘI(?: CHỦ NGHĨA)?)?)$/iu, whole: () => true },
  {
    first: /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,4},?$/u,
    whole: (text) => readPlaceAndDate(text)?.date !== undefined,
  },
  { first: /^.{2,40}ngày(?: .*)?$/iu, whole: (text) => readPlaceAndDate(text) !== undefined },
  { first: /^(?:T\/?M|K\/?T|T\/?L|TUQ)\.?$/u, whole: () => true },
  {
    first: /^(?:BAN|ỦY|UỶ|HỘI ĐỒNG|BỘ|QUY CHẾ|NHỮNG QUY ĐỊNH|CHỦ)$/u,
    whole: (text) =>
      /^(?:BAN (?:CHẤP|THƯỜNG|BÍ|CÁN)|ỦY BAN|HỘI ĐỒNG NHÂN|BỘ (?:CHÍNH|TRƯỞNG)|CHỦ TỊCH)/u.test(text),
  },
];

/** A line that was broken in a narrow column reads as one again; the bars between copied cells stay apart. */
export function mendBrokenLines(lines: readonly Line[]): Line[] {
  const mended: Line[] = [];
  for (const line of lines.map(withoutDrawn).flatMap(splitHeads)) {
    const before = mended.at(-1);
    const whole = before === undefined ? "" : `${before.text} ${line.text}`;
    if (
      before !== undefined &&
      isBroken(before, line) &&
      BROKEN.some(({ first, whole: reads }) => first.test(before.text) && reads(whole))
    )
      mended[mended.length - 1] = { ...before, text: whole };
    else mended.push(line);
  }
  return mended;
}

/** A line drawn below the office, and what is written below that, run together. */
const DRAWN_BEFORE = /^[-–—_=]{3,}\s*(?=\p{L})/u;
const BESIDE_MOTTO =
  /^(?<left>.+?)[\s:|–—_-]*(?<right>(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM).*?)[\s–—_-]*$/u;

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
  const isWhole = readNumberLine(before.text)?.number !== undefined && !/[-–/]$/u.test(before.text);
  return isText && line.text.length < 80 && !isWhole && readPlaceAndDate(before.text)?.date === undefined;
}
