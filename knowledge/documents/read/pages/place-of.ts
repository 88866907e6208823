import type { Place } from "../../document.ts";
import type { Box } from "./page.ts";

interface PageSize {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Quarters by which the page as it is seen was turned clockwise to be read. */
  readonly quarters?: number;
}

/** A box as shares of the page as it is seen, to a thousandth. */
export function placeOf(page: PageSize, box: Box, isOcr: boolean): Place {
  const share = (length: number, whole: number) => Math.min(1, Math.max(0, length / whole));
  const turned = {
    left: share(box.left, page.width),
    top: share(box.top, page.height),
    right: share(box.right, page.width),
    bottom: share(box.bottom, page.height),
  };
  const { left, top, right, bottom } = turnBack(turned, page.quarters ?? 0);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    page: page.number,
    box: [round(left), round(top), round(right - left), round(bottom - top)],
    ...(isOcr && { ocr: true }),
  };
}

function turnBack({ left, top, right, bottom }: Box, quarters: number): Box {
  if (quarters === 1) return { left: top, top: 1 - right, right: bottom, bottom: 1 - left };
  if (quarters === 2) return { left: 1 - right, top: 1 - bottom, right: 1 - left, bottom: 1 - top };
  if (quarters === 3) return { left: 1 - bottom, top: left, right: 1 - top, bottom: right };
  return { left, top, right, bottom };
}
