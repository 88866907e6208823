import { leadingTypeName } from "../../../language/index.ts";
import { isCapitals, legalHeadingOf } from "../legal-heading.ts";
import { countSyllables, isWholeParagraph, type Line } from "../line.ts";
import { ADOPTION_BEGINS } from "./adoption-note.ts";
import { DRAWN, isMotto, typeAlone } from "./layout-words.ts";

/** Lines and syllables of a subject, at most. */
const LONGEST = { lines: 14, syllables: 160 } as const;

/** What the text of a document begins with below its title. */
const OPENING =
  /^(?:[-–+*] ?)?(?:Căn cứ|Thực hiện|Theo (?:đề nghị|tinh thần|Tờ trình)|Xét |Để |Nhằm |Trong |Ngày |Kính gửi|Quốc hội ban hành|Chính phủ ban hành|Qua |Hiện nay|Trên cơ sở|Được sự)/iu;
/** `Thông tư số 12/2022/TT-BTC …`: a consolidated text begins with what it consolidates. */
const CITED = /^\s+(?:số\s+)?\d+\/\d{4}\//iu;

/**
 * The subject of a document (trích yếu) from the line at `from` on, its lines joined; `begun` is what stands beside the
 * type already.
 */
export function readSubject(
  lines: readonly Line[],
  from: number,
  begun = "",
): { readonly subject: string; readonly end: number } {
  let subject = begun;
  let at = from;
  if (OF_AUTHORITY.test(subject) && beginsSubject(lines[at])) subject = "";
  else if (subject === "" && OF_AUTHORITY.test(lines[at]?.text ?? "") && beginsSubject(lines[at + 1])) at++;
  for (; at < lines.length && at - from < LONGEST.lines; at++) {
    const line = lines[at];
    if (line === undefined || endsSubject(line, subject)) break;
    if (!DRAWN.test(line.text)) subject = `${subject} ${line.text}`.trim();
    else if (subject !== "") break;
  }
  return { subject: withoutFootnote(subject), end: at };
}

function endsSubject(line: Line, before: string): boolean {
  const { text } = line;
  if (line.kind === "row" || legalHeadingOf(text) !== undefined || isMotto(text)) return true;
  if (isWholeParagraph(line) && /[.:;]["']?(?:\/\.)?$/u.test(text)) return true;
  if (
    /^Kính gửi|^(?:[-–+*] ?)?Căn cứ /iu.test(text) ||
    ADOPTION_BEGINS.test(text) ||
    typeAlone(text) !== undefined
  )
    return true;
  const type = leadingTypeName(text);
  if (type !== undefined && CITED.test(text.slice(type.length))) return before !== "" && !goesOn(before);
  if (before === "") return false;
  const goesOnSmall = /^\p{Ll}/u.test(text);
  if ((OPENING.test(text) && !goesOnSmall) || /[.;:]$/u.test(before)) return true;
  if (isCapitals(before) !== isCapitals(text) && /^\p{Lu}/u.test(text) && hasLetters(text)) return true;
  if (isCapitals(text) && AUTHORITY.test(text)) return true;
  return countSyllables(before) + countSyllables(text) > LONGEST.syllables;
}

/** Who issues the document, in capitals between its subject and its grounds. */
const AUTHORITY =
  /^(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG|CỤC TRƯỞNG|THỐNG ĐỐC|TỔNG |TRƯỞNG |(?:ỦY|UỶ) BAN|HỘI ĐỒNG|BỘ CHÍNH TRỊ|BAN (?:BÍ THƯ|CHẤP HÀNH|THƯỜNG VỤ)|CHÍNH PHỦ|QUỐC HỘI)/u;

/** `QUYẾT ĐỊNH` / `CỦA BỘ TRƯỞNG BỘ XÂY DỰNG` / `Về việc …`: older documents name who issues them above the subject. */
const OF_AUTHORITY =
  /^của\s+(?:chủ tịch|bộ|thủ tướng|giám đốc|tổng giám đốc|hiệu trưởng|chánh án|viện trưởng|cục trưởng|thống đốc|tổng|trưởng|(?:ủy|uỷ) ban|ubnd|hội đồng|hđnd|ban|chính phủ|quốc hội|sở|liên)(?!\p{L})/iu;
const SUBJECT =
  /^(?:v\/v|về|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|bổ sung|công bố|thành lập|kiện toàn|phân công|giao|điều chỉnh|bãi bỏ)(?!\p{L})/iu;

function beginsSubject(line: Line | undefined): boolean {
  return line !== undefined && line.kind !== "row" && SUBJECT.test(line.text);
}

/** A line that ends in a word that wants another one. */
function goesOn(text: string): boolean {
  return /(?:^|\s)(?:của|và|hoặc|theo|tại|cho|với|các|một số điều|thi hành|thực hiện|hướng dẫn|kèm)$/iu.test(
    text,
  );
}

function hasLetters(text: string): boolean {
  return /\p{L}{3}/u.test(text);
}

/** The mark of a footnote behind the last word: `trợ giúp xã hội1`. */
function withoutFootnote(subject: string): string {
  return subject.replace(/(?<=\p{Ll}{2}|\))(?:\d{1,2}|\[\d+\]|\*)$/u, "").replace(/[\s*]+$/u, "");
}
