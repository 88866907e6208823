import { isCapitals, legalHeadingOf } from "../legal-heading.ts";
import { countSyllables, type Line } from "../line.ts";
import { DRAWN, isMotto, typeAlone } from "./layout-words.ts";

export interface Signature {
  /** As written, in capitals: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`. */
  readonly office: string;
  readonly signer: string;
}

export interface Signed {
  readonly signatures: readonly Signature[];
  /** Whom `Nơi nhận` lists, without the archive. */
  readonly recipients: readonly string[];
  /** Indexes of the lines of signatures and recipients. */
  readonly taken: ReadonlySet<number>;
  /** Of those, the ones that are not kept as metadata: `(Đã ký)`, `Lưu: VT`. */
  readonly silent: readonly number[];
  /** Index of the first line of the first signature or list of recipients. */
  readonly start: number | undefined;
}

/** The signatures and lists of recipients among the lines of a document. */
export function findSignatures(lines: readonly Line[]): Signed {
  const signatures: Signature[] = [];
  const recipients: string[] = [];
  const taken = new Set<number>();
  const silent: number[] = [];
  // A list beside which somebody signed may go on below the signature.
  let isOpen = false;
  for (let at = 0; at < lines.length; ) {
    const listed = readRecipients(lines, at, isOpen);
    const signed = listed === undefined ? readSignature(lines, at) : undefined;
    const end = listed?.end ?? signed?.end ?? at + 1;
    if (listed !== undefined) recipients.push(...listed.recipients);
    isOpen = listed === undefined ? isOpen && signed !== undefined : !listed.isArchived;
    if (signed !== undefined) signatures.push(signed.signature);
    for (let index = at; index < end && (listed ?? signed) !== undefined; index++) taken.add(index);
    silent.push(...(listed?.silent ?? []), ...(signed?.silent ?? []));
    at = end;
  }
  const start = taken.size === 0 ? undefined : Math.min(...taken);
  return { signatures, recipients, taken, silent, start };
}

const RECIPIENTS = /^[*_]*Nơi (?:nhận|gửi)[*_]*\s*[:.]?[*_]*\s*/iu;
const ITEM = /^[-–+•*]\s?/u;
const ARCHIVE = /^Lưu(?!\p{L})/iu;

function readRecipients(lines: readonly Line[], from: number, goesOn: boolean) {
  const first = lines[from]?.text ?? "";
  const head = RECIPIENTS.exec(first)?.[0] ?? (goesOn && ITEM.test(first) ? "" : undefined);
  if (head === undefined || countSyllables(lines[from]?.text ?? "") > 40) return undefined;
  const items = inlineItems((lines[from]?.text ?? "").slice(head.length));
  const silent: number[] = [];
  let end = from + 1;
  for (; end < lines.length; end++) {
    const { text = "", kind } = lines[end] ?? {};
    const last = items.at(-1);
    if (kind !== "paragraph" || countSyllables(text) > 60 || isOffice(text) || legalHeadingOf(text)) break;
    if (ITEM.test(text)) items.push(...inlineItems(text));
    else if (last !== undefined && !/[.;]$/u.test(last) && /^[\p{Ll}(]/u.test(text))
      items[items.length - 1] = `${last} ${text}`;
    else if (/[;.]$/u.test(text) && countSyllables(text) <= 25 && !/[.]$/u.test(last ?? "")) items.push(text);
    else break;
    if (ARCHIVE.test(items.at(-1) ?? "")) silent.push(end);
  }
  const recipients = items
    .filter((item) => !ARCHIVE.test(item))
    .map((item) => item.replace(/[\s;.,/]+$/u, ""));
  const isArchived = items.some((item) => ARCHIVE.test(item));
  return { recipients: recipients.filter((item) => /\p{L}/u.test(item)), silent, end, isArchived };
}

function inlineItems(text: string): string[] {
  return text
    .split(/(?:^|(?<=[;.])\s*)[-–+•*]\s?/u)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** Signs in someone's place or name: `TM.` for a body, `KT.` for a chief, `TL.` by order, `TUQ.` by authority, `Q.` acting. */
const ON_BEHALF = /^(?:T\/?M|K\/?T|T\/?L|T\/?U?Q|TUN|Q)(?:\s?[./]\s?|\s)(?=\p{Lu})/u;
const OFFICE =
  /^(?:QUYỀN |PHÓ |TỔNG |NGUYÊN )*(?:CHỦ TỊCH|CHỦ NHIỆM|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|BÍ THƯ|THƯỜNG TRỰC|ỦY VIÊN|UỶ VIÊN|GIÁM ĐỐC|CHÁNH |VIỆN TRƯỞNG|HIỆU TRƯỞNG|THỐNG ĐỐC|THANH TRA|KIỂM TOÁN|THƯ KÝ|TRƯỞNG|TƯ LỆNH|CHÍNH ỦY|CHỈ HUY TRƯỞNG|TỔ TRƯỞNG|ĐỘI TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|CỤC PHÓ)/u;

/** A line that says as what someone signs. */
export function isOffice(text: string): boolean {
  return (
    isCapitals(text) &&
    countSyllables(text) <= 16 &&
    (ON_BEHALF.test(text) || OFFICE.test(text)) &&
    !/[:;]$/u.test(text)
  );
}

/** `(Đã ký)`, the file's name of a picture of the signature (`[daky]`), or what is left of one. */
const SIGNED =
  /^(?:[([\s]{0,4}(?:Đã ký|daky|da ky|Ký tên|Ký, |Ký\b|Chữ ký|Signature)[^)\]]{0,60}[)\]]?\.?|[^\p{L}\d]{1,3})$/iu;
