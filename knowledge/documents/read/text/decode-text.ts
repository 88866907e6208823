import { hasWrongWord } from "../letters/judge-letters.ts";
import { mendLetters } from "../letters/mend-letters.ts";
import { readingMessage } from "../reading-messages.ts";

export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "failed"; readonly reason: string };

/**
 * Bytes as text: UTF-8, UTF-16, or `declared` (a WHATWG label such as windows-1258). What is none of them and declares nothing
 * is read as the Vietnamese of the 1990s (TCVN3, VNI, Windows-1258), if that makes words of it.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const encoding = encodingOfMark(bytes) ?? encodingOfZeros(bytes) ?? declared ?? "utf-8";
  if (!encoding.startsWith("utf-16") && bytes.subarray(0, SNIFFED_BYTES).includes(0)) {
    return { kind: "failed", reason: readingMessage("binary") };
  }
  try {
    return { kind: "text", text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const legacy = declared === undefined ? decodeLegacy(bytes) : undefined;
    if (legacy !== undefined) return { kind: "text", text: legacy };
    return { kind: "failed", reason: readingMessage("badEncoding", { encoding: encoding.toUpperCase() }) };
  }
}

/** A NUL among the first bytes marks a binary file, or UTF-16; the same bound that git uses. */
const SNIFFED_BYTES = 8000;

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without its mark: every other byte of spaces, figures and plain letters is zero, and none of the ones between. */
function encodingOfZeros(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, SNIFFED_BYTES);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (isControl(head[at ^ 1] ?? 0)) return undefined;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (even + odd < SHARE_OF_ZEROS * (head.length / 2)) return undefined;
  if (even === 0) return "utf-16le";
  return odd === 0 ? "utf-16be" : undefined;
}

/** A control character other than those that make lines and columns. */
function isControl(code: number): boolean {
  return code < 0x20 && !(code >= 0x09 && code <= 0x0d);
}

/** Of the characters of a Vietnamese text at least half are plain letters or spaces. */
const SHARE_OF_ZEROS = 0.4;

/** Undefined for what makes no words, and for UTF-8 with a few bad bytes, whose letters are lost. */
function decodeLegacy(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("windows-1252").decode(bytes);
  const mended = mendLetters(text, { fewestWords: 1 });
  if (mended.kind === "garbled" || mended.from === "mojibake") return undefined;
  return mended.from !== undefined || !hasWrongWord(text) ? mended.text : undefined;
}
