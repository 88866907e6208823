import type { Typing } from "../../typing-variants/typing-variants.ts";

/** As tables and plots write them. */
export const TYPING_TITLES: Readonly<Record<Typing, string>> = {
  "as-written": "as written",
  "no-accents": "no accents",
  "some-accents": "half the accents",
  "no-tones": "no tones",
  telex: "raw Telex",
  vni: "raw VNI",
  chat: "chat spelling",
  abbreviations: "abbreviations",
  typos: "typos",
  misspelt: "spelled as spoken",
  quotes: "English quotes",
};

/** Four digits; a dash where no question tells. */
export function share(value: number | null | undefined): string {
  return value?.toFixed(4) ?? "–";
}
