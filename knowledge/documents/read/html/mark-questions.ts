import { countSyllables, endsSentence } from "../line.ts";
import { LOWEST_HEADING, type PageLine } from "./html-lines.ts";

/**
 * Makes headings of the lines that open an answer on click, and of questions that `Trả lời` follows, so that each stays with
 * its answer.
 */
export function markQuestions(lines: readonly PageLine[]): PageLine[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    if (line.kind !== "paragraph" || next === undefined) return line;
    if (isQuestion(line) && ANSWER.test(next.text))
      return { ...line, kind: "heading", level: LOWEST_HEADING + 1 };
    return opens(line, next) ? { ...line, kind: "heading", level: LOWEST_HEADING } : line;
  });
}

const ANSWER = /^(?:câu )?(?:trả lời|giải đáp|đáp)\s*(?:[:.].*)?$/iu;

function isQuestion({ text }: PageLine): boolean {
  return text.endsWith("?") && countSyllables(text) >= 3;
}

/** Up to 45 syllables, as headlines: a long paragraph before hidden text is a paragraph. */
function opens(line: PageLine, next: PageLine): boolean {
  const isHead = line.text.endsWith("?") || !endsSentence(line.text);
  return !line.hidden && next.hidden === true && isHead && countSyllables(line.text) <= 45;
}
