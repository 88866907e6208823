import iconv from "iconv-lite";

/** Our own words, with every tone, đ, capitals and an abbreviation. */
export const RULES = `QUY ƯỚC GIẾNG LÀNG ĐOÀI
Điều 1. Giờ lấy nước
Bà con lấy nước từ năm giờ sáng; nhà có người ốm được lấy trước, không phải đợi lượt.
Điều 2. Giữ giếng sạch
Tổ tự quản quét sân giếng mỗi chủ nhật theo lịch của Quyết định số 7/QĐ-UBND.
Ai vứt rác xuống giếng thì phải tự vớt lên, rồi xin lỗi cả xóm tại buổi họp kế tiếp.`;

/** As it looks when a file in these letters is opened as Windows-1252; TCVN3 has toned letters in lower case only. */
export function asTcvn3(text: string): string {
  return fromBytes(
    iconv.encode(
      text.replace(/[^A-ZĂÂÊÔƠƯĐ]/gu, (letter) => letter.toLowerCase()),
      "tcvn",
    ),
  );
}

export function asWindows1258(text: string): string {
  const toneApart = text
    .normalize("NFD")
    .replace(/([AaEeOo])\u0323?\u0302|([Aa])\u0323?\u0306|([OoUu])\u031b/gu, (whole) => {
      const tone = whole.includes("\u0323") ? "\u0323" : "";
      return whole.replace("\u0323", "").normalize("NFC") + tone;
    });
  return fromBytes(iconv.encode(toneApart, "windows-1258"));
}

export function asMojibake(text: string): string {
  return new TextDecoder("windows-1252").decode(Buffer.from(text, "utf8"));
}

function fromBytes(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}

const VNI_MARKS: Readonly<Record<string, string>> = {
  "\u0301": "ù",
  "\u0300": "ø",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï",
  "\u0302": "â",
  "\u0302\u0301": "á",
  "\u0302\u0300": "à",
  "\u0302\u0309": "å",
  "\u0302\u0303": "ã",
  "\u0323\u0302": "ä",
  "\u0306": "ê",
  "\u0306\u0301": "é",
  "\u0306\u0300": "è",
  "\u0306\u0309": "ú",
  "\u0306\u0303": "ü",
  "\u0323\u0306": "ë",
};
const VNI_ALONE: Readonly<Record<string, string>> = {
  đ: "ñ",
  ư: "ö",
  ơ: "ô",
  ỉ: "æ",
  ĩ: "ó",
  ị: "ò",
  ỵ: "î",
  í: "í",
  ì: "ì",
};

export function asVni(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => {
    const lower = letter.toLowerCase();
    const [, base = lower, marks = ""] =
      /^(\p{L}\u031b?)(\p{M}*)$/u.exec(
        lower.normalize("NFD").replace(/^([ou])(\u0323?)\u031b/u, "$1\u031b$2"),
      ) ?? [];
    const written =
      VNI_ALONE[lower] ?? (VNI_ALONE[base.normalize("NFC")] ?? base) + (VNI_MARKS[marks] ?? marks);
    return letter === lower ? written : written.toUpperCase();
  }).join("");
}

const VIQR_MARKS: Readonly<Record<string, string>> = {
  "\u0302": "^",
  "\u0306": "(",
  "\u031b": "+",
  "\u0301": "'",
  "\u0300": "`",
  "\u0309": "?",
  "\u0303": "~",
  "\u0323": ".",
};

export function asViqr(text: string): string {
  return text
    .normalize("NFD")
    .replace(/đ/g, "dd")
    .replace(/Đ/g, "DD")
    .replace(/\p{M}+/gu, (marks) => {
      return Array.from(marks, (mark) => VIQR_MARKS[mark] ?? "")
        .sort((a, b) => "^(+".indexOf(b) - "^(+".indexOf(a))
        .join("");
    });
}
