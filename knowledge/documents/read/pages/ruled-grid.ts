import { type Box, overlap, unite } from "./page.ts";

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly box: Box;
}

/** A lattice of drawn lines. */
export interface Grid extends Box {
  /** Borders of the columns and of the rows, rising. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Ends of lines that miss each other by less still meet, in points. */
const TOUCH = 3;
/** More lines than these are a drawing or a map. */
const MOST_RULES = 3000;
const MOST_CELLS = 4000;

/** The lattices that cross and touching lines make, from the top of the page. */
export function findGrids(rules: readonly Box[]): Grid[] {
  if (rules.length > MOST_RULES) return [];
  return componentsOf(joinCollinear(rules))
    .map(gridOf)
    .filter((grid) => grid !== undefined)
    .sort((a, b) => a.top - b.top);
}

function isHorizontal({ left, top, right, bottom }: Box): boolean {
  return right - left >= bottom - top;
}

/** Borders are often drawn cell by cell. */
function joinCollinear(rules: readonly Box[]): Box[] {
  const join = (lines: Box[], along: (box: Box) => [number, number], across: (box: Box) => number) => {
    lines.sort((a, b) => Math.round((across(a) - across(b)) / TOUCH) || along(a)[0] - along(b)[0]);
    const joined: Box[] = [];
    for (const line of lines) {
      const last = joined.at(-1);
      const touches =
        last && Math.abs(across(last) - across(line)) < TOUCH && along(line)[0] <= along(last)[1] + TOUCH;
      if (touches) joined[joined.length - 1] = unite([last, line]);
      else joined.push(line);
    }
    return joined;
  };
  const horizontal = join(
    rules.filter(isHorizontal),
    ({ left, right }) => [left, right],
    ({ top, bottom }) => (top + bottom) / 2,
  );
  const vertical = join(
    rules.filter((rule) => !isHorizontal(rule)),
    ({ top, bottom }) => [top, bottom],
    ({ left, right }) => (left + right) / 2,
  );
  return [...horizontal, ...vertical];
}

function componentsOf(rules: readonly Box[]): Box[][] {
  const left = new Set(rules);
  const components: Box[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const component = [first];
    for (const rule of component) {
      for (const other of left) {
        if (!touch(rule, other)) continue;
        left.delete(other);
        component.push(other);
      }
    }
    components.push(component);
  }
  return components;
}

function touch(a: Box, b: Box): boolean {
  return (
    overlap(a.left, a.right, b.left, b.right) > -TOUCH && overlap(a.top, a.bottom, b.top, b.bottom) > -TOUCH
  );
}

function gridOf(rules: readonly Box[]): Grid | undefined {
  const horizontal = rules.filter(isHorizontal);
  const vertical = rules.filter((rule) => !isHorizontal(rule));
  if (horizontal.length < 2 || vertical.length === 0) return undefined;
  const bounds = unite(rules);
  const xs = cluster([...vertical.map(({ left, right }) => (left + right) / 2), bounds.left, bounds.right]);
  const ys = cluster([...horizontal.map(({ top, bottom }) => (top + bottom) / 2), bounds.top, bounds.bottom]);
  if (xs.length < 3 || ys.length < 3 || xs.length * ys.length > MOST_CELLS) return undefined;
  return { ...bounds, xs, ys, cells: cellsOf(xs, ys, horizontal, vertical) };
}

function cluster(values: number[]): number[] {
  values.sort((a, b) => a - b);
  return values.filter((value, at) => at === 0 || value - values[at - 1]! > TOUCH);
}

/** Cells between which no border is drawn are one. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Box[],
  vertical: readonly Box[],
): GridCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const isOpenRight = (row: number, column: number) =>
    !vertical.some(
      (rule) =>
        Math.abs((rule.left + rule.right) / 2 - xs[column + 1]!) <= TOUCH &&
        overlap(rule.top, rule.bottom, ys[row]!, ys[row + 1]!) > 0.5 * (ys[row + 1]! - ys[row]!),
    );
  const isOpenBelow = (row: number, column: number) =>
    !horizontal.some(
      (rule) =>
        Math.abs((rule.top + rule.bottom) / 2 - ys[row + 1]!) <= TOUCH &&
        overlap(rule.left, rule.right, xs[column]!, xs[column + 1]!) > 0.5 * (xs[column + 1]! - xs[column]!),
    );
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let wide = 1;
      while (
        column + wide < columns &&
        !taken.has(row * columns + column + wide) &&
        isOpenRight(row, column + wide - 1)
      )
        wide++;
      let high = 1;
      while (row + high < rows && rangeOf(column, wide).every((at) => isOpenBelow(row + high - 1, at)))
        high++;
      for (const r of rangeOf(row, high)) for (const c of rangeOf(column, wide)) taken.add(r * columns + c);
      const box = { left: xs[column]!, top: ys[row]!, right: xs[column + wide]!, bottom: ys[row + high]! };
      cells.push({ row, column, rows: high, columns: wide, box });
    }
  }
  return cells;
}

function rangeOf(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => start + at);
}
