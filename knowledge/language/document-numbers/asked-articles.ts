import { foldInPlace } from "../fold.ts";

/** An article of a law that a question asks for. */
export interface AskedArticle {
  /** `23`, `5a`, or folded `44.13.lq.23`. */
  readonly article: string;
  readonly clause: string | undefined;
  /** One lower-case letter; `đ` stays. */
  readonly point: string | undefined;
  /** The words of the question that name the law, as typed; empty when it names none. */
  readonly of: string;
  /** UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const POINT = "diem\\s+([a-z])";
const CLAUSE = "khoan\\s+(\\d{1,3})";
/** `44.13.LQ.23`, `44.13.NĐ.1.2`: an article by its number in the codified law. */
const CODIFIED = "\\d{1,3}\\.\\d{1,3}\\.[a-z]{2,3}(?:\\.\\d{1,3})+";
const ARTICLE = new RegExp(
  `(?<!\\p{L})(?:${POINT}\\s*,?\\s+)?(?:${CLAUSE}\\s*,?\\s+)?dieu\\s*(?:so\\s+)?(${CODIFIED}|\\d{1,4}[a-zđ]?)(?![\\p{L}\\p{N}])` +
    `(?:\\s*,?\\s*${CLAUSE}(?!\\d))?(?:\\s*,?\\s*${POINT}(?!\\p{L}))?`,
  "giu",
);
/** What stands between two articles beside the name of the first one's law. */
const JOINED = /[\s,;]*(?:(?<!\p{L})(?:và|va))?[\s,;]*$/iu;
const JOINING = /^[\s,]*(?:(?:của|cua|trong|thuộc|thuoc|theo|ở|o)\s+)?/iu;
/** Where the name of the law ends and the asking begins. */
const ASKING =
  /(?:[?!.;]|\s+(?:quy định|quy dinh|nói|noi|là gì|la gì|la gi|có nội dung|co noi dung|nội dung|noi dung|như thế nào|nhu the nao|thế nào|the nao|gồm|gom|ra sao|về gì|ve gi|ntn|gì|gi|và điều|va dieu)(?!\p{L})).*$/isu;
const LAW_BEFORE =
  /(?:^|[\s,])((?:bộ luật|bo luat|luật|luat|nghị định|nghi dinh|nđ|nd|thông tư|thong tu|pháp lệnh|phap lenh|quyết định|quyet dinh|qđ|qd|quy chế|quy che|điều lệ|dieu le)(?:\s+.*?)?)[\s,:]*$/iu;

/** `Điều 23 khoản 2 Luật …`, `điểm a khoản 2 điều 5 nđ 59/2023`, with or without accents. Expects NFC. */
export function askedArticles(question: string): AskedArticle[] {
  const matches = [...foldInPlace(question).matchAll(ARTICLE)];
  const asked = matches.map((match, index) => {
    const [whole, pointBefore, clauseBefore, article = "", clauseAfter, pointAfter] = match;
    const [start, end] = [match.index, match.index + whole.length];
    const point = pointBefore ?? pointAfter;
    return {
      article,
      clause: clauseBefore ?? clauseAfter,
      point: point && (pointAsTyped(question.slice(start, end)) ?? point),
      // The name behind an article ends where the next one is asked for.
      of: lawNamed(
        question.slice(matches[index - 1]?.index ?? 0, start),
        question.slice(end, matches[index + 1]?.index),
      ),
      start,
      end,
    };
  });
  // `điều 5 và điều 6 luật …`: the name behind the last is of both.
  return asked.map((one, index) => (one.of === "" ? { ...one, of: asked[index + 1]?.of ?? "" } : one));
}

function pointAsTyped(text: string): string | undefined {
  return /(?:điểm|diem)\s+(\p{L})(?!\p{L})/iu.exec(text)?.[1]?.toLowerCase();
}

function lawNamed(before: string, after: string): string {
  const behind = after.replace(JOINED, "").replace(JOINING, "").replace(ASKING, "").trim();
  const named =
    /^\p{P}*$/u.test(behind) || /^(?:quy định|quy dinh|nói|noi|là|la|có|co)(?!\p{L})/iu.test(behind)
      ? ""
      : behind;
  return named === "" ? (LAW_BEFORE.exec(before)?.[1]?.trim() ?? "") : named;
}
