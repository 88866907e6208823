import { findDates } from "../../../language/dates.ts";
import { findDocumentNumbers, leadingTypeName } from "../../../language/index.ts";
import type { Metadata } from "../../document.ts";
import { countSyllables, type Line } from "../line.ts";
import { metadataOf } from "../metadata.ts";
import { personName } from "./take-signatures.ts";

type Property = "number" | "type" | "issuer" | "signer" | "date";

/** What lists of a document's properties call them, on portals and in collections. */
const LABELS: readonly (readonly [Property, RegExp])[] = [
  ["number", /^(?:Số hiệu|Số ký hiệu|Số\/ký hiệu|Số hiệu văn bản|Số văn bản)$/iu],
  ["type", /^(?:Loại văn bản|Hình thức văn bản|Thể loại)$/iu],
  ["issuer", /^(?:Cơ quan ban hành|Nơi ban hành|Đơn vị ban hành|Cơ quan ban hành văn bản)$/iu],
  ["signer", /^(?:Người ký|Người ký văn bản)$/iu],
  ["date", /^(?:Ngày ban hành|Ngày ký)$/iu],
];

/** Properties that make a list of them; fewer are a sentence that speaks of one. */
const FEWEST = 3;
/** Lines from the first property to the last, at most. */
const LONGEST_LIST = 40;

/** What a list of properties in a text says of it (`Số hiệu: …`, or the label on one line and its value on the next). */
export function readPropertyList(lines: readonly Line[]): Metadata {
  const found = new Map<Property, string>();
  let first: number | undefined;
  for (const [at, { text }] of lines.entries()) {
    if (first !== undefined && at - first > LONGEST_LIST) break;
    const property = readProperty(text, lines[at + 1]?.text);
    if (property === undefined || found.has(property.name)) continue;
    first ??= at;
    found.set(property.name, property.value);
  }
  return found.size < FEWEST ? {} : metadataOf(checked(found));
}

/** The words of a table's own columns that may stand between a property and its value. */
const COLUMN = /^(?:Nội dung|Giá trị|Thông tin)$/iu;

function readProperty(text: string, next: string | undefined): { name: Property; value: string } | undefined {
  if (countSyllables(text) > 60) return undefined;
  const parts = text.replaceAll("**", "").split(/\s*[:|;]\s*/u);
  for (const [at, part] of parts.entries()) {
    const name = LABELS.find(([, label]) => label.test(part))?.[0];
    if (name === undefined) continue;
    const values = parts.slice(at + 1).filter((value) => value !== "" && !COLUMN.test(value));
    const value = values[0] ?? (parts.length === 1 ? next : undefined);
    return value === undefined ? undefined : { name, value };
  }
  return undefined;
}

/** Only what is a number, a day, a name; collections leave dashes and write an office in place of a name. */
function checked(found: ReadonlyMap<Property, string>) {
  const number = found.get("number") ?? "";
  const issuer = found.get("issuer") ?? "";
  const type = found.get("type") ?? "";
  return {
    number: findDocumentNumbers(number)[0]?.text,
    type: leadingTypeName(type) ?? (isWords(type) ? type : undefined),
    issuer: isWords(issuer) ? issuer : undefined,
    signer: signerOf(found.get("signer") ?? ""),
    date: findDates(found.get("date") ?? "")[0]?.iso,
  };
}

function isWords(value: string): boolean {
  return /^\p{L}{2}/u.test(value) && countSyllables(value) <= 25;
}

const OFFICE_WORDS =
  /^(?:Phó |Quyền )?(?:Thủ tướng|Bộ trưởng|Thứ trưởng|Chủ tịch|Chủ nhiệm|Tổng Bí thư|Bí thư|Thống đốc|Giám đốc|Cục trưởng|Chánh án|Viện trưởng)(?:\s+(?:Chính phủ|Quốc hội|nước|Bộ|UBND|Ủy ban nhân dân))?\s*/u;

/** The name in `Phó Thủ tướng Trần Thị Giếng`, `Trần Thị Giếng (Phó Thủ tướng)`; undefined for an office alone. */
export function signerOf(value: string): string | undefined {
  return personName(
    value
      .replace(/\s*\(.*$/u, "")
      .replace(/^(?:KT\.|TM\.)\s*/u, "")
      .replace(OFFICE_WORDS, ""),
  );
}