/** What is left of a signature's picture behind an office: `PHÓ CHỦ TỊCHy]`. */
const PICTURE = /(?<=\p{Lu})\s?\[?[a-z]{0,4}\]$/u;
const RANK =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy)|GS\.?|PGS\.?|TS\.?|TSKH\.?|ThS\.?|Th\.S\.?|BS\.?(?:CKI{1,2}\.?)?|CN\.?|KS\.?|NGƯT\.?|NGND\.?|Luật sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Ông|Bà|Đồng chí|Đ\/c|[,.–-])\s*/u;
const NAME = /^\p{Lu}\p{Ll}*(?:['’]\p{Lu}?\p{Ll}+)?(?: \p{Lu}['’]?\p{Ll}+(?:['’]?\p{L}+)?){1,5}$/u;
const SURNAME =
  /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|ĐÀO|ĐOÀN|LƯƠNG|TRỊNH|TRƯƠNG|MAI|LÂM|HÀ|CAO|TÔ|TẠ|VƯƠNG|NÔNG|LƯU|THÁI|CHU|QUÁCH|TRIỆU|HỨA|KIỀU|TÒNG|ĐIỂU|LÒ|VI|MÃ|GIÀNG|THẠCH) \p{Lu}+(?: \p{Lu}+){0,3}$/u;

/** Lines of offices above one name, at most. */
const MOST_OFFICES = 7;

function readSignature(lines: readonly Line[], from: number) {
  if (!isOffice(lines[from]?.text ?? "") || lines[from]?.kind === "row") return undefined;
  const office: string[] = [];
  const silent: number[] = [];
  for (let at = from; at < lines.length && office.length <= MOST_OFFICES; at++) {
    const { text: written = "", kind } = lines[at] ?? {};
    const text = written.replace(PICTURE, "");
    if (kind === "row") return undefined;
    const signer = personName(text, office.length > 0);
    if (signer !== undefined) return { signature: { office: office.join(" "), signer }, silent, end: at + 1 };
    if (SIGNED.test(text) || DRAWN.test(text)) silent.push(at);
    else if (isOfOffice(text, at === from)) office.push(text);
    else return undefined;
  }
  return undefined;
}

/** Below an office in capitals the next may be in small letters, where a font of capitals was lost: `TM. CHÍNH PHỦ` / `Thủ tướng`. */
function isOfOffice(text: string, isFirst: boolean): boolean {
  if (countSyllables(text) > 16 || ends(text)) return false;
  if (isCapitals(text)) return true;
  return !isFirst && /^\p{Lu}/u.test(text) && countSyllables(text) <= 6 && OFFICE.test(text.toUpperCase());
}

function ends(text: string): boolean {
  return (
    isMotto(text) ||
    legalHeadingOf(text) !== undefined ||
    typeAlone(text) !== undefined ||
    /^(?:PHỤ LỤC|MẪU|BIỂU)/u.test(text)
  );
}

/** The name that a line gives, without rank and degree. */
export function personName(text: string, mayBeCapitals = true): string | undefined {
  let name = text.replace(/^\((.*)\)$/u, "$1");
  for (let shorter = name.replace(RANK, ""); shorter !== name; shorter = name.replace(RANK, ""))
    name = shorter;
  if (NAME.test(name)) return name;
  if (!mayBeCapitals || !SURNAME.test(name)) return undefined;
  return name
    .toLowerCase()
    .split(" ")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
