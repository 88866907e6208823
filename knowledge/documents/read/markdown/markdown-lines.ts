import type { List, ListItem, Table as MarkdownTable, Nodes, Paragraph, RootContent, TableCell } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { legalHeadingOf } from "../legal-heading.ts";
import { type Line, oneLine, paragraph } from "../line.ts";
import { type Table, tableLines } from "../tables/table-lines.ts";

/**
 * The blocks of a parsed Markdown file as lines: a heading, a paragraph, a list item with its marker, a table row
 * with the names of its columns. Link texts stay, images and HTML go. `source` is what was parsed; markers are read from it.
 */
export function markdownLines(nodes: readonly RootContent[], source: string): Line[] {
  return nodes.flatMap((node) => linesOf(node, source)).filter((line) => line.text !== "");
}

function linesOf(node: RootContent, source: string): Line[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: node.depth, text: plain(node) }];
    case "paragraph":
      return splitParagraph(node).map(paragraph);
    case "list":
      return linesOfList(node, source);
    case "table":
      return tableLines(tableOf(node));
    case "blockquote":
      return markdownLines(node.children, source);
    case "code":
      return node.value.split("\n").map((text) => paragraph(oneLine(text)));
    default:
      return [];
  }
}

function linesOfList(list: List, source: string): Line[] {
  return list.children.flatMap((item) => {
    const [first, ...others] = markdownLines(item.children, source);
    if (first === undefined) return [];
    return [{ ...first, text: `${markerOf(item, source)} ${first.text}` }, ...others];
  });
}

/** As written (`3.`, `-`): Markdown would number the points of a law anew. */
function markerOf(item: ListItem, source: string): string {
  const start = item.position?.start.offset ?? 0;
  return /^(?:\d{1,9}[.)]|[-*+])/.exec(source.slice(start, start + 12))?.[0].replace(/[*+]/, "-") ?? "-";
}

/** Markdown has a head in every table. Cells beyond it come of a bar inside a text, and belong to the last one. */
function tableOf({ children: [head, ...body] }: MarkdownTable): Table {
  const names = head?.children.map(cellText) ?? [];
  const rows = body.map((row) => {
    const texts = row.children.map(cellText);
    const whole = texts.slice(names.length - 1).join(" | ");
    return [...texts.slice(0, names.length - 1), whole].map((text) => ({ text }));
  });
  return { rows: [names.map((text) => ({ text, isHead: true })), ...rows] };
}

/** `<br>` is how Markdown breaks lines inside a cell. */
function cellText({ children }: TableCell): string {
  return children.map((child) => (isBreak(child) ? "\n" : visibleText(child))).join("");
}

function isBreak(node: Nodes): boolean {
  return node.type === "html" && /^<br\b/i.test(node.value);
}

/** Wrapped lines are one paragraph; a hard break, a point of a law or a legal heading begins another. */
function splitParagraph(node: Paragraph): string[] {
  const raw = node.children
    .map((child) => (child.type === "break" ? HARD_BREAK : visibleText(child)))
    .join("");
  const lines = raw
    .split(HARD_BREAK)
    .flatMap((part) => part.split("\n").map((line, index) => ({ line, index })));
  const paragraphs: string[] = [];
  for (const { line, index } of lines) {
    const text = oneLine(line);
    const before = paragraphs.at(-1);
    if (before === undefined || index === 0 || startsAnew(text, before)) paragraphs.push(text);
    // A line of odd spaces only is empty by now.
    else paragraphs[paragraphs.length - 1] = `${before} ${text}`.trim();
  }
  return paragraphs;
}

const HARD_BREAK = "\u2028";

function startsAnew(text: string, before: string): boolean {
  const previous = legalHeadingOf(before);
  return (
    /^(?:\d{1,3}[.)]|\p{Ll}\)|[-–+•]) /u.test(text) ||
    legalHeadingOf(text) !== undefined ||
    previous?.title === ""
  );
}

function plain(node: Nodes): string {
  return oneLine(visibleText(node));
}

function visibleText(node: Nodes): string {
  return textOf(node, { includeImageAlt: false, includeHtml: false });
}
