import type { Page } from "./page.ts";
import type { PageTable } from "./page-table.ts";
import { takeRuledTables } from "./ruled-tables.ts";
import { type Strip, stripsOf } from "./strip.ts";

/** A page once its letters are lines and cells: a hundredth of what it was read from. */
export interface PageLayout {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly strips: readonly Strip[];
  readonly tables: readonly PageTable[];
  /** Text that runs across the page. */
  readonly turned: readonly string[];
  readonly quarters?: number;
}

export function layOutPage(page: Page, turned: readonly string[] = []): PageLayout {
  const { tables, rest } = takeRuledTables(page);
  const { number, width, height, quarters } = page;
  return {
    number,
    width,
    height,
    tables,
    turned,
    strips: stripsOf({ runs: rest }),
    ...(quarters && { quarters }),
  };
}
