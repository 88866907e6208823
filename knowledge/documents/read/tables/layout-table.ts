import { countSyllables, type Line, paragraphsOf } from "../line.ts";
import { NUMBERING_NAME } from "./find-head.ts";
import { filledIn, type Grid, type Slot } from "./table-grid.ts";

/** Lines of a letterhead and of the block of signatures, which offices set in tables without lines. */
export const OFFICIAL =
  /^(?:cộng\s*h[oò][aàò]\s*xã hội|đảng cộng sản việt nam|độc lập\s*[-–]|số\s*:|nơi nhận|kính gửi|(?:tm|kt|tl|tuq|q)\.\s|tm$)/imu;
/** A letterhead has two or three rows, with a line for "V/v …" and dashes a few more. */
const MOST_LETTERHEAD_ROWS = 8;
/** The label of a value is short: `Cơ quan thực hiện`. */
const LONGEST_LABEL = 15;

/** True where a table only sets text side by side, as a letterhead does: it is read column by column. */
export function isLayout(grid: Grid): boolean {
  const width = grid[0]?.length ?? 0;
  if (width <= 1 || grid.length === 0) return true;
  const cells = [...new Set(grid.flatMap(filledIn))];
  if (grid.length <= MOST_LETTERHEAD_ROWS && width <= 4 && cells.some(({ cell }) => OFFICIAL.test(cell.text)))
    return true;
  if (grid.length === 1) return width <= 3 && !cells.some(({ text }) => NUMBERING_NAME.test(text));
  return width === 2 && !isLabelled(grid) && cells.some(hasParagraphs);
}

/** True for a table of two columns whose first names what stands in the second. */
export function isLabelled(grid: Grid): boolean {
  if ((grid[0]?.length ?? 0) !== 2) return false;
  return grid.every(([label]) => label === undefined || countSyllables(label.text) <= LONGEST_LABEL);
}

function hasParagraphs({ cell }: Slot): boolean {
  return cell.text.trim().includes("\n");
}

/** The text of a layout table: the left column from top to bottom, then the one beside it; what goes over all columns stays at its height. */
export function layoutLines(grid: Grid): Line[] {
  const lines: Line[] = [];
  let band: Grid[number][] = [];
  const close = () => {
    lines.push(...columnByColumn(band));
    band = [];
  };
  for (const slots of grid) {
    const cells = filledIn(slots);
    const isAcross = cells.length === 1 && slots.length > 1 && slots.every((slot) => slot === cells[0]);
    if (!isAcross) {
      band.push(slots);
      continue;
    }
    close();
    lines.push(...cells.flatMap(linesIn));
  }
  close();
  return lines;
}

function columnByColumn(rows: Grid): Line[] {
  const told = new Set<Slot>();
  const lines: Line[] = [];
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    for (const slots of rows) {
      const slot = slots[column];
      if (slot === undefined || told.has(slot)) continue;
      told.add(slot);
      lines.push(...linesIn(slot));
    }
  }
  return lines;
}

function linesIn({ cell }: Slot): readonly Line[] {
  const lines = cell.lines ?? paragraphsOf(cell.text);
  // What is drawn with signs under a letterhead says nothing.
  return lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
