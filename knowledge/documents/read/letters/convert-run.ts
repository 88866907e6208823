import { hasVietnameseLetter } from "./judge-letters.ts";
import { convertTcvn3 } from "./single-byte-letters.ts";
import { convertVni } from "./vni.ts";

/**
 * A run of text in Unicode by the font that it is set in: `.VnTime` and its kin show TCVN3, `.VnTimeH` in capitals, `VNI-Times`
 * VNI. Text in other fonts, and Unicode that somebody set in one of these, comes back as it is.
 */
export function convertRun(text: string, fontName: string): string {
  const font = familyOf(fontName);
  if (hasVietnameseLetter(text)) return text;
  if (/^vni[- ]/i.test(font)) return convertVni(text);
  if (!TCVN3_FONT.test(font)) return text;
  const converted = convertTcvn3(text);
  return CAPITALS.test(font) ? converted.toUpperCase() : converted;
}

/** Without the tag of a subset (`ABCDEF+`), the dot that PDFs may lose, and the style (`,Bold`, `-Italic`). */
function familyOf(fontName: string): string {
  return fontName
    .trim()
    .replace(/^["']|["']$/g, "")
    .replace(/^[A-Z]{6}\+/, "")
    .replace(/^\./, "")
    .replace(/[,-]?(?:bold|italic|oblique|regular|mt|ps|ps-)+$/i, "");
}

/** The families that ABC's set of fonts had; without the dot others begin with `Vn` too. */
const TCVN3_FONT =
  /^vn(?:3d|arab|arial|aristote|avant|baham|black|bodoni|book|century|clarendon|commercial|cooper|courier|exotic|free|gothic|helve|koala|kool|lincoln|linus|lucida|memorandum|monotype|mystical|park|present|revue|shelley|southern|souvir|stamp|teknical|tifani|time(?!s)|univers|vogue)/i;

/** Capital fonts have an H behind their name. */
const CAPITALS = /H$|(?:time|arial|avant|book|century|courier|helve|southern|univers|revue)h$/;
