/** What Telegram makes of a text with parse_mode HTML: the text that is shown, or why it is refused. */
export type ParsedHtml =
  | { readonly kind: "parsed"; readonly text: string }
  | { readonly kind: "refused"; readonly description: string };

/** Telegram Bot API, "HTML style": the tags and what each may carry. */
const TAGS: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    ["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "pre", "tg-spoiler"].map((tag) => [
      tag,
      /^$/,
    ]),
  ),
  a: /^ href="[^"<>]*"$/,
  span: /^ class="tg-spoiler"$/,
  code: /^( class="language-[\w-]+")?$/,
  blockquote: /^( expandable)?$/,
};
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const TOKEN = /<(\/?)([a-z-]+)([^<>]*)>|&(amp|lt|gt|quot);|&#(\d+);|</gi;

export function parseHtml(html: string): ParsedHtml {
  const open: string[] = [];
  let text = "";
  let done = 0;
  for (const token of html.matchAll(TOKEN)) {
    const [whole, slash, name, attributes = "", entity, code] = token;
    text += html.slice(done, token.index);
    done = token.index + whole.length;
    if (entity !== undefined) text += ENTITIES[entity.toLowerCase()] ?? whole;
    else if (code !== undefined) text += String.fromCodePoint(Number(code));
    else {
      const problem = applyTag(open, { isEnd: slash === "/", name: name?.toLowerCase() ?? "", attributes });
      if (problem !== undefined) return refuse(`${problem} at byte offset ${byteLength(html, token.index)}`);
    }
  }
  if (open.length > 0) return refuse(`Can't find end tag corresponding to start tag "${open.at(-1)}"`);
  return { kind: "parsed", text: text + html.slice(done) };
}

interface Tag {
  readonly isEnd: boolean;
  readonly name: string;
  readonly attributes: string;
}

function applyTag(open: string[], { isEnd, name, attributes }: Tag): string | undefined {
  if (isEnd) {
    return open.pop() === name && attributes.trim() === "" ? undefined : `Unmatched end tag "${name}"`;
  }
  const allowed = TAGS[name];
  if (allowed === undefined || !allowed.test(attributes)) return `Unsupported start tag "${name}"`;
  if (name === "blockquote" && open.includes(name)) return "Nested blockquote";
  open.push(name);
  return undefined;
}

function refuse(problem: string): ParsedHtml {
  return { kind: "refused", description: `Bad Request: can't parse entities: ${problem}` };
}

function byteLength(html: string, end: number): number {
  return Buffer.byteLength(html.slice(0, end));
}
