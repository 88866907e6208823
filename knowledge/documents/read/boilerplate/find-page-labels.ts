import { fold } from "../../../language/fold.ts";
import { countSyllables, endsSentence, isWholeParagraph, type Line } from "../line.ts";
import { webAddress } from "../metadata.ts";

export interface SourceLine {
  readonly index: number;
  readonly origin: string | undefined;
  readonly url: string | undefined;
}

export interface BylineLine {
  readonly index: number;
  readonly byline: string;
}

/** `Nguồn tin: …`, `Nguồn KTĐT: https://…`, a line that is only an address. Up to 16 syllables. */
export function findSourceLine(lines: readonly Line[], labels: readonly string[]): SourceLine | undefined {
  for (let index = lines.length - 1; index > 0; index--) {
    const text = lines[index]?.text ?? "";
    if (countSyllables(text) > 16) continue;
    const url = text
      .split(" ")
      .map(webAddress)
      .find((address) => address !== undefined);
    const value = afterLabel(text, labels, url !== undefined);
    if (value === undefined && webAddress(text) === undefined) continue;
    return { index, url, origin: withoutAddress(value ?? "") };
  }
  return undefined;
}

/** `Tác giả: …`, or a line that is only a name, last on the page and right after a sentence. */
export function findByline(lines: readonly Line[], labels: readonly string[]): BylineLine | undefined {
  for (const [index, line] of lines.entries()) {
    const byline = countSyllables(line.text) <= 10 ? afterLabel(line.text, labels, false) : undefined;
    if (byline !== undefined && index > 0) return { index, byline };
  }
  return findNameAtTheEnd(lines);
}

/** The line before has to be running text: under `TỔNG BÍ THƯ` the name is a signature and belongs to the document. */
function findNameAtTheEnd(lines: readonly Line[]): BylineLine | undefined {
  const index = lines.length - 1;
  const last = lines[index];
  const before = lines[index - 1];
  if (last?.kind !== "paragraph" || before?.kind !== "paragraph" || !lines.some(isWholeParagraph))
    return undefined;
  if (!endsSentence(before.text) && countSyllables(before.text) < 20) return undefined;
  return NAME.test(last.text) ? { index, byline: last.text } : undefined;
}

/** 2 to 5 capitalised words, two such names joined by a dash or comma, or initials (`X.Y.Z.`). */
const NAME =
  /^(?:(?:\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*){1,4})(?: ?[-–,] ?(?!$)|$)){1,2}$|^(?:\p{Lu}\.){2,4}$/u;

function afterLabel(text: string, labels: readonly string[], hasAddress: boolean): string | undefined {
  const folded = fold(text).toLowerCase();
  const longestFirst = [...labels].sort((a, b) => b.length - a.length);
  const label = longestFirst.find((name) => {
    return folded.startsWith(`${name}:`) || (hasAddress && folded.startsWith(`${name} `));
  });
  return label === undefined
    ? undefined
    : text
        .slice(label.length)
        .replace(/^[\s:]+/u, "")
        .trim();
}

function withoutAddress(value: string): string | undefined {
  const words = value.split(" ").filter((word) => webAddress(word) === undefined);
  const origin = words.join(" ").replace(/[\s:–-]+$/u, "");
  return origin === "" ? undefined : origin;
}
