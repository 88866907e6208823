import { isCapitals } from "../legal-heading.ts";
import { countSyllables, type Line } from "../line.ts";
import { CAPTION_LEVEL } from "../tables/table-level.ts";
import { BETWEEN_CAPTIONS } from "../tables/table-surroundings.ts";

/** Who issued a list stands above its title, in capitals too. */
const ISSUER =
  /^(?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|tỉnh|thành phố|tp\.?|quận|huyện|xã|phường|thị trấn|sở|phòng|ban|bộ|đảng|mẫu|phụ lục|biểu)(?!\p{L})/iu;

/**
 * The title of a list is what stands above it, or of several lines the first in capitals that names no office; without one it is the
 * name of the file. Where it is all that stands there, it leaves the text.
 */
export function takeListTitle(
  id: string,
  lines: readonly Line[],
): { readonly title: string; readonly lines: readonly Line[] } {
  const caption = lines.find(({ kind, level }) => kind === "heading" && level === CAPTION_LEVEL);
  if (caption === undefined) {
    const name = id.split("/").at(-1) ?? id;
    return { title: name.replace(/[-_]+/g, " ").trim() || id, lines };
  }
  const parts = caption.text.split(BETWEEN_CAPTIONS);
  const titled = parts.find((part) => isCapitals(part) && countSyllables(part) > 3 && !ISSUER.test(part));
  const title = titled ?? caption.text;
  return { title, lines: title === caption.text ? lines.filter((line) => line !== caption) : lines };
}
