import type { Picture } from "./picture.ts";

/** Side of a square whose lightest part is taken for paper, in sixtieths of an inch: wider than a stroke, narrower than a shadow. */
const SQUARE_INCHES = 1 / 5;
/** The darkest paper against the lightest above which a picture is evenly lit. */
const EVEN = 0.82;
/** Share of a square's pixels that are lighter than its paper: specks. */
const SPECKS = 0.1;

/** A photograph with its shadows lit up: each place is as light as it is against the paper around it. */
export function evenLight(picture: Picture): Picture {
  const { width, height, grey } = picture;
  const side = Math.max(8, Math.round(picture.dpi * SQUARE_INCHES));
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const paper = smooth(lightest(picture, side, columns, rows), columns, rows);
  const sorted = [...paper].sort((a, b) => a - b);
  const [dark, light] = [
    sorted[Math.floor(0.05 * sorted.length)]!,
    sorted[Math.floor(0.95 * sorted.length)]!,
  ];
  if (dark > EVEN * light) return picture;
  const lit = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const ground = between(paper, columns, rows, x / side - 0.5, y / side - 0.5);
      lit[y * width + x] = Math.min(255, (grey[y * width + x]! * 250) / Math.max(40, ground));
    }
  }
  return { ...picture, grey: lit };
}

function lightest(
  { width, height, grey }: Picture,
  side: number,
  columns: number,
  rows: number,
): Float32Array {
  const paper = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      let total = 0;
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y++) {
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x++) {
          counts[grey[y * width + x]!]!++;
          total++;
        }
      }
      let level = 255;
      for (let lighter = counts[255]!; lighter < SPECKS * total && level > 0; ) lighter += counts[--level]!;
      paper[row * columns + column] = level;
    }
  }
  return paper;
}

/** Each square the lightest of its neighbours, then their mean: a square full of letters or of a seal is no shadow. */
function smooth(paper: Float32Array, columns: number, rows: number): Float32Array {
  const around = (from: Float32Array, combine: (values: number[]) => number) => {
    return Float32Array.from(from, (_, at) => {
      const [row, column] = [Math.floor(at / columns), at % columns];
      const values: number[] = [];
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++)
          values.push(from[r * columns + c]!);
      }
      return combine(values);
    });
  };
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return around(
    around(paper, (values) => Math.max(...values)),
    mean,
  );
}

function between(paper: Float32Array, columns: number, rows: number, x: number, y: number): number {
  const [left, top] = [
    Math.max(0, Math.min(columns - 1, Math.floor(x))),
    Math.max(0, Math.min(rows - 1, Math.floor(y))),
  ];
  const [right, bottom] = [Math.min(columns - 1, left + 1), Math.min(rows - 1, top + 1)];
  const [dx, dy] = [Math.max(0, Math.min(1, x - left)), Math.max(0, Math.min(1, y - top))];
  const upper = paper[top * columns + left]! * (1 - dx) + paper[top * columns + right]! * dx;
  const lower = paper[bottom * columns + left]! * (1 - dx) + paper[bottom * columns + right]! * dx;
  return upper * (1 - dy) + lower * dy;
}
