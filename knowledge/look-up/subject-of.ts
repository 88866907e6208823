import { findDocumentNumbers } from "../language/index.ts";

/** `về`, `về việc`, `ban hành` before what a document is about. */
const ABOUT = /(?:^|\s)(?:v\/v|về việc|về)\s+(\S.*)$/iu;
/** Behind a number these words begin something else than the subject: who issued it, when. */
const NO_SUBJECT = /^(?:của|do|ngày|năm)(?!\p{L})/iu;
const BRACKETS = /^[\s(:,–-]+|[\s(),]+$/gu;

/** What a document with this title is about: the title without its type and number; null when nothing is left. */
export function subjectOf(title: string): string | null {
  const [number] = findDocumentNumbers(title);
  if (number === undefined) return title;
  const behind = title.slice(number.end).trim();
  const about = ABOUT.exec(behind)?.[1];
  if (about !== undefined) return trimmed(about);
  // `Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15)`: the name stands before its number.
  if (behind.replace(BRACKETS, "") === "") return trimmed(title.slice(0, number.start));
  return NO_SUBJECT.test(behind) ? null : trimmed(behind);
}

function trimmed(text: string): string | null {
  const bare = text.replace(BRACKETS, "");
  return bare === "" ? null : bare;
}
