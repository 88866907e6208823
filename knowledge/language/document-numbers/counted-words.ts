/** Folded words before a number that make it a date, a place, a part or a count, never a document number. */
export const BEFORE_COUNT: ReadonlySet<string> = new Set(
  (
    "dieu khoan diem muc chuong nam thang ngay quan phuong khoa lop lan thu to tap trang duong " +
    "hoi khoi cum gio luc nhom hang cap bac bai ky quy khu ap thon doi tuoi hon gan khoang tren duoi " +
    "den tu toi du cac nhung moi covid top phan nha hem ngo"
  ).split(" "),
);

const UNITS = new Set(
  (
    "nam thang ngay tuan gio phut giay lan nguoi phuong xa quan huyen tinh buoc trieu ty ti nghin ngan " +
    "met km kg ha nhiem giai mo cach loai nhom khau"
  ).split(" "),
);

/** Folded words that show that the word before them is no unit: `ngày nào`, `người ký`, `tỉnh ủy`, `năm ban hành`. */
const NO_UNIT_BEFORE = new Set("nao ky ban uy ly may gi".split(" "));

/**
 * True when a number before `word` counts it: `báo cáo 6 tháng`, `kế hoạch 5 năm`; `after` is the word behind.
 * A unit with a number behind it (`năm 2020`, `ngày 3/5`) counts nothing. All folded.
 */
export function countsUnits(word: string | undefined, after: string | undefined): boolean {
  if (word === "%") return true;
  return (
    word !== undefined && UNITS.has(word) && !/^\d/u.test(after ?? "") && !NO_UNIT_BEFORE.has(after ?? "")
  );
}

const AFTER_PHRASE = new Set(
  (
    "la co noi quy ve cua do ban duoc con khac nam ngay gom yeu neu thi va voi vs hay hoac trong theo da gi khong ko " +
    "ai nhu thay het sua dieu khoan chuong hien the ra ky bao thuoc cung nay nao ma sao ntn dang"
  ).split(" "),
);

/** True when a number before this token can end the name of a document; `quy định 3 học kỳ` goes on. */
export function endsPhrase(token: { readonly kind: string; readonly text: string } | undefined): boolean {
  return token === undefined || token.kind !== "word" || AFTER_PHRASE.has(token.text);
}
