import { isCapitals } from "../legal-heading.ts";
import type { Line } from "../line.ts";
import { DRAWN, readNumberLine, readPlaceAndDate } from "./layout-words.ts";

/** The block at the end of a consolidated text: its own number and day, which are not those of what it consolidates. */
export interface Authentication {
  readonly column: readonly string[];
  readonly number: string | undefined;
  readonly place: string | undefined;
  readonly date: string | undefined;
  readonly taken: readonly number[];
  readonly silent: readonly number[];
}

const TITLE = /^XÁC (?:THỰC|NHẬN) VĂN BẢN HỢP NHẤT/u;
/** Lines of the block above and below its title, at most. */
const REACH = { up: 7, down: 4 } as const;

export function findAuthentication(lines: readonly Line[], from: number): Authentication | undefined {
  const title = lines.findIndex(({ text }, at) => at >= from && TITLE.test(text));
  if (title < 0) return undefined;
  let start = title;
  while (start > from && title - start < REACH.up && isOfBlock(lines[start - 1])) start--;
  let end = title + 1;
  while (end < lines.length && end - title <= REACH.down && isNumberOrDay(lines[end]?.text ?? "")) end++;
  const taken = Array.from({ length: end - start }, (_, at) => start + at);
  const texts = taken.map((at) => lines[at]?.text ?? "");
  const day = texts.map(readPlaceAndDate).find((found) => found !== undefined);
  return {
    column: texts.filter(
      (text) => isCapitals(text) && !TITLE.test(text) && !isNumberOrDay(text) && !DRAWN.test(text),
    ),
    number: texts.map((text) => readNumberLine(text)?.number).find((found) => found !== undefined),
    place: day?.place,
    date: day?.date,
    taken,
    silent: taken.filter((at) => TITLE.test(lines[at]?.text ?? "") || DRAWN.test(lines[at]?.text ?? "")),
  };
}

function isOfBlock(line: Line | undefined): boolean {
  const text = line?.text ?? "";
  return (
    isNumberOrDay(text) || DRAWN.test(text) || !/\p{L}/u.test(text) || (isCapitals(text) && text.length < 60)
  );
}

function isNumberOrDay(text: string): boolean {
  return readNumberLine(text) !== undefined || readPlaceAndDate(text) !== undefined;
}
