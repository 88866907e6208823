/** A rectangle on a page in points (1/72 inch) from the left and the top of the page as it is seen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Letters that the file writes in one go, or a word that was recognised. */
export interface Run extends Box {
  /** As written, with the spaces that the file has. */
  readonly text: string;
  readonly baseline: number;
  /** Height of the letters in points. */
  readonly size: number;
  /** Name of the font without the tag of its subset: `TimesNewRomanPS-BoldMT`, `.VnTime`. */
  readonly font?: string;
  readonly bold?: true;
  readonly italic?: true;
  /** It was recognised in a picture. */
  readonly ocr?: true;
}

/** A page as it is found in a file, before anything is made of it. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the file, which keeps the cells of a table and the columns of a letterhead together. */
  readonly runs: readonly Run[];
  /** Thin horizontal and vertical lines: the borders of tables. */
  readonly rules: readonly Box[];
  readonly pictures: readonly PagePicture[];
  /** The letters lie invisibly over a picture: somebody recognised them before us. */
  readonly isOverlay?: true;
  /** Quarters by which the page as it is seen was turned clockwise to be read. */
  readonly quarters?: number;
}

export interface PagePicture extends Box {
  /** Where the file says so. */
  readonly pixelsWide?: number;
}

export function unite(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Lengths of what two stretches share; negative for the gap between them. */
export function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.min(to, otherTo) - Math.max(from, otherFrom);
}

export function contains(outer: Box, x: number, y: number): boolean {
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}
