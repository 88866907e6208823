import { endsSentence, type Line, oneLine, paragraph } from "../line.ts";
import { type DomElement, type DomNode, isElement, TEXT_NODE } from "./html-dom.ts";
import { htmlTableLines } from "./html-table.ts";

/** Elements whose text nobody reads as text. */
const SILENT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT SVG CANVAS BUTTON INPUT SELECT TEXTAREA DATALIST".split(
    " ",
  ),
);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM HEADER " +
    "HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);
const BREAK = "\u2028";

/**
 * What an element shows, as lines: headings, paragraphs, list items with their marker, table rows with the names of their columns.
 * A line break inside a paragraph begins another one only where a sentence ends.
 */
export function htmlLines(root: DomElement): Line[] {
  const lines: Line[] = [];
  let inline = "";
  const flush = () => {
    lines.push(...joinBrokenLines(inline).map(paragraph));
    inline = "";
  };
  const visit = (node: DomNode) => {
    if (node.nodeType === TEXT_NODE) inline += node.textContent ?? "";
    if (!isElement(node) || isSilent(node)) return;
    const name = node.nodeName.toUpperCase();
    if (name === "BR") inline += BREAK;
    const own = ownLines(node, name);
    const breaks = own !== undefined || BLOCKS.has(name);
    if (breaks) flush();
    if (own !== undefined) lines.push(...own);
    else for (const child of node.childNodes) visit(child);
    if (breaks) flush();
  };
  for (const child of root.childNodes) visit(child);
  flush();
  return lines;
}

/** Lines of the elements that are read as a whole; undefined for those that are looked into. */
function ownLines(element: DomElement, name: string): Line[] | undefined {
  if (/^H[1-6]$/.test(name)) {
    const text = oneLine(
      htmlLines(element)
        .map((line) => line.text)
        .join(" "),
    );
    return text === "" ? [] : [{ kind: "heading", level: Number(name[1]), text }];
  }
  if (name === "LI") return withMarker(htmlLines(element), "-");
  if (name === "OL") return numberedItems(element);
  if (name === "TABLE") return htmlTableLines(element, htmlLines);
  return undefined;
}

function numberedItems(list: DomElement): Line[] {
  const items = [...list.childNodes].filter((node) => node.nodeName.toUpperCase() === "LI").filter(isElement);
  const first = Number(list.getAttribute("start") ?? "1") || 1;
  return items.flatMap((item, index) => withMarker(htmlLines(item), `${first + index}.`));
}

function withMarker([first, ...others]: Line[], marker: string): Line[] {
  if (first === undefined) return [];
  return [{ ...first, text: `${marker} ${first.text}` }, ...others];
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

function isSilent(element: DomElement): boolean {
  const hidden = element.getAttribute("hidden") !== null || element.getAttribute("aria-hidden") === "true";
  return hidden || SILENT.has(element.nodeName.toUpperCase());
}
