import { fold } from "../fold.ts";

/** A kind of official document: its code inside numbers, its names in speech. */
export interface DocumentType {
  readonly code: string;
  readonly names: readonly string[];
}

/** From the forms of Party and State documents; `QĐ` stands for Quyết định and, in the Party, for Quy định too. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { code: "QĐ", names: ["quyết định", "quy định"] },
  { code: "NQ", names: ["nghị quyết"] },
  { code: "CT", names: ["chỉ thị"] },
  { code: "NĐ", names: ["nghị định"] },
  { code: "TT", names: ["thông tư"] },
  { code: "KL", names: ["kết luận"] },
  { code: "HD", names: ["hướng dẫn"] },
  { code: "KH", names: ["kế hoạch"] },
  { code: "TB", names: ["thông báo"] },
  { code: "ĐA", names: ["đề án"] },
  { code: "CTr", names: ["chương trình"] },
  { code: "CTrHĐ", names: ["chương trình hành động"] },
  { code: "BC", names: ["báo cáo"] },
  { code: "CV", names: ["công văn"] },
  { code: "CĐ", names: ["công điện"] },
  { code: "PL", names: ["pháp lệnh"] },
  { code: "TTLT", names: ["thông tư liên tịch"] },
  { code: "NQLT", names: ["nghị quyết liên tịch"] },
  { code: "TTr", names: ["tờ trình"] },
  { code: "QC", names: ["quy chế"] },
  { code: "QCPH", names: ["quy chế phối hợp"] },
  { code: "CTPH", names: ["chương trình phối hợp"] },
  { code: "VBHN", names: ["văn bản hợp nhất"] },
  { code: "L", names: ["luật", "bộ luật"] },
  { code: "SL", names: ["sắc lệnh"] },
  // Forms that only numbers use.
  { code: "QyĐ", names: [] },
  { code: "QĐi", names: [] },
  { code: "QyC", names: [] },
  { code: "TTLB", names: [] },
  { code: "LCT", names: [] },
  { code: "HDLT", names: [] },
  { code: "KHLT", names: [] },
];

const byCode = new Map(DOCUMENT_TYPES.map((type) => [foldedCode(type.code), type.code]));
const byName = new Map(DOCUMENT_TYPES.flatMap((type) => type.names.map((name) => [fold(name), type.code])));

/** The canonical code of a code in any case, with or without accents: `qd` → `QĐ`. */
export function typeOfCode(code: string): string | undefined {
  return byCode.get(foldedCode(code));
}

/** The code of a folded lower-case name with single spaces: `quyet dinh` → `QĐ`. */
export function typeOfFoldedName(name: string): string | undefined {
  return byName.get(name);
}

/** The type name that an accented text begins with, as it is written there: `Chỉ thị` of `Chỉ thị 33/CT-TTg …`. */
export function leadingTypeName(text: string): string | undefined {
  return LEADING_TYPE.exec(text)?.[0];
}

/** The first name of a type by its canonical code, as titles begin: `NĐ` → `Nghị định`. */
export function typeNameOfCode(code: string): string | undefined {
  const name = DOCUMENT_TYPES.find((type) => type.code === code)?.names[0];
  return name && name.charAt(0).toUpperCase() + name.slice(1);
}

/** Source of a regular expression (flags i and u) that matches any type code, longest first. */
export function typeCodePattern(): string {
  return DOCUMENT_TYPES.map((type) => type.code)
    .sort((a, b) => b.length - a.length)
    .map((code) => code.replaceAll("Đ", "[ĐÐD]"))
    .join("|");
}

/** Source of a regular expression (flags i and u) that matches any accented type name, longest first. */
export function typeNamePattern(): string {
  return DOCUMENT_TYPES.flatMap((type) => type.names)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(" ", "[^\\S\\n]+"))
    .join("|");
}

const LEADING_TYPE = new RegExp(`^(?:${typeNamePattern()})(?!\\p{L})`, "iu");

function foldedCode(code: string): string {
  return fold(code.replaceAll("Ð", "Đ").replaceAll("ð", "đ")).toLowerCase();
}
