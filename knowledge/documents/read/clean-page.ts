import type { Dropped, Metadata } from "../document.ts";
import type { Format } from "./boilerplate-rules.ts";
import { dropBoilerplate, dropLines, inFileOrder, placeLines, type Sifted } from "./drop-boilerplate.ts";
import { findDateLines } from "./find-date-lines.ts";
import { findEventDate } from "./find-event-date.ts";
import { findByline, findSourceLine } from "./find-page-labels.ts";
import { comparable, isWholeParagraph, type Line } from "./line.ts";
import { metadataOf } from "./metadata.ts";
import { isHeadline } from "./page-title.ts";

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

/** Separates a page into its body, its metadata and its furniture. */
export function cleanPage(lines: readonly Line[], format: Format, known: Known = {}): CleanPage {
  const furniture = dropBoilerplate(placeLines(lines), format, "furniture");
  const dates = takeDates(furniture);
  const source = takeSource(dates.sifted);
  const byline = takeByline(source.sifted);
  const titled = takeTitle(byline.sifted, format, known.title);
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

function takeSource(sifted: Sifted) {
  const found = findSourceLine(sifted.kept);
  if (found === undefined) return { sifted, origin: undefined, url: undefined };
  return { ...found, sifted: dropLines(sifted, [found.index], "source-line") };
}

function takeByline(sifted: Sifted) {
  const found = findByline(sifted.kept);
  if (found === undefined) return { sifted, byline: undefined };
  return { ...found, sifted: dropLines(sifted, [found.index], "byline") };
}

/** The first headline is the title and leaves the body; captions are judged while it still stands there. */
function takeTitle(sifted: Sifted, format: Format, known: string | undefined) {
  const [first] = sifted.kept;
  const title = known ?? (isHeadline(first) ? first.text : undefined);
  const { kept, dropped } = dropBoilerplate(sifted, format, "captions");
  const [heading, ...repeated] = kept.flatMap((line, index) => (isSame(line, title) ? [index] : []));
  const repeatless = dropLines({ kept, dropped }, repeated, "repeated-title");
  return {
    title,
    sifted: { ...repeatless, kept: repeatless.kept.filter((line) => line !== kept[heading ?? -1]) },
  };
}

function isSame(line: Line, title: string | undefined): boolean {
  return title !== undefined && comparable(line.text) === comparable(title);
}
