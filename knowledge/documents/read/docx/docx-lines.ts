import type { Dropped } from "../../document.ts";
import { listDepth } from "../../lead-in.ts";
import { legalHeadingOf } from "../legal-heading.ts";
import { countSyllables, endsSentence, type Line, oneLine } from "../line.ts";
import { childOf, isXmlElement, type XmlElement } from "../office/xml.ts";
import { tableLines } from "../tables/table-lines.ts";
import { docxTable } from "./docx-table.ts";
import { type Inline, InlineReader } from "./inline-text.ts";
import type { Numbering } from "./numbering.ts";
import { columnsOf, separateColumns, type WideLine } from "./side-by-side.ts";
import { join, paragraphLook, type Style, type Styles } from "./styles.ts";

export interface DocxParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Notes by `footnote:3`, as elements that hold paragraphs. */
  readonly notes: ReadonlyMap<string, XmlElement>;
}

/** A longer heading is a paragraph that somebody gave the style of one. */
const LONGEST_HEADING = 60;

/** Reads the body of a text document, element by element in the order of the file. */
export class DocxReader {
  readonly dropped: Dropped[] = [];
  tables = 0;
  title: string | undefined;
  readonly #lines: WideLine[] = [];
  readonly #parts: DocxParts;
  readonly #inline: InlineReader;
  #paragraphs = 0;
  /** Text of a paragraph whose end was taken away by a change: it goes on in the next one. */
  #goesOn = "";
  #depth = 0;

  constructor(parts: DocxParts) {
    this.#parts = parts;
    this.#inline = new InlineReader(parts.styles);
  }

  /** What was read so far. */
  get lines(): Line[] {
    return separateColumns(this.#lines);
  }

  add(element: XmlElement): void {
    this.#lines.push(...this.#blockLines(element));
  }

  #blockLines(element: XmlElement): WideLine[] {
    switch (element.name) {
      case "p":
        return this.#paragraphLines(element);
      case "tbl":
        return this.#tableLines(element);
      case "del":
      case "moveFrom":
      case "sectPr":
      case "sdtPr":
        return [];
      default:
        return this.#linesIn(element);
    }
  }

  #linesIn(element: XmlElement): WideLine[] {
    return element.children.filter(isXmlElement).flatMap((child) => this.#blockLines(child));
  }

  #tableLines(element: XmlElement): Line[] {
    this.#depth++;
    const table = docxTable(element, (cell) => separateColumns(this.#linesIn(cell)));
    this.#depth--;
    this.tables++;
    return tableLines(table);
  }

  #paragraphLines(paragraph: XmlElement): WideLine[] {
    const paragraphPlace = ++this.#paragraphs;
    const properties = childOf(paragraph, "pPr");
    const styleId = childOf(properties, "pStyle")?.attributes.val;
    const style = join(this.#parts.styles.styleOf(styleId), paragraphLook(properties));
    const inline = this.#inline.read(paragraph, style);
    const text = this.#goesOn + inline.text;
    this.#goesOn = "";
    if (
      childOf(properties, "rPr", "del") !== undefined ||
      childOf(properties, "rPr", "moveFrom") !== undefined
    ) {
      this.#goesOn = text;
      return [];
    }
    const label = this.#labelOf(style, styleId);
    const isShown = text.trim() !== "" || this.#depth > 0;
    const lines = isShown ? this.#textLines(`${label === "" ? "" : `${label} `}${text}`, style, inline) : [];
    const columns = lines.length === 1 ? columnsOf(text) : undefined;
    const place = { paragraph: paragraphPlace };
    const placed = lines.map((line): WideLine => ({ ...line, place, ...(columns && { columns }) }));
    return [...this.#withoutContents(placed, style), ...this.#besides(inline)];
  }

  #labelOf({ numbering }: Style, styleId: string | undefined): string {
    if (numbering?.list === undefined) return "";
    return oneLine(this.#parts.numbering.next(numbering, styleId));
  }

  #textLines(text: string, style: Style, { isBold, isItalic }: Inline): Line[] {
    const look = {
      ...(style.isCentred && { centred: true as const }),
      ...(isBold && { bold: true as const }),
      ...(isItalic && { italic: true as const }),
    };
    const pieces = splitAtBreaks(text, style.isCentred === true).filter((piece) =>
      /[\p{L}\p{N}]/u.test(piece),
    );
    const [first = ""] = pieces;
    if (style.isTitle && this.title === undefined && this.#depth === 0)
      this.title = pieces.join(" ") || undefined;
    const isHeading =
      this.#depth === 0 &&
      pieces.length === 1 &&
      legalHeadingOf(first) === undefined &&
      countSyllables(first) <= LONGEST_HEADING;
    if (isHeading && style.headingLevel !== undefined)
      return [{ kind: "heading", level: style.headingLevel, text: first, look }];
    return pieces.map((piece) => ({ kind: "paragraph", level: 0, text: piece, look }));
  }

  /** A table of contents would be found in place of what it lists. */
  #withoutContents(lines: WideLine[], { isContents }: Style): WideLine[] {
    if (!isContents && !this.#inline.isInContents) return lines;
    this.dropped.push(...lines.map(({ text }) => ({ text, reason: "table-of-contents" })));
    return [];
  }

  /** Text boxes and notes stand right behind the paragraph that they belong to. */
  #besides({ boxes, notes }: Inline): WideLine[] {
    const held = [...boxes, ...notes.flatMap((id) => this.#parts.notes.get(id) ?? [])];
    return held.flatMap((element) => this.#linesIn(element));
  }
}

/** A line that is drawn with signs, before or behind a text. */
const DRAWN = /^\s*[-–—_=*~]{4,}|[-–—_=*~]{4,}\s*$/gu;

/** A line break ends a line where a sentence ends, in what is centred, and before a point or an article; else it only wraps. */
function splitAtBreaks(text: string, isCentred: boolean): string[] {
  const lines: string[] = [];
  for (const piece of text.split("\n").map((part) => oneLine(part.replace(DRAWN, "")))) {
    const before = lines.at(-1);
    const startsAnew = isCentred || listDepth(piece) > 0 || legalHeadingOf(piece) !== undefined;
    if (before === undefined || before === "" || startsAnew || endsSentence(before)) lines.push(piece);
    else if (piece !== "") lines[lines.length - 1] = `${before} ${piece}`;
  }
  return lines.filter((line) => line !== "");
}
