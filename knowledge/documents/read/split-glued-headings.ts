import { type Line, paragraph } from "./line.ts";

/**
 * The codified law as Markdown has article headings that lost the line break before them: `… dân cư.Điều 44.13.LQ.4. …`,
 * `… biết.Chương V`. References to articles inside a sentence have a space before them and stay.
 */
export function splitGluedHeadings(line: Line): Line[] {
  if (line.kind !== "paragraph" || !GLUE.test(line.text)) return [line];
  return line.text
    .split(GLUE)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(paragraph);
}

const GLUE =
  /(?<=[\p{L}\d.;:)"*/])(?=Điều \d+\.\d+\.\p{Lu}{2,3}\.\d)|(?<=[.;:)])(?=Chương [IVXLC]+$)|(?<=[.;:])(?=\(Điều này có nội dung liên quan)/u;
