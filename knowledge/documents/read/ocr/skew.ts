import type { Picture } from "./picture.ts";

/** Dark pixels of a picture made small, at most so many: enough to see its lines. */
const MOST_POINTS = 60_000;
const SMALL_WIDTH = 900;

interface Points {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Dark against the mean of the picture. */
function darkPoints({ width, height, grey }: Picture): Points {
  const step = Math.max(1, Math.round(width / SMALL_WIDTH));
  const [columns, rows] = [Math.floor(width / step), Math.floor(height / step)];
  let sum = 0;
  for (let y = 0; y < rows; y++) for (let x = 0; x < columns; x++) sum += grey[y * step * width + x * step]!;
  const dark = (0.7 * sum) / Math.max(1, columns * rows);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      if (grey[y * step * width + x * step]! >= dark) continue;
      xs.push(x);
      ys.push(y);
    }
  }
  const thin = Math.ceil(xs.length / MOST_POINTS);
  const every = (values: number[]) => values.filter((_, at) => at % thin === 0);
  return thin > 1
    ? { xs: every(xs), ys: every(ys), width: columns, height: rows }
    : { xs, ys, width: columns, height: rows };
}

/** How sharply lines that run at this angle stand out: the steps between neighbouring rows, squared. */
function sharpness({ xs, ys, width, height }: Points, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(slope) * width) + 1;
  const counts = new Float64Array(height + 2 * margin + 2);
  for (let at = 0; at < xs.length; at++) counts[Math.round(ys[at]! - slope * xs[at]!) + margin]!++;
  let total = 0;
  for (let row = 1; row < counts.length; row++) total += (counts[row]! - counts[row - 1]!) ** 2;
  return total;
}

/** Steepest slope that is looked for, in degrees: a page held askew before a camera. */
const STEEPEST = 12;

/** By how many degrees the lines of a picture fall to the right. */
export function findSkew(picture: Picture): number {
  const points = darkPoints(picture);
  if (points.xs.length < 200) return 0;
  const best = (angles: readonly number[]) => {
    const scores = angles.map((angle) => sharpness(points, angle));
    return angles[scores.indexOf(Math.max(...scores))]!;
  };
  const coarse = best(range(-STEEPEST, STEEPEST, 0.5));
  return best(range(coarse - 0.5, coarse + 0.5, 0.1));
}

/** True where the lines run up and down: seen from the side they are sharper. */
export function runsUpright(picture: Picture): boolean {
  const points = darkPoints(picture);
  const across = Math.max(...range(-6, 6, 1).map((angle) => sharpness(points, angle)));
  const turned = { xs: points.ys, ys: points.xs, width: points.height, height: points.width };
  const along = Math.max(...range(-6, 6, 1).map((angle) => sharpness(turned, angle)));
  return along > 1.3 * across;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);
}

/** The picture with lines that fall by this angle made level; what comes in from outside is white. */
export function levelled(picture: Picture, degrees: number): Picture {
  const { width, height, grey } = picture;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const level = new Uint8Array(grey.length).fill(255);
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = middleX + (x - middleX) * cos - (y - middleY) * sin;
      const fromY = middleY + (x - middleX) * sin + (y - middleY) * cos;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [dx, dy] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = grey[at]! * (1 - dx) + grey[at + 1]! * dx;
      const lower = grey[at + width]! * (1 - dx) + grey[at + width + 1]! * dx;
      level[y * width + x] = upper * (1 - dy) + lower * dy;
    }
  }
  return { ...picture, grey: level };
}
