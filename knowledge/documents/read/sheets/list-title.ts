import type { Line } from "../line.ts";
import { CAPTION_LEVEL } from "../tables/table-level.ts";

/** The title of a list is what stands above it, and leaves the text; without one it is the name of the file. */
export function takeListTitle(
  id: string,
  lines: readonly Line[],
): { readonly title: string; readonly lines: readonly Line[] } {
  const caption = lines.find(({ kind, level }) => kind === "heading" && level === CAPTION_LEVEL);
  if (caption !== undefined) return { title: caption.text, lines: lines.filter((line) => line !== caption) };
  const name = id.split("/").at(-1) ?? id;
  return { title: name.replace(/[-_]+/g, " ").trim() || id, lines };
}
