import { createAbbreviations, type Expanded } from "./abbreviations.ts";
import { createChatSpelling } from "./chat-spelling.ts";
import type { SpellingData } from "./spelling-file.ts";

/** What administrators say about spelling, applied to questions in NFC (see normalise). */
export interface Spelling {
  /** Chat spelling written out: `ko`, `dc`, `ntn` → `không`, `được`, `như thế nào`. */
  expandChat(text: string): string;
  /** Abbreviations followed by what they stand for; document numbers stay whole. */
  expandAbbreviations(text: string): Expanded;
  /** What the lists hold: for writing questions as people type them. */
  readonly data: SpellingData;
}

export function createSpelling(data: SpellingData): Spelling {
  return {
    expandChat: createChatSpelling(data.chat),
    expandAbbreviations: createAbbreviations(data),
    data,
  };
}
