/** A sentence of a text with the space behind it (UTF-16 units, end exclusive). */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const segmenter = new Intl.Segmenter("vi", { granularity: "sentence" });

/** Marks of points and headings at the beginning of a line: `1.`, `2.1.`, `a)`, `IV.`, `Điều 23.` */
const LINE_MARKER =
  /^\s*(?:[-+•*]\s*)?(?:(?:\d{1,3}(?:\.\d{1,3}){0,3}|\p{L}|[IVXLC]{1,6})[.)]|(?:Điều|Chương|Mục|Phần|Khoản|Câu|Bài)\s+[\dIVXLC]{1,5}[a-zđ]?[.:)])\s*$/iu;
/** UTF-16 units: a longer first sentence of a line is not tried as a marker. */
const LONGEST_MARKER = 24;
/** Dots that shorten a word and end no sentence. */
const SHORTENED = /(?:^|[\s("'/,-])(?:tp|tx|tt|tr|ths|ts|gs|pgs|bs|ks|ncs|nxb|đ\/c|mr|mrs|dr)\.\s*$/iu;
/** Not the ordinals of terms and classes: after `khóa X.` a sentence may end. */
const INITIAL =
  /(?<!(?:khóa|khoá|hội|lần|thứ|kỳ|cấp|hạng|loại|nhóm|lớp|quý)\s)(?:^|(?<=[\s("'.]))\p{Lu}\.\s*$/u;
/** A dot with no space behind it stands inside something: `44.13.` of `44.13.LQ.5`. */
const INSIDE_NUMBER = /[\p{L}\d]\.$/u;
/** UTF-16 units at a sentence's end in which initials and shortened words are looked for. */
const LONGEST_TAIL = 24;
const BLANK = /^\s*$/u;
const LINE_END = /\n\s*$/u;

/**
 * The sentences of a text; together they are the text. A line break always ends one. Numbers, initials
 * (`X.Y.Z.`), shortened words (`TP.`) and markers of points (`1.`) end none. Linear in the length of the text.
 */
export function sentencesOf(text: string): Sentence[] {
  let start = 0;
  return sentenceEnds(text).map((end) => {
    const sentence = { start, end, text: text.slice(start, end) };
    start = end;
    return sentence;
  });
}

function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length;
    const sentence = text.slice(start, end);
    const blank = BLANK.test(sentence);
    // Space alone belongs to the sentence before it, or to the first one.
    if (blank && ends.length > 0) ends.pop();
    else if (end < text.length && (blank || !isWhole(sentence, text.charAt(start - 1)))) continue;
    ends.push(end);
    start = end;
  }
  return ends;
}

function isWhole(sentence: string, before: string): boolean {
  if (LINE_END.test(sentence)) return true;
  if (INSIDE_NUMBER.test(sentence)) return false;
  const tail = sentence.slice(-LONGEST_TAIL);
  if (INITIAL.test(tail) || SHORTENED.test(tail)) return false;
  const beginsLine = before === "" || before === "\n";
  return !(beginsLine && sentence.length <= LONGEST_MARKER && LINE_MARKER.test(sentence));
}
