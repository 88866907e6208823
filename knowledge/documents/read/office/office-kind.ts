/** The kinds of office files, by what is in them. */
export type OfficeKind =
  | "docx"
  | "xlsx"
  | "pptx"
  | "odt"
  | "ods"
  | "odp"
  | "doc"
  | "xls"
  | "ppt"
  | "rtf"
  | "word-xml"
  | "encrypted";

/** Names of parts that packages of office programs have near their beginning, as other ZIPs do not. */
const PARTS = ["[Content_Types].xml", "_rels/", "word/", "xl/", "ppt/", "mimetypeapplication/vnd.oasis"];

/**
 * The first bytes of a file that a program of an office wrote: a package (a ZIP), an OLE file, RTF, or Word's XML of 2003. `extension`
 * decides for a ZIP that begins with nothing known.
 */
export function looksLikeOffice(head: Uint8Array, extension: string): boolean {
  if (!isZip(head)) return isOle(head) || isRtf(head) || isWordXml(head);
  const names = Buffer.from(head).toString("latin1");
  return PARTS.some((part) => names.includes(part)) || /^\.(?:doc|xls|ppt)[xm]$|^\.od[tsp]$/.test(extension);
}

export function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 0x03, 0x04]);
}

/** What an office file is; undefined for a ZIP or an OLE file of another kind. `names` are those in a ZIP. */
export function officeKindOf(
  bytes: Uint8Array,
  names: readonly string[],
  mimetype: string,
): OfficeKind | undefined {
  if (isRtf(bytes)) return "rtf";
  if (isWordXml(bytes)) return "word-xml";
  return isOle(bytes) ? oleKind(bytes) : packageKind(names, mimetype);
}

function packageKind(names: readonly string[], mimetype: string): OfficeKind | undefined {
  const has = (folder: string) => names.some((name) => name.toLowerCase().startsWith(folder));
  if (has("word/")) return "docx";
  if (has("xl/")) return "xlsx";
  if (has("ppt/")) return "pptx";
  const open = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(
    mimetype.trim(),
  )?.[1];
  return open === "text"
    ? "odt"
    : open === "spreadsheet"
      ? "ods"
      : open === "presentation"
        ? "odp"
        : undefined;
}

/** Names of streams by which an OLE file is told; an encrypted DOCX or XLSX is an OLE file too. */
const STREAMS: readonly (readonly [string, OfficeKind])[] = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "doc"],
  ["PowerPoint Document", "ppt"],
  ["Workbook", "xls"],
  ["Book", "xls"],
];

function oleKind(bytes: Uint8Array): OfficeKind | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A name in the directory ends with a NUL, and stands at the begin of its entry.
  const has = (name: string) => {
    const found = buffer.indexOf(Buffer.from(`${name}\0`, "utf16le"), OLE_HEADER_BYTES);
    return found >= 0 && found % OLE_ENTRY_BYTES === 0;
  };
  const kind = STREAMS.find(([name]) => has(name))?.[1];
  return kind === "doc" && isEncryptedDoc(buffer) ? "encrypted" : kind;
}

const OLE_HEADER_BYTES = 512;
const OLE_ENTRY_BYTES = 128;

/** Word's stream mostly begins behind the header; its flag fEncrypted is bit 8 of the word at 10 ([MS-DOC] 2.5.2). */
function isEncryptedDoc(buffer: Buffer): boolean {
  if (buffer.length < OLE_HEADER_BYTES + 12 || buffer.readUInt16LE(OLE_HEADER_BYTES) !== 0xa5ec) return false;
  return (buffer.readUInt16LE(OLE_HEADER_BYTES + 10) & 0x0100) !== 0;
}

function isOle(head: Uint8Array): boolean {
  return startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
}

function isRtf(head: Uint8Array): boolean {
  return startsWith(head, [0x7b, 0x5c, 0x72, 0x74, 0x66]);
}

function isWordXml(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, 1024)).toString("latin1");
  return text.includes("<?mso-application") || /<w:wordDocument|<pkg:package/.test(text);
}

function startsWith(head: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => head[at] === byte);
}
