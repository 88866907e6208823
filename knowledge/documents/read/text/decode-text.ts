import { readingMessage } from "../reading-messages.ts";

export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "failed"; readonly reason: string };

/** Bytes as text: UTF-8, UTF-16 where a byte-order mark says so, or `declared` (a WHATWG label such as windows-1258). */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const encoding = encodingOfMark(bytes) ?? declared ?? "utf-8";
  if (!encoding.startsWith("utf-16") && bytes.subarray(0, SNIFFED_BYTES).includes(0)) {
    return { kind: "failed", reason: readingMessage("binary") };
  }
  try {
    return { kind: "text", text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { kind: "failed", reason: readingMessage("badEncoding", { encoding: encoding.toUpperCase() }) };
  }
}

/** A NUL among the first bytes marks a binary file; the same bound that git uses. */
const SNIFFED_BYTES = 8000;

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}
