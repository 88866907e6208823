import { fillIn } from "../../bot/index.ts";
import type { ReadingProgress } from "../../knowledge/documents/read/index.ts";
import { messages } from "./messages.ts";

/** How far the reading is, on one line that is written over; where somebody watches, and nothing else is written to. */
export function showProgress({ done, total, page }: ReadingProgress): void {
  const { stderr, stdout } = process;
  if (!stderr.isTTY || stdout.isTTY) return;
  const line = page
    ? fillIn(messages.progressPage, { done, total, file: page.file, page: page.done, pages: page.total })
    : fillIn(messages.progress, { done, total });
  stderr.write(`\r\u001b[K${line}${done === total ? "\n" : ""}`);
}
