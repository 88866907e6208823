import { crc32, deflateRawSync } from "node:zlib";

/** A ZIP of these parts, as office programs write it. `statedSize` lies about the size of every part, as a bomb does. */
export function makeZip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  { statedSize }: { readonly statedSize?: number } = {},
): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(statedSize ?? bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), head, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\u0005\u0006"), end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
}

/** A DOCX with this body. */
export function makeDocx(
  body: string,
  { numbering = "", styles = "", footnotes = "" }: DocxParts = {},
): Buffer {
  return makeZip({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels":
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    "word/numbering.xml": `<w:numbering ${W}>${numbering}</w:numbering>`,
    "word/styles.xml": `<w:styles ${W}>${styles}</w:styles>`,
    "word/footnotes.xml": `<w:footnotes ${W}>${footnotes}</w:footnotes>`,
  });
}

/** A paragraph of one run; `properties` are the paragraph's. */
export function p(text: string, properties = "", runProperties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${runProperties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table of these cells. */
export function tbl(...rows: readonly (readonly string[])[]): string {
  const cell = (content: string) =>
    content.startsWith("<w:tc>") ? content : `<w:tc>${content.startsWith("<") ? content : p(content)}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** An XLSX whose sheets have these inner parts (`<sheetData>…`). */
export function makeXlsx(
  sheets: Readonly<Record<string, string>>,
  { texts = "", styles = "" }: { readonly texts?: string; readonly styles?: string } = {},
): Buffer {
  const names = Object.keys(sheets);
  const parts = names.map((name, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `<worksheet>${sheets[name]}</worksheet>`,
  ]);
  const listed = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`);
  const relations = names.map(
    (_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return makeZip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst>${texts}</sst>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(parts),
  });
}

/** Rows of a sheet from its first one on; numbers are numbers, texts stand in their cells. */
export function sheetData(...rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number, column: number, row: number) => {
    const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
    if (value === "") return "";
    return typeof value === "number"
      ? `<c ${place}><v>${value}</v></c>`
      : `<c ${place} t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const written = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((value, column) => cell(value, column, row)).join("")}</row>`,
  );
  return `<sheetData>${written.join("")}</sheetData>`;
}
