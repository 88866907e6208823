import { countSyllables, type Line } from "./line.ts";

/** A headline is at most 45 syllables; a longer line is already text. */
export function isHeadline(line: Line | undefined): line is Line {
  return (
    line !== undefined &&
    countSyllables(line.text) <= 45 &&
    !/[.;:,]$/u.test(line.text.replace(/…$|\.{3}$/u, ""))
  );
}

/** A title for a text without one: its first sentence, cut after 12 syllables. */
export function titleFromText(text: string): string {
  const [first = ""] = text.trimStart().split("\n");
  const sentence = /^.*?[.!?…](?= |$)/u.exec(first)?.[0] ?? first;
  const words = (countSyllables(sentence) < 3 ? first : sentence).trim().split(" ");
  return words.length <= 12
    ? words.join(" ")
    : `${words
        .slice(0, 12)
        .join(" ")
        .replace(/[,;:–-]+$/u, "")}…`;
}

/** False for a title that titleFromText took from the beginning of the text, which says nothing that the text does not. */
export function hasOwnTitle({ title, text }: { readonly title: string; readonly text: string }): boolean {
  return !text.startsWith(title.replace(/…$/u, ""));
}
