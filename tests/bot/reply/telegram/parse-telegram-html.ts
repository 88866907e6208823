/** Tags of Telegram's HTML that we use (Telegram Bot API: "HTML style"), each with the attributes it may have. */
const TAG = /^<(?:\/?(?:b|i|u|code|blockquote|a)|blockquote expandable|a href="[^"<>]*")>$/;
const TOKEN = /<[^>]*>|&[^;]*;|[^<&]/gsu;
const ENTITIES = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
]);

export interface ParsedHtml {
  /** As Telegram counts it: without tags, entities resolved. */
  readonly text: string;
  /** What stands between the tags of a kind, in order. */
  readonly inside: (tag: string) => string[];
}

/** Reads what Telegram would; throws where Telegram would refuse ("can't parse entities"). */
export function parseTelegramHtml(html: string): ParsedHtml {
  let text = "";
  const open: { tag: string; at: number }[] = [];
  const spans: { tag: string; start: number; end: number }[] = [];
  const tokens = html.match(TOKEN) ?? [];
  if (tokens.join("") !== html) throw new Error("a bare < or &");
  for (const token of tokens) {
    if (token.startsWith("<")) readTag(token);
    else text += token.startsWith("&") ? entityOf(token) : token;
  }
  if (open.length > 0) throw new Error(`${open.at(-1)?.tag} is not closed`);
  return {
    text,
    inside: (tag) => spans.filter((span) => span.tag === tag).map(({ start, end }) => text.slice(start, end)),
  };

  function readTag(token: string): void {
    if (!TAG.test(token)) throw new Error(`no tag of Telegram's: ${token}`);
    const tag = /[a-z]+/.exec(token)?.[0] ?? "";
    if (!token.startsWith("</")) {
      if (tag === "blockquote" && open.some((one) => one.tag === tag)) throw new Error("a quote in a quote");
      open.push({ tag, at: text.length });
      return;
    }
    const opened = open.pop();
    if (opened?.tag !== tag) throw new Error(`${token} closes ${opened?.tag}`);
    spans.push({ tag, start: opened.at, end: text.length });
  }
}

function entityOf(token: string): string {
  const character = ENTITIES.get(token);
  if (character === undefined) throw new Error(`no entity of ours: ${token}`);
  return character;
}
