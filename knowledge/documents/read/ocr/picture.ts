/** A picture in shades of grey, 0 for black, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  /** Pixels an inch of the paper. */
  readonly dpi: number;
}

interface Canvas {
  readonly width: number;
  readonly height: number;
  getContext(kind: "2d"): {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: ArrayLike<number> };
  };
}

/** The picture that was drawn; what is transparent counts as white paper. */
export function pictureOf(canvas: Canvas, dpi: number): Picture {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    const alpha = data[4 * at + 3]! / 255;
    const light = 0.299 * data[4 * at]! + 0.587 * data[4 * at + 1]! + 0.114 * data[4 * at + 2]!;
    grey[at] = 255 - alpha * (255 - light);
  }
  return { width, height, grey, dpi };
}

/** As a file that every program reads: portable grey map. */
export function encodePgm({ width, height, grey }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}

/** Turned clockwise by a number of quarters. */
export function quarterTurned(picture: Picture, quarters: number): Picture {
  const { width, height, grey } = picture;
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return picture;
  const turned = new Uint8Array(grey.length);
  const [newWidth, newHeight] = turns === 2 ? [width, height] : [height, width];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [toX, toY] =
        turns === 1
          ? [height - 1 - y, x]
          : turns === 2
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x];
      turned[toY * newWidth + toX] = grey[y * width + x]!;
    }
  }
  return { ...picture, width: newWidth, height: newHeight, grey: turned };
}
