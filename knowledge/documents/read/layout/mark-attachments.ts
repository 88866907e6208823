import type { Dropped } from "../../document.ts";
import { isCapitals, legalHeadingOf } from "../legal-heading.ts";
import type { Line } from "../line.ts";
import { adoptionNoteAt } from "./adoption-note.ts";
import { isMotto, typeAlone } from "./layout-words.ts";
import { readSubject } from "./read-subject.ts";
import { readableCase } from "./readable-case.ts";
import { isHeadLine } from "./take-letterhead.ts";

/** What a decision adopts and carries with it, by the type above it. */
export const ADOPTED =
  /^(?:QUY CHẾ|QUY ĐỊNH|QUY TRÌNH|QUY CHUẨN|ĐIỀU LỆ|NỘI QUY|QUY ƯỚC|HƯƠNG ƯỚC|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|PHƯƠNG ÁN|CHIẾN LƯỢC|HƯỚNG DẪN|DANH MỤC)(?!\p{L})/u;
/** Those that have articles; the others stand in appendices as forms. */
const RULE = /^(?:QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|NỘI QUY|QUY ƯỚC|HƯƠNG ƯỚC)(?!\p{L})/u;

/**
 * Makes a heading of the title of each rule that a document carries, so that its Điều 1 is not the document's own:
 * `QUY CHẾ` / `TIẾP CÔNG DÂN` / `(Ban hành kèm theo …)`. `gone` are lines that were taken out; they do not come back.
 */
export function markAttachments(
  lines: readonly Line[],
  gone: ReadonlySet<number>,
  text: string,
): { readonly lines: Line[]; readonly dropped: Dropped[] } {
  const marked: Line[] = [];
  const dropped: Dropped[] = [];
  let hasArticles = false;
  let isInAppendix = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || gone.has(at)) continue;
    const rank = legalHeadingOf(line.text)?.rank;
    if (rank === "article") hasArticles = true;
    if (hasArticles && (rank === "appendix" || rank === "form")) isInAppendix = true;
    const mayBegin = hasArticles && (!isInAppendix || RULE.test(line.text));
    const attached = mayBegin ? readAttached(lines, at) : undefined;
    if (attached === undefined) {
      marked.push(line);
      continue;
    }
    dropped.push(...takeOwnHead(marked));
    const level = line.kind === "heading" ? line.level : 1;
    marked.push({ ...line, kind: "heading", level, text: titleOf(attached.type, attached.subject, text) });
    if (attached.note !== undefined) dropped.push({ text: attached.note, reason: "adoption-note" });
    at = attached.end - 1;
  }
  return { lines: marked, dropped };
}

/** An attached plan has the issuer and the motto above it once more. */
function takeOwnHead(marked: Line[]): Dropped[] {
  const head: Dropped[] = [];
  const last = marked.findLastIndex(({ text }) => isMotto(text));
  if (last < 0 || marked.length - last > 3) return head;
  while (marked.length > 0 && isHeadLine(marked.at(-1))) {
    head.unshift({ text: marked.pop()?.text ?? "", reason: "official-layout" });
  }
  return head;
}

function readAttached(lines: readonly Line[], at: number) {
  const { text = "", kind } = lines[at] ?? {};
  if (kind === "row" || !ADOPTED.test(text) || !isCapitals(text) || isChapterTitle(lines, at))
    return undefined;
  const type = typeAlone(text) ?? ADOPTED.exec(text)?.[0] ?? "";
  const { subject, end } = readSubject(lines, at + 1, text.slice(type.length).trim());
  const noted = adoptionNoteAt(lines, end);
  const next = lines[noted.end]?.text ?? "";
  const begins = noted.note !== undefined || legalHeadingOf(next) !== undefined;
  return begins ? { type, subject, ...noted } : undefined;
}

/** `Chương I` / `QUY ĐỊNH CHUNG`. */
function isChapterTitle(lines: readonly Line[], at: number): boolean {
  return legalHeadingOf(lines[at - 1]?.text ?? "")?.title === "" || CHAPTER_TITLE.test(lines[at]?.text ?? "");
}

const CHAPTER_TITLE = /^QUY ĐỊNH (?:CHUNG|CỤ THỂ|KHÁC|CHUYỂN TIẾP)(?!\p{L})/u;

function titleOf(type: string, subject: string, text: string): string {
  const name = type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
  const rest = isCapitals(subject) ? lowerFirst(readableCase(subject, text)) : subject;
  return `${name} ${rest}`.trim();
}

/** Only a first syllable that is no name: `Quy chế tiếp công dân`. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
