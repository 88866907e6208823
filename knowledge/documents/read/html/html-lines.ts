import { countSyllables, endsSentence, type Line, oneLine } from "../line.ts";
import { tableLines } from "../tables/table-lines.ts";
import { type DomElement, type DomNode, isElement, TEXT_NODE } from "./html-dom.ts";
import { columnsOf, isDataTable, isLetterhead, readTable } from "./html-table.ts";
import { isHidden, type PagePart, partOf } from "./page-parts.ts";

/** A line of a page with what the page says about it. */
export interface PageLine extends Line {
  /** Share of its syllables that are links, 0..1. */
  readonly linked: number;
  /** Shown only after a click. */
  readonly hidden?: true;
  /** In the head or foot of an official document. */
  readonly official?: true;
  /** The part of the page beside its text that it stands in. */
  readonly part?: PagePart;
}

/** Elements whose text nobody reads as text. */
const SILENT = new Set(
  "SCRIPT STYLE TITLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT SVG CANVAS INPUT SELECT TEXTAREA DATALIST".split(
    " ",
  ),
);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM HEADER " +
    "HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);
const BREAK = "\u2028";
/** Deeper elements are read as plain text: no page that people read nests so. */
const DEEPEST = 300;

/** What surrounds a node. */
interface Around {
  readonly depth: number;
  readonly linked: boolean;
  readonly hidden: boolean;
  readonly part: PagePart | undefined;
  /** In a letterhead, where every line break begins a line. */
  readonly official?: true;
}

/**
 * What an element holds, shown or not, as lines: headings, paragraphs, list items with their marker, table rows with the names of their columns.
 * A line break inside a paragraph begins another one only where a sentence ends.
 */
export function htmlLines(root: DomElement): PageLine[] {
  return linesIn(root, { depth: 0, linked: false, hidden: false, part: undefined });
}

function linesIn(root: DomElement, around: Around): PageLine[] {
  const lines: PageLine[] = [];
  let inline = "";
  let links = 0;
  const flush = (here: Around) => {
    const texts = here.official ? brokenLines(inline) : joinBrokenLines(inline);
    const linked = Math.min(1, links / Math.max(1, countLetters(inline)));
    lines.push(...texts.map((text) => pageLine({ kind: "paragraph", level: 0, text }, here, linked)));
    inline = "";
    links = 0;
  };
  const visit = (node: DomNode, outer: Around) => {
    if (node.nodeType === TEXT_NODE || outer.depth > DEEPEST) {
      const text = node.textContent ?? "";
      inline += text;
      if (outer.linked) links += countLetters(text);
      return;
    }
    if (!isElement(node)) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === "BR") inline += BREAK;
    const here = aroundOf(node, name, outer);
    const own = ownLines(node, name, here);
    const breaks = own !== undefined || BLOCKS.has(name);
    if (breaks) flush(outer);
    if (own !== undefined) lines.push(...own);
    else for (const child of node.childNodes) visit(child, here);
    if (isLabel(node) && /[\p{L}\p{N}]$/u.test(inline)) inline += ": ";
    if (breaks) flush(here);
  };
  for (const child of root.childNodes) visit(child, around);
  flush(around);
  return lines;
}

function aroundOf(element: DomElement, name: string, outer: Around): Around {
  return {
    ...outer,
    depth: outer.depth + 1,
    linked: outer.linked || (name === "A" && element.getAttribute("href") !== null),
    hidden: outer.hidden || isHidden(element),
    part: outer.part ?? partOf(element),
  };
}

function pageLine(line: Line, { hidden, part, official }: Around, linked: number): PageLine {
  return { ...line, linked, ...(hidden && { hidden }), ...(part && { part }), ...(official && { official }) };
}

/** Lines of the elements that are read as a whole; undefined for those that are looked into. */
function ownLines(element: DomElement, name: string, here: Around): PageLine[] | undefined {
  if (/^H[1-6]$/.test(name)) return headingLine(element, Number(name[1]), here);
  if (name === "SUMMARY") return headingLine(element, LOWEST_HEADING, here);
  if (name === "LI") return withMarker(linesIn(element, here), "-");
  if (name === "OL") return numberedItems(element, here);
  if (name === "DL") return definitions(element, here);
  if (name === "FORM") return formLines(element, here);
  if (name === "BUTTON") return isOpener(element) ? undefined : [];
  if (name === "TABLE" && isLetterhead(element)) return letterheadLines(element, here);
  if (name === "TABLE" && isDataTable(element)) return tableOf(element, here);
  if (name === "TR") return tableRow(element, here);
  return undefined;
}

/** What opens an answer stands below all headings of the page. */
export const LOWEST_HEADING = 6;

function headingLine(element: DomElement, level: number, here: Around): PageLine[] {
  const lines = linesIn(element, here);
  const text = oneLine(lines.map((line) => line.text).join(" "));
  const linked = Math.max(0, ...lines.map((line) => line.linked));
  return text === "" ? [] : [pageLine({ kind: "heading", level, text }, here, linked)];
}

