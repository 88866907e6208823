import { assembleDocuments } from "../assemble-document.ts";
import { convertRun } from "../letters/convert-run.ts";
import { type Line, paragraphsOf } from "../line.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { tableLines } from "../tables/table-lines.ts";
import { mendLines } from "./mend-lines.ts";
import { childOf, childrenOf, isXmlElement, readXml, type XmlElement } from "./xml.ts";
import { openZipParts, type ZipParts } from "./zip-parts.ts";

/** Slides of PowerPoint in their order, each below its title; `format` is what they were before LibreOffice made them these. */
export async function readPptx(
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array },
  format = "pptx",
): Promise<Reading[]> {
  const parts = await openZipParts(bytes);
  const names = await slidesOf(parts);
  const lines: Line[] = [];
  for (const [index, name] of names.entries()) {
    const slide = await readXml(parts.read(name));
    const place = { page: index + 1 };
    lines.push(...slideLines(childOf(slide, "cSld", "spTree")).map((line) => ({ ...line, place })));
  }
  if (lines.length === 0) return [skipped(readingMessage("empty"))];
  const title = lines[0]?.kind === "heading" ? lines[0].text : undefined;
  const readAs = { format, pages: names.length };
  return assembleDocuments({ id, title, lines: mendLines(lines), metadata: {}, dropped: [], readAs });
}

async function slidesOf(parts: ZipParts): Promise<string[]> {
  const shown = childrenOf(childOf(await readXml(parts.read("ppt/presentation.xml")), "sldIdLst"), "sldId");
  const relations = new Map(
    childrenOf(await readXml(parts.read("ppt/_rels/presentation.xml.rels"))).map(({ attributes }) => [
      attributes.Id,
      attributes.Target ?? "",
    ]),
  );
  const named = shown.map(({ attributes }) => relations.get(attributes["r:id"] ?? attributes.id) ?? "");
  return named
    .map((target) => (target.startsWith("/") ? target.slice(1) : `ppt/${target}`))
    .filter(parts.has);
}

/** The title first, then what else stands on a slide, from its top to its bottom where shapes say where they are. */
function slideLines(tree: XmlElement | undefined): Line[] {
  const shapes = shapesIn(tree);
  const title = shapes.find(isTitle);
  const heading =
    title === undefined
      ? ""
      : linesOf(title)
          .map(({ text }) => text)
          .join(" ");
  const others = shapes.filter((shape) => shape !== title && !isFooter(shape)).flatMap(linesOf);
  return heading === "" ? others : [{ kind: "heading", level: 1, text: heading }, ...others];
}

function shapesIn(tree: XmlElement | undefined): XmlElement[] {
  return childrenOf(tree).flatMap((shape) => (shape.name === "grpSp" ? shapesIn(shape) : [shape]));
}

function placeholderOf(shape: XmlElement): string | undefined {
  return childOf(shape, "nvSpPr", "nvPr", "ph")?.attributes.type;
}

function isTitle(shape: XmlElement): boolean {
  return ["title", "ctrTitle"].includes(placeholderOf(shape) ?? "");
}

/** The number of the slide, its date, what stands below all of them. */
function isFooter(shape: XmlElement): boolean {
  return ["sldNum", "dt", "ftr", "hdr"].includes(placeholderOf(shape) ?? "");
}

function linesOf(shape: XmlElement): Line[] {
  const table = childOf(shape, "graphic", "graphicData", "tbl");
  if (table !== undefined) return tableLines(readTable(table));
  return childrenOf(childOf(shape, "txBody"), "p").flatMap((paragraph) => paragraphsOf(textOf(paragraph)));
}

function readTable(table: XmlElement) {
  const rows = childrenOf(table, "tr").map((row) => {
    const cells = childrenOf(row, "tc").filter(
      ({ attributes }) => attributes.hMerge !== "1" && attributes.vMerge !== "1",
    );
    return cells.map((cell) => ({
      text: childrenOf(childOf(cell, "txBody"), "p").map(textOf).join("\n"),
      rows: Number(cell.attributes.rowSpan ?? 1) || 1,
      columns: Number(cell.attributes.gridSpan ?? 1) || 1,
    }));
  });
  return { rows };
}

function textOf(paragraph: XmlElement): string {
  return paragraph.children
    .filter(isXmlElement)
    .map((run) => {
      if (run.name === "br") return "\n";
      if (run.name !== "r" && run.name !== "fld") return "";
      const text = childOf(run, "t")?.children.join("") ?? "";
      return convertRun(text, childOf(run, "rPr", "latin")?.attributes.typeface ?? "");
    })
    .join("");
}
