import type { Entity } from "./update-schema.ts";

export type AddressedText =
  /** `isNamed`: the text mentions the bot or begins with a command for it. */
  | { readonly kind: "text"; readonly text: string; readonly isNamed: boolean }
  | { readonly kind: "for-another-bot" };

interface Options {
  readonly text: string;
  /** Offsets and lengths in UTF-16 units, as JavaScript's. */
  readonly entities: readonly Entity[];
  /** Whether a name without its @ is the bot's. */
  readonly isOurs: (name: string) => boolean;
  /** Outside groups every command is for the bot, whatever name follows it. */
  readonly isGroup: boolean;
}

/** Removes the bot's name: "/help@our_bot" becomes "/help", "@our_bot dân vận là gì" loses its first word. */
export function readAddressedText({ text, entities, isOurs, isGroup }: Options): AddressedText {
  const names = entities.flatMap((entity) => nameIn(text, entity));
  const ours = names.filter(({ name, ofCommand }) => isOurs(name) || (ofCommand && !isGroup));
  if (names.some((name) => name.ofCommand && !ours.includes(name))) return { kind: "for-another-bot" };
  const beginsWithCommand = entities.some(({ type, offset }) => type === "bot_command" && offset === 0);
  return { kind: "text", text: cutOut(text, ours), isNamed: beginsWithCommand || ours.length > 0 };
}

interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The name belongs to the command that the text begins with. */
  readonly ofCommand: boolean;
}

function nameIn(text: string, { type, offset, length }: Entity): Named[] {
  if (type !== "bot_command" && type !== "mention") return [];
  const end = offset + length;
  const at = text.slice(offset, end).indexOf("@");
  if (at < 0) return [];
  const start = offset + at;
  return [
    { name: text.slice(start + 1, end), start, end, ofCommand: type === "bot_command" && offset === 0 },
  ];
}

/** Cuts parts out of a text, each with the space after it where there is space before it too. */
function cutOut(text: string, parts: readonly Named[]): string {
  const sorted = parts.toSorted((one, other) => one.start - other.start);
  const kept = sorted.map(({ start }, index) => text.slice(sorted[index - 1]?.end ?? 0, start));
  const rest = text.slice(sorted.at(-1)?.end ?? 0);
  return [...kept, rest]
    .map((part, index) => (index > 0 && /\s$/.test(kept[index - 1] ?? "") ? part.trimStart() : part))
    .join("")
    .trim();
}
