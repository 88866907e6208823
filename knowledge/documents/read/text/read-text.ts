import { assembleDocument } from "../assemble-document.ts";
import type { Boilerplate } from "../boilerplate/boilerplate.ts";
import { cleanPage } from "../boilerplate/clean-page.ts";
import { paragraphsOf } from "../line.ts";
import type { Reading, SourceText } from "../reading.ts";
import { joinWrappedLines } from "./join-wrapped-lines.ts";

/** A page saved as text: its lines are its paragraphs, unless they are visibly wrapped. */
export function readText({ id, text }: SourceText, boilerplate: Boilerplate): Reading {
  const page = cleanPage(paragraphsOf(joinWrappedLines(text)), { format: "text", boilerplate });
  return assembleDocument({ id, ...page });
}
