const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** Telegram's HTML without its tags and entities (Telegram Bot API: "HTML style" names the four of them). */
export function plainText(html: string): string {
  return html
    .replace(/<\/?[a-zA-Z][^<>]*>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, (entity, name: string) => CHARACTERS[name] ?? entity);
}
