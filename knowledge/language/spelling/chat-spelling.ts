import { fold } from "../fold.ts";
import type { SpellingEntry } from "./spelling-file.ts";
import { createTokeniser, type SpellingToken } from "./spelling-tokens.ts";

/** Folded words before a letter that names a part: `điểm k`, `vitamin k`, `khóa v`. */
const BEFORE_NAME = new Set(
  "diem khoan muc chuong khoa lop loai vitamin he nhom hang bang hinh luc phan y cau khu doi to chu so bien".split(
    " ",
  ),
);

/**
 * A function that writes chat spelling out: `ko dc` → `không được`. Takes and returns NFC. Words in capitals
 * stay (`HN` is a name), and so does a single letter that counts or names something (`5 k`, `điểm k`).
 */
export function createChatSpelling(entries: readonly SpellingEntry[]): (text: string) => string {
  const meanings = new Map(
    entries.flatMap(({ written, meanings: [first = ""] }) =>
      written.map((way) => [way.toLowerCase(), first] as const),
    ),
  );
  const tokenise = createTokeniser([...meanings.keys()].filter((way) => way.includes(" ")));
  return (text) => {
    const tokens = tokenise(text);
    let out = "";
    let from = 0;
    for (const [index, token] of tokens.entries()) {
      const meaning = meanings.get(token.text.toLowerCase());
      if (meaning === undefined || !isChat(tokens, index, (word) => meanings.has(word))) continue;
      const capital = token.text !== token.text.toLowerCase();
      out +=
        text.slice(from, token.start) +
        (capital ? meaning.charAt(0).toUpperCase() + meaning.slice(1) : meaning);
      from = token.end;
    }
    return out + text.slice(from);
  };
}

function isChat(
  tokens: readonly SpellingToken[],
  index: number,
  isListed: (word: string) => boolean,
): boolean {
  const token = tokens[index];
  if (token === undefined || token.joined) return false;
  if (token.text.length > 1) return token.text.slice(1) === token.text.slice(1).toLowerCase();
  const [before, after] = [tokens[index - 1]?.text ?? "", tokens[index + 1]?.text ?? ""];
  return (
    token.text === token.text.toLowerCase() &&
    tokens.length > 1 &&
    !BEFORE_NAME.has(fold(before).toLowerCase()) &&
    ![before, after].some((word) => /^(?:\d+|\p{L})$/u.test(word) && !isListed(word))
  );
}
