/** Archives by their first bytes; a ZIP of an office file is none. */
export function looksLikeZipArchive(head: Uint8Array): boolean {
  const text = latin1(head);
  if (!text.startsWith("PK\x03\x04") && !text.startsWith("PK\x05\x06")) return false;
  return !/PK[\s\S]{28}(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/|customXml\/|mimetype)/.test(
    text,
  );
}

/** RAR, 7-Zip, and what Unix packs with: archives that are not opened. */
export function looksLikeOtherArchive(head: Uint8Array): boolean {
  const text = latin1(head);
  return (
    ["Rar!\x1a\x07", "7z\xbc\xaf\x27\x1c", "\xfd7zXZ\x00", "BZh"].some((mark) => text.startsWith(mark)) ||
    text.slice(257, 262) === "ustar"
  );
}

/** A mail, or a page saved as one file: a block of header lines with those that both have. */
export function looksLikeMail(head: Uint8Array): boolean {
  const [block = ""] = latin1(head)
    .replace(/^\s+/, "")
    .split(/\r?\n\r?\n/);
  const names = new Set(
    Array.from(block.matchAll(/^([A-Za-z][A-Za-z-]*):/gm), ([, name = ""]) => name.toLowerCase()),
  );
  const isHeader = /^[A-Za-z][A-Za-z-]*: ?\S/.test(block);
  const marks = ["mime-version", "from", "date", "subject", "message-id", "received", "content-type"];
  return isHeader && marks.filter((mark) => names.has(mark)).length >= 3;
}

/** A page under another name, as portals send their `.doc` and `.xls`. */
export function looksLikeHtml(head: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html)[\s>]/i.test(
    latin1(head),
  );
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
