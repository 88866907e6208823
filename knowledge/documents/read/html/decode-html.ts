import { type Decoded, decodeText } from "../text/decode-text.ts";
import { parseHtml } from "./html-dom.ts";

/** Pages declare their charset within their first 1,024 bytes; some servers put a comment before. */
const HEAD_BYTES = 4096;

/** The text of an HTML file: UTF-8 where it is valid UTF-8, else in the charset that the page declares, else as files are. */
export function decodeHtml(bytes: Uint8Array): Decoded {
  for (const charset of ["utf-8", declaredCharset(bytes)]) {
    const decoded = decodeText(bytes, charset);
    if (decoded.kind === "text") return decoded;
  }
  return decodeText(bytes);
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = parseHtml(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES)));
  const charset = head.querySelector("meta[charset]")?.getAttribute("charset");
  if (charset) return charset.trim().toLowerCase();
  for (const meta of head.querySelectorAll("meta[http-equiv]")) {
    if (meta.getAttribute("http-equiv")?.toLowerCase() !== "content-type") continue;
    const parameter = meta.getAttribute("content")?.split("charset=")[1];
    if (parameter) return parameter.trim().toLowerCase();
  }
  return undefined;
}
