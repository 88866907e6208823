/**
 * A page with the comment in front that browsers save pages with: it keeps the address, which the page itself may not say
 * (`<!-- saved from url=(0027)https://xamau.example.vn/ -->`). Other files come back as they are.
 */
export function markAddress(
  bytes: Uint8Array,
  { contentType, url }: { contentType: string; url: string },
): Uint8Array {
  const isPage = contentType === "text/html" || contentType === "application/xhtml+xml";
  // UTF-16 has its mark first.
  if (!isPage || bytes[0] === 0xff || bytes[0] === 0xfe) return bytes;
  const comment = `<!-- saved from url=(${String(url.length).padStart(4, "0")})${url.replaceAll("--", "%2D%2D")} -->\n`;
  return Buffer.concat([Buffer.from(comment), bytes]);
}
