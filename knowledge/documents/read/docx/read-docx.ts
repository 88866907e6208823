import { assembleDocuments } from "../assemble-document.ts";
import { mendLines } from "../office/mend-lines.ts";
import { childrenOf, readXml, visitChildren, type XmlElement } from "../office/xml.ts";
import { openZipParts, type ZipParts } from "../office/zip-parts.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { DocxReader } from "./docx-lines.ts";
import { Numbering } from "./numbering.ts";
import { readStyles } from "./styles.ts";

/** A text document of Word, or what LibreOffice made one of; `format` is what it was. */
export async function readDocx(
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array },
  format = "docx",
): Promise<Reading[]> {
  const parts = await openZipParts(bytes);
  const main = await mainPart(parts);
  if (main === undefined) return [skipped(readingMessage("brokenFile"))];
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const reader = new DocxReader({
    styles: readStyles(await readXml(parts.read(`${folder}styles.xml`))),
    numbering: new Numbering(await readXml(parts.read(`${folder}numbering.xml`))),
    notes: await readNotes(parts, folder),
  });
  await visitChildren(parts.read(main), new Set(["body"]), (element) => reader.add(element));
  const { lines, title, dropped, tables } = reader;
  if (lines.length === 0) return [skipped(readingMessage("empty"))];
  return assembleDocuments({
    id,
    title,
    lines: mendLines(lines),
    metadata: {},
    dropped,
    readAs: { format, ...(tables > 0 && { tables }) },
  });
}

/** The part that the package names as its document; Word calls it word/document.xml, other programs otherwise. */
async function mainPart(parts: ZipParts): Promise<string | undefined> {
  const relations = childrenOf(await readXml(parts.read("_rels/.rels")));
  const named = relations.find(({ attributes }) => attributes.Type?.endsWith("/officeDocument"))?.attributes
    .Target;
  return [named, "word/document.xml"]
    .find((name): name is string => name !== undefined && parts.has(name))
    ?.replace(/^\//, "");
}

async function readNotes(parts: ZipParts, folder: string): Promise<Map<string, XmlElement>> {
  const notes = new Map<string, XmlElement>();
  for (const kind of ["footnote", "endnote"]) {
    const root = await readXml(parts.read(`${folder}${kind}s.xml`));
    // Those with a type are the line above the notes.
    for (const note of childrenOf(root, kind))
      if (note.attributes.type === undefined || note.attributes.type === "normal")
        notes.set(`${kind}:${note.attributes.id}`, note);
  }
  return notes;
}