/** Whole pages stand in a form too; one that has only labels of what is to be typed is none of the text. */
function formLines(form: DomElement, here: Around): PageLine[] {
  const lines = linesIn(form, here);
  const isLabels = lines.every(
    ({ kind, text, linked }) => kind === "paragraph" && linked === 0 && countSyllables(text) <= 8,
  );
  return isLabels ? lines.map((line) => ({ ...line, part: line.part ?? "form" })) : lines;
}

/** The heads of tabs and of answers that unfold are buttons too; others say `Gửi` and `Đóng`. */
function isOpener(element: DomElement): boolean {
  const opens = ["aria-controls", "aria-expanded", "data-target", "data-bs-target"];
  if (opens.some((name) => element.getAttribute(name) !== null)) return true;
  return element.getAttribute("role") === "tab" || countSyllables(oneLine(element.textContent ?? "")) > 4;
}

function numberedItems(list: DomElement, here: Around): PageLine[] {
  const items = [...list.childNodes].filter((node) => node.nodeName.toUpperCase() === "LI").filter(isElement);
  const first = Number(list.getAttribute("start") ?? "1") || 1;
  return items.flatMap((item, index) => {
    return withMarker(linesIn(item, aroundOf(item, "LI", here)), `${first + index}.`);
  });
}

function withMarker([first, ...others]: PageLine[], marker: string): PageLine[] {
  if (first === undefined) return [];
  return [{ ...first, text: `${marker} ${first.text}` }, ...others];
}

/** A term with its one-line explanation is one line, a question a heading over its answer. */
function definitions(list: DomElement, here: Around): PageLine[] {
  const lines: PageLine[] = [];
  let term: PageLine[] = [];
  for (const element of itemsOf(list)) {
    const name = element.nodeName.toUpperCase();
    const found = linesIn(element, aroundOf(element, name, here));
    if (name === "DT") {
      lines.push(...term);
      term = found;
      continue;
    }
    lines.push(...explained(term, found));
    term = [];
  }
  return [...lines, ...term];
}

/** Terms and explanations may stand in groups of their own. */
function itemsOf(list: DomElement): DomElement[] {
  return [...list.children].flatMap((child) =>
    child.nodeName.toUpperCase() === "DIV" ? [...child.children] : [child],
  );
}

function explained(term: readonly PageLine[], explanation: readonly PageLine[]): PageLine[] {
  const [name, ...more] = term;
  const [first, ...others] = explanation;
  if (name === undefined || more.length > 0 || first === undefined) return [...term, ...explanation];
  const isQuestion = name.text.endsWith("?");
  if (isQuestion || others.length > 0)
    return [{ ...name, kind: "heading", level: LOWEST_HEADING }, ...explanation];
  return [{ ...first, text: `${name.text.replace(/\s*:$/, "")}: ${first.text}` }];
}

function tableOf(table: DomElement, here: Around): PageLine[] {
  const cellText = (cell: DomElement) =>
    linesIn(cell, here)
      .map((line) => line.text)
      .join(" ");
  const links = linesIn(table, { ...here, depth: here.depth + 1 }).map((line) => line.linked);
  const linked = links.length === 0 ? 0 : Math.min(...links);
  return tableLines(readTable(table, cellText)).map((line) => pageLine(line, here, linked));
}

/** The head of a document and its signatures stand in two columns, each read from top to bottom. */
function letterheadLines(table: DomElement, here: Around): PageLine[] {
  return columnsOf(table).flatMap((cells) =>
    cells.flatMap((cell) => linesIn(cell, { ...here, official: true })),
  );
}

/** Styles set a label apart from its value, with no space between. */
function isLabel(element: DomElement): boolean {
  return /(?:^|[-_\s])label(?:[-_\s]|$)/i.test(element.getAttribute("class") ?? "");
}

/** A row of a table that lays out the page: a cell with several paragraphs in it keeps them. */
function tableRow(row: DomElement, here: Around): PageLine[] {
  const cells = [...row.children].map((cell) => linesIn(cell, aroundOf(cell, "TD", here)));
  if (cells.some((lines) => lines.length > 1)) return cells.flat();
  const shown = cells.flat();
  const text = shown.map((line) => line.text).join(": ");
  return text === ""
    ? []
    : [pageLine({ kind: "paragraph", level: 0, text }, here, Math.min(...shown.map(({ linked }) => linked)))];
}

function brokenLines(inline: string): string[] {
  return inline
    .split(BREAK)
    .map(oneLine)
    .filter((line) => line !== "");
}

function joinBrokenLines(inline: string): string[] {
  const lines: string[] = [];
  for (const part of inline.split(BREAK).map(oneLine)) {
    const before = lines.at(-1);
    if (part === "") lines.push("");
    else if (before === undefined || before === "" || endsSentence(before)) lines.push(part);
    else lines[lines.length - 1] = `${before} ${part}`;
  }
  return lines.filter((line) => line !== "");
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
