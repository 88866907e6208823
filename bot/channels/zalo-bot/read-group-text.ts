/** A text written in a group: whether it addresses the bot, and the text without the bot's name. */
export interface GroupText {
  readonly isAddressed: boolean;
  readonly text: string;
}

/**
 * A text addresses the bot when it mentions it ("@Hỏi Dân Vận", in any case) or is a command; "/help@Hỏi Dân Vận" becomes "/help".
 * How Zalo marks a mention or a reply to the bot is not documented, so nothing else counts.
 */
export function readGroupText(text: string, botNames: readonly string[]): GroupText {
  const written = text.normalize("NFC");
  const name = botNames.map((known) => findMention(written, known)).find((found) => found !== undefined);
  const rest = name === undefined ? written : `${written.slice(0, name.start)} ${written.slice(name.end)}`;
  const plain = rest.replace(/\s+/g, " ").trim();
  return {
    isAddressed: name !== undefined || plain.startsWith("/"),
    text: name === undefined ? written : plain,
  };
}

/** Finds the whole name only: "@Dân Vận" is not mentioned in "@Dân Vậnx". */
function findMention(text: string, name: string): { start: number; end: number } | undefined {
  const escaped = name.normalize("NFC").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const match = new RegExp(`@${escaped}(?![\\p{L}\\p{N}_])`, "iu").exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
