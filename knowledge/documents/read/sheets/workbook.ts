import { childOf, childrenOf, readXml, visitChildren, type XmlElement } from "../office/xml.ts";
import type { ZipParts } from "../office/zip-parts.ts";
import { type CellStyle, readCellStyles } from "./number-formats.ts";

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly styles: readonly CellStyle[];
  /** Texts by number; a text of several fonts is several runs. */
  readonly texts: readonly (readonly TextRun[])[];
  readonly from1904: boolean;
}

export interface TextRun {
  readonly text: string;
  /** Undefined for the font of the cell. */
  readonly font: string | undefined;
}

/** Sheets of a workbook that are read, at most. */
const MOST_SHEETS = 200;

/** Undefined for a package without a workbook. Hidden sheets are left out: they hold lists that forms choose from. */
export async function readWorkbook(parts: ZipParts): Promise<Workbook | undefined> {
  const root = await readXml(parts.read("xl/workbook.xml"));
  if (root === undefined) return undefined;
  const relations = new Map(
    childrenOf(await readXml(parts.read("xl/_rels/workbook.xml.rels"))).map(({ attributes }) => [
      attributes.Id,
      attributes.Target ?? "",
    ]),
  );
  const shown = childrenOf(childOf(root, "sheets"), "sheet").filter(
    ({ attributes }) => (attributes.state ?? "visible") === "visible",
  );
  const sheets = shown.slice(0, MOST_SHEETS).map(({ attributes }) => ({
    name: attributes.name ?? "",
    part: partOf(relations.get(attributes.id) ?? ""),
  }));
  return {
    sheets: sheets.filter(({ part }) => parts.has(part)),
    styles: readCellStyles(await readXml(parts.read("xl/styles.xml"))),
    texts: await readTexts(parts),
    from1904: ["1", "true"].includes(childOf(root, "workbookPr")?.attributes.date1904 ?? ""),
  };
}

function partOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

async function readTexts(parts: ZipParts): Promise<TextRun[][]> {
  const texts: TextRun[][] = [];
  await visitChildren(parts.read("xl/sharedStrings.xml"), new Set(["sst"]), (element) => {
    if (element.name === "si") texts.push(runsOf(element));
  });
  return texts;
}

/** The runs of a text; readings of Japanese letters (`rPh`) are none of it. */
export function runsOf(element: XmlElement | undefined): TextRun[] {
  return childrenOf(element).flatMap((child): TextRun[] => {
    if (child.name === "t") return [{ text: stringIn(child), font: undefined }];
    if (child.name !== "r") return [];
    return [{ text: stringIn(childOf(child, "t")), font: childOf(child, "rPr", "rFont")?.attributes.val }];
  });
}

function stringIn(element: XmlElement | undefined): string {
  const text = (element?.children ?? []).filter((child) => typeof child === "string").join("");
  // Excel writes control characters as _x000D_.
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
