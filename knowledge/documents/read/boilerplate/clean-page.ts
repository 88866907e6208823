import type { Format } from "../../../language/lexicons/boilerplate-rules.ts";
import type { Dropped, Metadata } from "../../document.ts";
import { hasLetterhead } from "../layout/official-layout.ts";
import { isWholeParagraph, type Line } from "../line.ts";
import { metadataOf } from "../metadata.ts";
import { isHeadline } from "../page-title.ts";
import type { Boilerplate, PreparedRule } from "./boilerplate.ts";
import {
  dropBoilerplate,
  dropLines,
  indexLines,
  inFileOrder,
  type Sifted,
  takeOutTitle,
} from "./drop-boilerplate.ts";
import { findDateLines } from "./find-date-lines.ts";
import { findEventDate } from "./find-event-date.ts";
import { findByline, findSourceLine } from "./find-page-labels.ts";

export interface CleanPage {
  readonly title: string | undefined;
  readonly lines: readonly Line[];
  readonly metadata: Metadata;
  readonly dropped: readonly Dropped[];
}

interface Known {
  /** What the markup says. Its title, address and date win; a byline or source that the text names wins over it. */
  readonly title?: string | undefined;
  readonly metadata?: Metadata;
}

interface PageRules {
  readonly format: Format;
  readonly boilerplate: Boilerplate;
}

/** Separates a page into its body, its metadata and its furniture. */
export function cleanPage(
  lines: readonly Line[],
  { format, boilerplate: { rulesFor, labels } }: PageRules,
  known: Known = {},
): CleanPage {
  const rules = rulesFor(format);
  const furniture = dropBoilerplate(indexLines(lines), rules, "furniture");
  if (hasLetterhead(furniture.kept)) return officialPage(furniture, known);
  const dates = takeDates(furniture);
  const source = takeSource(dates.sifted, labels);
  const byline = takeByline(source.sifted, labels);
  const titled = takeTitle(byline.sifted, rules, known.title);
  const pageDate = known.metadata?.date ?? dates.pageDate;
  const date = findEventDate(titled.sifted.kept, pageDate) ?? pageDate;
  return {
    title: titled.title,
    lines: titled.sifted.kept,
    metadata: metadataOf({
      byline: byline.byline ?? known.metadata?.byline,
      origin: source.origin ?? known.metadata?.origin,
      url: known.metadata?.url ?? source.url,
      date,
      pageDate,
    }),
    dropped: inFileOrder(titled.sifted.dropped),
  };
}

/** The days, names and sources in an official document are its own; its layout is read where documents are assembled. */
function officialPage({ kept, dropped }: Sifted, { title, metadata = {} }: Known): CleanPage {
  return { title, lines: kept, metadata, dropped: inFileOrder(dropped) };
}

function takeDates(sifted: Sifted) {
  const indexes = findDateLines(sifted.kept).map(({ index }) => index);
  return { pageDate: findPageDate(sifted.kept), sifted: dropLines(sifted, indexes, "date-line") };
}

/** The last date line above the text is the page's date: what stands higher up is the clock of the site. */
export function findPageDate(lines: readonly Line[]): string | undefined {
  const found = findDateLines(lines);
  const body = lines.findIndex(isWholeParagraph);
  return (found.findLast(({ index }) => index < body) ?? found[0])?.date;
}

function takeSource(sifted: Sifted, labels: Boilerplate["labels"]) {
  const found = findSourceLine(sifted.kept, labels.origin);
  if (found === undefined) return { sifted, origin: undefined, url: undefined };
  return { ...found, sifted: dropLines(sifted, [found.index], "source-line") };
}

function takeByline(sifted: Sifted, labels: Boilerplate["labels"]) {
  const found = findByline(sifted.kept, labels.byline);
  if (found === undefined) return { sifted, byline: undefined };
  return { ...found, sifted: dropLines(sifted, [found.index], "byline") };
}

/** The first headline is the title and leaves the body; captions are judged while it still stands there. */
function takeTitle(sifted: Sifted, rules: readonly PreparedRule[], known: string | undefined) {
  const [first] = sifted.kept;
  const title = known ?? (isHeadline(first) && first.kind !== "row" ? first.text : undefined);
  const { kept, dropped } = dropBoilerplate(sifted, rules, "captions");
  return { title, sifted: title === undefined ? { kept, dropped } : takeOutTitle({ kept, dropped }, title) };
}
