import { askedDocumentNumbers } from "../document-numbers/asked-document-numbers.ts";
import { findDocumentNumbers } from "../document-numbers/find-document-numbers.ts";
import { fold } from "../fold.ts";
import { canBeSyllable } from "../syllable-structure.ts";
import { foldedForm } from "../syllables.ts";
import type { SpellingData } from "./spelling-file.ts";
import { createTokeniser, type SpellingToken } from "./spelling-tokens.ts";

export interface Expanded {
  /** The text, each abbreviation followed by what it can stand for. */
  readonly text: string;
  /** What was added, in order, each once. */
  readonly added: readonly string[];
}

interface Meaning {
  readonly meanings: readonly string[];
  readonly isDocumentType: boolean;
}

/**
 * A function that adds to each abbreviation what it stands for: `mttq` → `mttq Mặt trận Tổ quốc`. Takes NFC.
 * Any case, with or without accents; forms that are Vietnamese syllables too (`TU`, `ĐA`) only in capitals.
 * Document numbers stay whole, and types of documents stay beside a number. What the text says already, or
 * was added before, is not added again.
 */
export function createAbbreviations(data: Omit<SpellingData, "chat">): (text: string) => Expanded {
  const find = createLookup(data);
  const ways = [...data.abbreviations, ...data.documentTypes].flatMap((entry) => entry.written);
  const tokenise = createTokeniser(
    ways.filter((way) => /[^\p{L}\p{N}]/u.test(way)).flatMap((way) => [way, fold(way)]),
  );
  return (text) => {
    const isInNumber = createIsInNumber(text);
    const said = ` ${foldedForm(text)} `;
    const tokens = tokenise(text);
    const added: string[] = [];
    let out = "";
    let from = 0;
    for (const [index, token] of tokens.entries()) {
      if (isInNumber(token)) continue;
      const meaning = find(token.text);
      if (meaning === undefined || (meaning.isDocumentType && besideNumber(tokens, index))) continue;
      const news = meaning.meanings.filter(
        (one) => !added.includes(one) && !said.includes(` ${foldedForm(one)} `),
      );
      added.push(...news);
      out += [text.slice(from, token.end), ...news].join(" ");
      from = token.end;
    }
    return { text: out + text.slice(from), added };
  };
}

function createLookup(data: Omit<SpellingData, "chat">): (written: string) => Meaning | undefined {
  const exact = new Map<string, Meaning>();
  const folded = new Map<string, Meaning>();
  const add = (written: string, meaning: Meaning) => {
    if (!exact.has(written.toLowerCase())) exact.set(written.toLowerCase(), meaning);
    // `TƯ` without its horn would be `TU`, another organ.
    if (!/ư/iu.test(written) && !folded.has(fold(written).toLowerCase()))
      folded.set(fold(written).toLowerCase(), meaning);
  };
  const sections = [
    { entries: data.abbreviations, isDocumentType: false },
    { entries: data.documentTypes, isDocumentType: true },
  ];
  for (const { entries, isDocumentType } of sections)
    for (const { written, meanings } of entries)
      for (const way of written) add(way, { meanings, isDocumentType });
  return (written) => {
    const lower = written.toLowerCase();
    if (canBeSyllable(fold(lower)) && written !== written.toUpperCase()) return undefined;
    return exact.get(lower) ?? folded.get(lower);
  };
}

function createIsInNumber(text: string): (token: SpellingToken) => boolean {
  const numbers = [...findDocumentNumbers(text), ...askedDocumentNumbers(text)];
  return (token) => numbers.some((number) => token.start >= number.start && token.end <= number.end);
}

function besideNumber(tokens: readonly SpellingToken[], index: number): boolean {
  return (
    [tokens[index - 1], tokens[index + 1]].some((token) => /^\d/u.test(token?.text ?? "")) ||
    /^s[oố]$/iu.test(tokens[index + 1]?.text ?? "")
  );
}
