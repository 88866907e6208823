/**
 * Joins the lines of paragraphs that an editor or an e-mail program broke at a fixed width. A paragraph (what stands
 * between empty lines) counts as wrapped when at least a third of its lines go on in lower case; numbered points,
 * dashes and lines after a finished sentence in a short line keep their own line.
 */
export function joinWrappedLines(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n/)
    .map((group) => joinGroup(group.split("\n").map((line) => line.trim())))
    .join("\n\n");
}

/** `1. `, `a) `, `- `, `• `: begins a point of its own. */
const POINT = /^(?:\d{1,3}[.)]|\p{L}[.)]|[-–+•*])\s/u;

function joinGroup(lines: readonly string[]): string {
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const goesOn = (line: string, before: string) => {
    return (
      /^\p{Ll}/u.test(line) && !POINT.test(line) && /[\p{Ll},]$/u.test(before) && before.length > widest / 2
    );
  };
  const continued = lines.filter((line, index) => index > 0 && goesOn(line, lines[index - 1] ?? ""));
  if (continued.length === 0 || continued.length * 3 < lines.length - 1 || widest > WIDEST_WRAPPED)
    return lines.join("\n");
  const paragraphs: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const before = paragraphs.at(-1);
    const isFinished = /[.!?:;]$/.test(before?.at(-1) ?? "") && length % widest < widest / 2;
    if (before === undefined || isFinished || POINT.test(line)) {
      paragraphs.push([line]);
      length = line.length;
    } else {
      before.push(line);
      length += 1 + line.length;
    }
  }
  return paragraphs.map((parts) => parts.join(" ")).join("\n");
}

/** Nobody wraps text wider than 120 characters. */
const WIDEST_WRAPPED = 120;
