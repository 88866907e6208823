import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { frontmatter } from "micromark-extension-frontmatter";
import type { Metadata } from "../../document.ts";
import { assembleDocuments } from "../assemble-document.ts";
import type { Boilerplate } from "../boilerplate/boilerplate.ts";
import {
  dropBoilerplate,
  indexLines,
  inFileOrder,
  type Sifted,
  takeOutTitle,
} from "../boilerplate/drop-boilerplate.ts";
import { declaredHead } from "../declared-head.ts";
import { metadataOf } from "../metadata.ts";
import { type Reading, type SourceText, skipped } from "../reading.ts";
import { type FrontMatter, parseFrontMatter, readCollectionFields } from "./front-matter.ts";
import { parseMarkdown } from "./parse-markdown.ts";

/** A Markdown file with or without YAML front matter. Only what the front matter says becomes metadata. */
export async function readMarkdown({ id, text }: SourceText, boilerplate: Boilerplate): Promise<Reading[]> {
  const { yaml, body } = takeFrontMatter(text.replace(/\r\n?/g, "\n"));
  const parsed = parseFrontMatter(yaml);
  if (parsed.kind === "failed") return [skipped(parsed.reason)];
  const lines = indexLines(await parseMarkdown(body));
  const sifted = dropBoilerplate(lines, boilerplate.rulesFor("markdown"), "furniture");
  await yieldToEventLoop();
  const titled = takeTitle(sifted, parsed.fields);
  const dropped = inFileOrder(titled.sifted.dropped);
  const metadata = declared(parsed.fields, readCollectionFields(yaml));
  return assembleDocuments({
    id,
    title: titled.title,
    declaredTitle: titled.title,
    lines: titled.sifted.kept,
    metadata,
    dropped,
    head: declaredHead(metadata),
  });
}

/** Our own fields win, but for the day: beside a day of issue `date` is the one of the page. */
function declared(fields: FrontMatter, collected: Metadata): Metadata {
  const { title: _, ...own } = fields;
  const date = collected.date ?? own.date;
  return metadataOf({ ...collected, ...metadataOf(own), date, pageDate: own.date });
}

/** The front matter is found by the same parser, given no more of the file than its head. */
function takeFrontMatter(text: string): { yaml: string; body: string } {
  const close = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
  const lineEnd = close < 0 ? -1 : text.indexOf("\n", close + 1);
  const head = close < 0 ? "" : text.slice(0, lineEnd < 0 ? text.length : lineEnd);
  const [first] = fromMarkdown(head, {
    extensions: [frontmatter()],
    mdastExtensions: [frontmatterFromMarkdown()],
  }).children;
  if (first?.type !== "yaml") return { yaml: "", body: text };
  return { yaml: first.value, body: text.slice(first.position?.end.offset ?? 0) };
}

/** The heading that is the title leaves the body; without a declared title the first heading of level 1 is taken. */
function takeTitle(sifted: Sifted, fields: FrontMatter): { title: string | undefined; sifted: Sifted } {
  const first = sifted.kept.find((line) => line.kind === "heading" && line.level === 1);
  const title = fields.title ?? first?.text;
  if (title === undefined) return { title, sifted };
  return { title, sifted: takeOutTitle(sifted, title, ({ kind }) => kind === "heading") };
}
