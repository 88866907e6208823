import type { Line } from "../line.ts";
import { DRAWN, readNumberLine, readPlaceAndDate } from "./layout-words.ts";

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
  { first: /^.{2,40}ngày .*$/iu, whole: (text) => readPlaceAndDate(text)?.date !== undefined },
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
  for (const line of lines) {
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

function isBroken(before: Line, line: Line): boolean {
  const isText = before.kind !== "row" && line.kind !== "row" && !DRAWN.test(line.text);
  // A whole number or day is not broken, whatever follows.
  const isWhole = readNumberLine(before.text)?.number !== undefined && !/[-–/]$/u.test(before.text);
  return isText && line.text.length < 80 && !isWhole && readPlaceAndDate(before.text)?.date === undefined;
}
