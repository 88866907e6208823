export const INK = "#24292f";
export const GRID = "#d0d7de";
/** Mean width of a letter at the font size of the plots. */
const LETTER_PIXELS = 6.6;

type Attributes = Readonly<Record<string, string | number>>;

/** A drawing of `width` × `height` pixels. */
export function drawSvg(size: { width: number; height: number }, content: readonly string[]): string {
  const { width, height } = size;
  return element(
    "svg",
    {
      ...{ width, height, viewBox: `0 0 ${width} ${height}`, xmlns: "http://www.w3.org/2000/svg" },
      ...{ "font-family": "system-ui, sans-serif", "font-size": 12, fill: INK },
    },
    content.join("\n"),
  );
}

export function drawLine(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  attributes: Attributes,
): string {
  return element("line", { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...attributes });
}

export function drawCircle(x: number, y: number, radius: number, attributes: Attributes): string {
  return element("circle", { cx: x, cy: y, r: radius, ...attributes });
}

/** `y` is the middle of the line of text. */
export function drawText(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element("text", { x, y, "dominant-baseline": "central", ...attributes }, escapeMarkup(text));
}

/** About as many pixels as a text takes. */
export function textWidth(text: string): number {
  return LETTER_PIXELS * text.length;
}

export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeMarkup(String(typeof value === "number" ? tenth(value) : value))}"`,
  );
  return `<${name}${written.join("")}>${content}</${name}>`;
}

export function escapeMarkup(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** No screen shows less than a tenth of a pixel. */
function tenth(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}
