import { countSyllables, endsSentence, type Line } from "../line.ts";
import { CAPTION_LEVEL } from "./table-level.ts";
import { BETWEEN_CAPTIONS } from "./table-surroundings.ts";

/** `Bảng 2. Hộ nghèo theo thôn`, `Biểu số 03`; `Đơn vị tính: triệu đồng`. */
const CAPTION = /^(?:(?:bảng|biểu)(?: số)? [\dIVX]|\(?(?:đơn vị(?: tính)?|đvt) ?: )/iu;
/** Syllables of a caption, at most. */
const LONGEST_CAPTION = 45;

/** The captions that stand as paragraphs right above the rows of a table become its heading, which stands above each row. */
export function captionTables(lines: readonly Line[]): Line[] {
  const captioned: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const beginsTable = isOfTable(line) && !isOfTable(lines[index - 1]);
    if (!beginsTable) {
      captioned.push(line);
      continue;
    }
    const last = captioned.findLastIndex((before) => !isCaption(before));
    const above = captioned.splice(last + 1);
    const own = isHeadingOfTable(line) ? line : undefined;
    const text = [...above, ...(own ? [own] : [])].map((caption) => caption.text).join(BETWEEN_CAPTIONS);
    if (text !== "") captioned.push({ ...(own ?? above[0]), kind: "heading", level: CAPTION_LEVEL, text });
    if (own === undefined) captioned.push(line);
  }
  return captioned;
}

function isOfTable(line: Line | undefined): boolean {
  return line !== undefined && (line.kind === "row" || line.level >= CAPTION_LEVEL);
}

function isHeadingOfTable(line: Line): boolean {
  return line.kind === "heading" && line.level === CAPTION_LEVEL;
}

function isCaption({ kind, text }: Line): boolean {
  return (
    kind === "paragraph" &&
    CAPTION.test(text) &&
    countSyllables(text) <= LONGEST_CAPTION &&
    !endsSentence(text)
  );
}
