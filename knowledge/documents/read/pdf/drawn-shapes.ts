import { OPS, Util } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box, PagePicture } from "../pages/page.ts";
import type { TextPen } from "./text-pen.ts";

/** What pdf.js calls an operator list. */
interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Drawn {
  readonly rules: readonly Box[];
  readonly pictures: readonly PagePicture[];
  /** Paths that are painted: a page whose letters are drawn as curves has thousands. */
  readonly paths: number;
}

type Matrix = readonly number[];

/** Thickest line that counts as a border, and the shortest, in points. */
const THICKEST_RULE = 2.5;
const SHORTEST_RULE = 6;

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
]);
const PAINTS: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
/** A filled rectangle is a bar where it is thin, else the ground behind letters. */
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

/**
 * Lines and pictures of a page; `pen` notes its letters. `view` brings the file's coordinates to those of the page.
 */
export function drawnShapes({ fnArray, argsArray }: Operators, view: Matrix, pen: TextPen): Drawn {
  const drawn = { rules: [] as Box[], pictures: [] as PagePicture[], paths: 0 };
  const stack: Matrix[] = [];
  let matrix = view;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      pen.save();
      if (operator === OPS.paintFormXObjectBegin && Array.isArray(args) && args[0])
        matrix = times(matrix, args[0]);
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      matrix = stack.pop() ?? matrix;
      pen.restore();
    } else if (operator === OPS.transform) matrix = times(matrix, args);
    else if (PICTURES.has(operator)) drawn.pictures.push(pictureOf(matrix, operator, args));
    else if (operator === OPS.constructPath) {
      const boxes = paintedBoxes(args);
      if (boxes.length > 0) drawn.paths++;
      drawn.rules.push(...boxes.map((box) => boxOf(matrix, box)).filter(isRule));
    } else pen.take(operator, args, matrix);
  }
  return drawn;
}

function times(matrix: Matrix, args: unknown): Matrix {
  const other = Array.from(args as ArrayLike<number>, Number);
  return other.length === 6 && other.every(Number.isFinite) ? Util.transform([...matrix], other) : matrix;
}

function isRule({ left, top, right, bottom }: Box): boolean {
  const width = right - left;
  const height = bottom - top;
  return Math.min(width, height) <= THICKEST_RULE && Math.max(width, height) >= SHORTEST_RULE;
}

function pictureOf(matrix: Matrix, operator: number, args: unknown): PagePicture {
  const box = boxOf(matrix, [0, 0, 1, 1]);
  const pixelsWide = operator === OPS.paintImageXObject && Array.isArray(args) ? Number(args[1]) : Number.NaN;
  return pixelsWide > 0 ? { ...box, pixelsWide } : box;
}

/** Left, bottom, right, top in the file's coordinates. */
type Bounds = readonly [number, number, number, number];

/** What a painted path draws: the sides of one that is stroked, the bars of one that is filled. Curves are no borders. */
function paintedBoxes(args: unknown): Bounds[] {
  if (!Array.isArray(args) || !PAINTS.has(args[0]) || !Array.isArray(args[1])) return [];
  const path: unknown = args[1][0];
  if (!(path instanceof Float32Array)) return [];
  const shapes = shapesOf(path);
  return FILLS.has(args[0]) ? shapes.map(boundsOf) : shapes.flat();
}

function boundsOf(sides: readonly Bounds[]): Bounds {
  return [
    Math.min(...sides.map(([left]) => left)),
    Math.min(...sides.map(([, bottom]) => bottom)),
    Math.max(...sides.map(([, , right]) => right)),
    Math.max(...sides.map(([, , , top]) => top)),
  ];
}

/** The closed or open shapes of a path, each with its sides; none where a side is a curve. */
function shapesOf(path: Float32Array): Bounds[][] {
  const shapes: Bounds[][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number) => {
    shapes.at(-1)?.push([Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY)]);
    [x, y] = [toX, toY];
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at];
    if (step === MOVE) {
      [x, y] = [path[at + 1]!, path[at + 2]!];
      [startX, startY] = [x, y];
      shapes.push([]);
      at += 3;
    } else if (step === LINE) {
      lineTo(path[at + 1]!, path[at + 2]!);
      at += 3;
    } else if (step === CLOSE) {
      lineTo(startX, startY);
      at += 1;
    } else return [];
  }
  return shapes.filter((sides) => sides.length > 0);
}

/** Steps of a path as pdf.js numbers them. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

function boxOf(matrix: Matrix, [x1, y1, x2, y2]: Bounds): Box {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const corners = [
    [x1, y1],
    [x1, y2],
    [x2, y1],
    [x2, y2],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
