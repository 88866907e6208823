import { z } from "zod";
import { foldedForm } from "../../../knowledge/index.ts";
import { readYaml } from "../../wording/read-yaml.ts";

export const COMMANDS = [
  ...(["start", "help", "document", "topics", "sources", "forget"] as const),
  // For administrators.
  ...(["reload", "state"] as const),
] as const;
export type CommandName = (typeof COMMANDS)[number];

const SAYINGS = ["more", "resend", "helpful", "wrong", "hello", "thanks", "noted"] as const;
export type Saying = (typeof SAYINGS)[number];

/** What a whole message can mean, other than a question. */
export type Meaning =
  | { readonly kind: "command"; readonly name: CommandName }
  | { readonly kind: "saying"; readonly saying: Saying };

/** Ignored where a message consists of symbols: spaces, joiners, variation selectors, skin tones. */
const INVISIBLE = /[\s\p{Cf}\p{M}\p{EMod}]/gu;

const list = z.array(z.string().min(1)).min(1);
const PhrasesSchema = z.strictObject({
  commands: z.record(z.enum(COMMANDS), list),
  ...{ more: list, resend: list, helpful: list, wrong: list, hello: list, thanks: list, noted: list },
  ...{ pick: list, polite: list },
});

const phrases = readYaml(new URL("./phrases.vi.yaml", import.meta.url), PhrasesSchema);
const meanings = new Map<string, Meaning>([
  ...COMMANDS.flatMap((name) => entries(phrases.commands[name], { kind: "command", name })),
  ...SAYINGS.flatMap((saying) => entries(phrases[saying], { kind: "saying", saying })),
]);
const polite = new Set(phrases.polite.map(phraseKey));
const pickWords = new Set(phrases.pick.map(phraseKey));

/** The form in which phrases are compared: without case, accents, spaces and punctuation. Of a text of symbols, each once. */
export function phraseKey(text: string): string {
  const folded = foldedForm(text).replaceAll(" ", "");
  return folded === "" ? [...new Set(text.replace(INVISIBLE, ""))].join("") : folded;
}

/** What the whole text means, disregarding polite words at its ends; undefined when it is no known phrase. */
export function meaningOf(text: string): Meaning | undefined {
  const exact = meanings.get(phraseKey(text));
  if (exact !== undefined) return exact;
  return meanings.get(withoutPoliteEnds(text).join(""));
}

/** The position, from 0, that a text like `2` or `chọn số 2` picks; undefined when it is no pick. */
export function pickedPosition(text: string): number | undefined {
  const words = withoutPoliteEnds(text);
  const digit = words.at(-1) ?? "";
  const before = words.slice(0, -1).join("");
  if (!/^[1-9]$/.test(digit) || (before !== "" && !pickWords.has(before))) return undefined;
  return Number(digit) - 1;
}

function entries(texts: readonly string[], meaning: Meaning): [string, Meaning][] {
  return texts.map((text) => [phraseKey(text), meaning]);
}

function withoutPoliteEnds(text: string): string[] {
  const words = foldedForm(text).split(" ");
  const isMeant = (word: string) => !polite.has(word);
  const first = words.findIndex(isMeant);
  return first < 0 ? [] : words.slice(first, words.findLastIndex(isMeant) + 1);
}
