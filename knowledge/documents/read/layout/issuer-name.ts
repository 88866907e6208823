import { readableCase } from "./readable-case.ts";

/** Words that the name of an office begins with; what begins otherwise goes on with the line above. */
const BODY =
  /^(?:BỘ|SỞ|ỦY BAN|UỶ BAN|UBND|HĐND|UBMTTQ|BQL|HỘI ĐỒNG|BAN|VĂN PHÒNG|VĂN PHÓNG|TỔNG CỤC|CỤC|CHI CỤC|VỤ|PHÒNG|TRUNG TÂM|TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|VIỆN|TÒA ÁN|TOÀ ÁN|CÔNG AN|BỆNH VIỆN|BẢO HIỂM|NGÂN HÀNG|KHO BẠC|THANH TRA|KIỂM TOÁN|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|HUYỆN ỦY|QUẬN ỦY|THÀNH ỦY|THÀNH UỶ|TỈNH ỦY|TỈNH UỶ|THỊ ỦY|CHI BỘ|ĐOÀN|HỘI|LIÊN ĐOÀN|CÔNG ĐOÀN|TỔNG LIÊN ĐOÀN|MẶT TRẬN|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|CHỦ TỊCH|TỔNG CÔNG TY|CÔNG TY|TẬP ĐOÀN|QUỸ|ĐÀI|BÁO|TẠP CHÍ|TỔ)(?!\p{L})/u;

/** Bodies that their own name tells from all others. */
const KNOWN_ALONE =
  /^(?:bộ (?!phận|chỉ huy)|chính phủ|quốc hội|thủ tướng|ủy ban thường vụ|ngân hàng nhà nước|thanh tra chính phủ|kiểm toán|tòa án|viện kiểm sát|ban chấp hành trung ương|văn phòng trung ương|mặt trận)/iu;
const PLACE = /(?<!\p{L})(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|phường|xã|thôn|đặc khu)\s+\S/iu;
const OF_A_PLACE =
  /^(?:Ủy ban nhân dân|Hội đồng nhân dân|UBND|HĐND)\s+((?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|thị trấn|phường|xã|đặc khu)\s.*)$/iu;
const PARTY_BODY = /^(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ|bộ)(?!\p{L})/iu;

/**
 * The office that issued a document, by the left column of its letterhead: its own name, in readable letters, with as
 * much of its superior's as tells it from others. `SỞ Y TẾ` below `UBND TỈNH MẪU` is `Sở Y tế tỉnh Mẫu`.
 */
export function issuerName(column: readonly string[], text: string): string | undefined {
  const bodies = joinNames(column);
  const isJoint = bodies.length > 1 && bodies.slice(0, -1).every((name) => /[-–,]$/u.test(name));
  if (isJoint) return bodies.map((name) => nameOf(name.replace(/\s*[-–,]$/u, ""), text)).join(", ");
  const own = bodies.at(-1);
  if (own === undefined) return undefined;
  const name = nameOf(own, text);
  const superior = bodies.length > 1 ? nameOf(bodies.at(-2) ?? "", text) : undefined;
  return superior === undefined ? name : withSuperior(name, superior);
}

/** Every body once: a name may run over lines, and a gazette prints the issuer above the letterhead again. */
function joinNames(column: readonly string[]): string[] {
  const names: string[] = [];
  // A speck of dust is recognised as a full stop.
  for (const line of column.map((text) => text.replace(/(?<=\p{Lu}{2})[.,;]+$/u, ""))) {
    const before = names.at(-1);
    if (before !== undefined && (!BODY.test(line) || before === "CHỦ TỊCH"))
      names[names.length - 1] = `${before} ${line}`;
    else names.push(line);
  }
  const split = names.flatMap(splitJoint);
  return split.filter((name, at) => split.findLastIndex((other) => bare(other) === bare(name)) === at);
}

/** `BỘ CÔNG AN - BỘ QUỐC PHÒNG -`: two bodies on one line, each with its mark. */
function splitJoint(name: string): string[] {
  return name.split(/(?<=\s[-–])\s(?=(?:BỘ|TÒA|TOÀ|VIỆN|ỦY BAN|UỶ BAN|NGÂN HÀNG|THANH TRA|BAN|HỘI|TỔNG)\s)/u);
}

function bare(name: string): string {
  return name.replace(/[\s–-]+$/u, "").toUpperCase();
}

