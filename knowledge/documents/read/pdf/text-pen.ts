import { OPS, Util } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PlacedText } from "./turn-upright.ts";

/** What of a font is needed to set its letters. */
export interface PenFont {
  readonly name: string;
  /** Length of a unit of its widths: 0.001 but for fonts whose letters are drawings. */
  readonly unit: number;
}

interface TextState {
  readonly font: PenFont;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

type Matrix = readonly number[];

/** Steps between two letters, as a share of their height, behind which they are put down apart; `spaces` for several spaces. */
const APART = { ahead: 0.12, back: 0.3, spaces: 1 } as const;
const INVISIBLE = 3;
const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Follows the operators that set letters and notes where each of them stands. pdf.js's own text items join what one operator
 * writes: where a font lacks `ộ`, programs leave a gap and fill it in from another font, and `bộ ế` comes for `bế bộ`.
 */
export class TextPen {
  readonly placed: PlacedText[] = [];
  shown = 0;
  hidden = 0;
  #state: TextState = {
    font: { name: "", unit: 0.001 },
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  readonly #saved: TextState[] = [];
  readonly #fontOf: (loadedName: string) => PenFont;
  #matrix: Matrix = UPRIGHT;
  /** Beginning of the line and place of the next letter, in the coordinates of the text. */
  #line: readonly [number, number] = [0, 0];
  #x = 0;
  #y = 0;

  constructor(fontOf: (loadedName: string) => PenFont) {
    this.#fontOf = fontOf;
  }

  save(): void {
    this.#saved.push(this.#state);
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  /** Takes an operator; those that are not about text change nothing. `page` brings the drawing to the page. */
  take(operator: number, args: unknown, page: Matrix): void {
    const values = Array.isArray(args) ? args : [];
    const [first, second] = values.map(Number);
    const set = (change: Partial<TextState>) => {
      this.#state = { ...this.#state, ...change };
    };
    switch (operator) {
      case OPS.beginText:
        this.#matrix = UPRIGHT;
        this.#moveTo(0, 0);
        return;
      case OPS.setFont:
        // Some files set letters upside down by a size below zero.
        set({ font: this.#fontOf(String(values[0])), size: second || 0 });
        return;
      case OPS.setTextMatrix:
        this.#matrix = Array.from(Object.values(values[0] ?? UPRIGHT), Number);
        this.#moveTo(0, 0);
        return;
      case OPS.moveText:
        this.#moveTo(this.#line[0] + (first || 0), this.#line[1] + (second || 0));
        return;
      case OPS.setLeadingMoveText:
        set({ leading: -(second || 0) });
        this.#moveTo(this.#line[0] + (first || 0), this.#line[1] + (second || 0));
        return;
      case OPS.nextLine:
        this.#moveTo(this.#line[0], this.#line[1] - this.#state.leading);
        return;
      case OPS.setLeading:
        set({ leading: first || 0 });
        return;
      case OPS.setCharSpacing:
        set({ charSpacing: first || 0 });
        return;
      case OPS.setWordSpacing:
        set({ wordSpacing: first || 0 });
        return;
      case OPS.setHScale:
        set({ stretch: (first ?? 100) / 100 });
        return;
      case OPS.setTextRise:
        set({ rise: first || 0 });
        return;
      case OPS.setTextRenderingMode:
        set({ mode: first || 0 });
        return;
      case OPS.showText:
      case OPS.showSpacedText:
        this.#show(values[0], page);
        return;
      case OPS.nextLineShowText:
        this.#moveTo(this.#line[0], this.#line[1] - this.#state.leading);
        this.#show(values[0], page);
        return;
    }
  }

  #moveTo(x: number, y: number): void {
    this.#line = [x, y];
    [this.#x, this.#y] = [x, y];
  }

  #show(shown: unknown, page: Matrix): void {
    if (!Array.isArray(shown)) return;
    const { font, size, charSpacing, wordSpacing, stretch, mode } = this.#state;
    this.shown++;
    if (mode === INVISIBLE) this.hidden++;
    let text = "";
    let [start, end, behind] = [this.#x, this.#x, this.#x];
    const putDown = () => {
      if (text.trim() !== "") this.#putDown(text, start, end, page);
      text = "";
    };
    const height = Math.abs(size) * stretch;
    for (const item of shown as readonly unknown[]) {
      if (typeof item === "number") {
        this.#x -= (item / 1000) * size * stretch;
        continue;
      }
      if (!isGlyph(item)) continue;
      const isSpace = item.unicode.trim() === "";
      const jump = this.#x - behind;
      const isApart = jump > APART.ahead * height || jump < -APART.back * height;
      const isWide = !isSpace && /\s$/.test(text) && this.#x - end > APART.spaces * height;
      if (isApart || isWide) putDown();
      if (!isSpace && text.trim() === "") start = this.#x;
      const width = item.width * font.unit * size * stretch;
      text += item.unicode;
      this.#x += width + (charSpacing + (item.isSpace ? wordSpacing : 0)) * stretch;
      // Letters that are set wide belong together: their spacing counts as their width.
      behind = this.#x;
      if (!isSpace) end = Math.max(this.#x, this.#x - charSpacing * stretch);
    }
    putDown();
  }

  #putDown(text: string, start: number, end: number, page: Matrix): void {
    const { font, size, rise } = this.#state;
    const whole = Util.transform([...page], [...this.#matrix]);
    const [a = 1, b = 0] = whole;
    const at = Util.transform(whole, [size, 0, 0, size, start, this.#y + rise]);
    this.placed.push({ text, matrix: at, width: (end - start) * Math.hypot(a, b), font: font.name });
  }
}

function isGlyph(item: unknown): item is Glyph {
  return typeof item === "object" && item !== null && "unicode" in item && typeof item.unicode === "string";
}
