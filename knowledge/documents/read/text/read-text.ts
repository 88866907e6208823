import { assembleDocument } from "../assemble-document.ts";
import type { Boilerplate } from "../boilerplate/boilerplate.ts";
import { cleanPage } from "../boilerplate/clean-page.ts";
import { type Line, paragraphsOf } from "../line.ts";
import type { Reading, SourceText } from "../reading.ts";
import { tableLines } from "../tables/table-lines.ts";
import { splitTextTables } from "../tables/text-tables.ts";
import { joinWrappedLines } from "./join-wrapped-lines.ts";

/** A page saved as text: its lines are its paragraphs, unless they are visibly wrapped. */
export function readText({ id, text }: SourceText, boilerplate: Boilerplate): Reading {
  const page = cleanPage(textLines(text), { format: "text", boilerplate });
  return assembleDocument({ id, ...page });
}

function textLines(text: string): Line[] {
  return splitTextTables(text.replace(/\r\n?/g, "\n").split("\n")).flatMap((part) => {
    return "table" in part ? tableLines(part.table) : paragraphsOf(joinWrappedLines(part.lines.join("\n")));
  });
}