function withSuperior(name: string, superior: string): string {
  if (KNOWN_ALONE.test(name) || PLACE.test(name) || name.toLowerCase().includes(superior.toLowerCase()))
    return name;
  const place = OF_A_PLACE.exec(superior)?.[1];
  if (PARTY_BODY.test(superior) || (place !== undefined && /^văn phòng/iu.test(name)))
    return `${name} ${superior}`;
  return place === undefined ? `${name} - ${superior}` : `${name} ${place}`;
}

/** Offices that are written with a capital in the middle, whatever the document's own text does. */
const FIXED: readonly (readonly [RegExp, string])[] = [
  [/^(?:ỦY|UỶ) BAN NHÂN DÂN/u, "Ủy ban nhân dân"],
  [/^UBND/u, "Ủy ban nhân dân"],
  [/^CHÍNH PHỦ/u, "Chính phủ"],
  [/^QUỐC HỘI/u, "Quốc hội"],
  [/^(?:ỦY|UỶ) BAN THƯỜNG VỤ QUỐC HỘI/u, "Ủy ban Thường vụ Quốc hội"],
  [/^CHỦ TỊCH (?:ỦY|UỶ) BAN NHÂN DÂN/u, "Chủ tịch Ủy ban nhân dân"],
  [/^HỘI ĐỒNG NHÂN DÂN|^HĐND/u, "Hội đồng nhân dân"],
  [/^THỦ TƯỚNG CHÍNH PHỦ/u, "Thủ tướng Chính phủ"],
  [/^BAN CHẤP HÀNH TRUNG ƯƠNG/u, "Ban Chấp hành Trung ương"],
  [/^BAN CHẤP HÀNH/u, "Ban Chấp hành"],
  [/^BAN THƯỜNG VỤ/u, "Ban Thường vụ"],
  [/^(?:ỦY|UỶ) BAN MẶT TRẬN TỔ QUỐC VIỆT NAM/u, "Ủy ban Mặt trận Tổ quốc Việt Nam"],
  [/^VIỆN KIỂM SÁT NHÂN DÂN/u, "Viện kiểm sát nhân dân"],
  [/^T(?:ÒA|OÀ) ÁN NHÂN DÂN/u, "Tòa án nhân dân"],
  [/^(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ)/u, ""],
];

function nameOf(capitals: string, text: string): string {
  const fixed = FIXED.find(([form]) => form.test(capitals));
  if (fixed !== undefined) {
    const [form, readable] = fixed;
    const head = form.exec(capitals)?.[0] ?? "";
    const own = readable || head.charAt(0) + head.slice(1).toLowerCase().replace("uỷ", "ủy");
    return `${own}${placeName(capitals.slice(head.length))}`.trim();
  }
  const found = readableCase(capitals, text);
  return found === sentenceCase(capitals) ? titleCase(capitals) : found;
}

function sentenceCase(capitals: string): string {
  return capitals.charAt(0) + capitals.slice(1).toLowerCase();
}

/** `BỘ GIÁO DỤC VÀ ĐÀO TẠO`: the first word, the one behind it, and those behind `và` and a dash begin with a capital. */
function titleCase(capitals: string): string {
  const words = capitals.toLowerCase().split(" ");
  const place = words.findIndex((_, at) => at > 0 && isPlaceWord(words, at));
  const name = words.slice(0, place < 0 ? undefined : place);
  const written = name.map((word, at) =>
    at < 2 || /^(?:-|và)$/u.test(name[at - 1] ?? "") ? capital(word) : word,
  );
  return [...written, ...(place < 0 ? [] : [placeName(words.slice(place).join(" "))])].join(" ");
}

function placeName(capitals: string): string {
  const words = capitals.toLowerCase().split(" ");
  return words.map((word, at) => (isPlaceWord(words, at) ? word : capital(word))).join(" ");
}

function isPlaceWord(words: readonly string[], at: number): boolean {
  const [before = "", word = "", after = ""] = [words[at - 1], words[at], words[at + 1]];
  return (
    /^(?:tỉnh|huyện|quận|xã|phường|thôn|tối|cao)$/u.test(word) ||
    TWO_WORDS.test(`${word} ${after}`) ||
    TWO_WORDS.test(`${before} ${word}`)
  );
}

const TWO_WORDS = /^(?:thành phố|thị xã|thị trấn|đặc khu)$/u;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
