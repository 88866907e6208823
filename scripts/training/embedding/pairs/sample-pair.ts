import type { Random } from "../../../random.ts";
import type { TokenText } from "../texts/token-texts.ts";
import type { Span } from "./token-bags.ts";

/** A question side and the passage side that it belongs to, each of one or more spans. */
export interface Pair {
  readonly question: readonly Span[];
  readonly passage: readonly Span[];
  /** The question is the text's title, so any text of that title would be right. */
  readonly byTitle: boolean;
}

/** In syllables: about what people type, and what a passage holds. */
const MIN_QUESTION = 5;
const MAX_QUESTION = 32;
const MIN_PASSAGE = 20;
const MAX_PASSAGE = 220;

/** A pair from the text; undefined when it is too short for any. */
export function samplePair(text: TokenText, random: Random): Pair | undefined {
  const hasTitle = text.leadStart > 0;
  const hasLead = text.bodyStart - text.leadStart >= MIN_QUESTION;
  const draw = random.next();
  if (hasTitle && hasLead && draw < 0.25) return titleToLead(text);
  if (hasLead && draw < 0.45) return leadToBody(text, random);
  if (hasTitle && draw < (hasLead ? 0.6 : 0.35)) return titleToBody(text, random);
  if (hasTitle && draw < 0.75) return titleAndWordsToBody(text, random);
  return sentenceToRest(text, random) ?? (hasTitle ? titleToBody(text, random) : undefined);
}

function titleToLead(text: TokenText): Pair {
  return { question: [title(text)], passage: [lead(text)], byTitle: true };
}

export function titleToBody(text: TokenText, random: Random): Pair | undefined {
  const passage = cropBody(text, random);
  return passage && { question: [title(text)], passage: [passage], byTitle: true };
}

function leadToBody(text: TokenText, random: Random): Pair | undefined {
  const passage = cropBody(text, random);
  const question = window(lead(text), random);
  return passage && { question: [question], passage: [passage], byTitle: false };
}

/** Title and a few words of one place together name one passage, as people's questions do. */
export function titleAndWordsToBody(text: TokenText, random: Random): Pair | undefined {
  const passage = cropBody(text, random);
  if (passage === undefined) return undefined;
  const words = window(passage, random, 4, 12);
  return { question: [title(text), words], passage: withTitle(text, [passage], random), byTitle: false };
}

/** A sentence, mostly taken out of the passage that it asks for. */
export function sentenceToRest(text: TokenText, random: Random): Pair | undefined {
  const sentences = text.sentenceStarts.length - 1;
  if (sentences < 2) return undefined;
  const chosen = random.below(sentences);
  const sentence = { text, start: startOf(text, chosen), end: startOf(text, chosen + 1) };
  if (sentence.end - sentence.start < MIN_QUESTION) return undefined;
  const around = MIN_PASSAGE + random.below(MAX_PASSAGE - MIN_PASSAGE);
  const before = random.below(around + 1);
  const start = Math.max(text.bodyStart, sentence.start - before);
  const end = Math.min(endOf(text), sentence.end + around - before);
  const rest = [
    { text, start, end: sentence.start },
    { text, start: sentence.end, end },
  ];
  if (end - start - (sentence.end - sentence.start) < MIN_QUESTION) return undefined;
  const passage = random.chance(0.2) ? [{ text, start, end }] : rest;
  return {
    question: [window(sentence, random)],
    passage: withTitle(text, passage, random),
    byTitle: false,
  };
}

function withTitle(text: TokenText, passage: readonly Span[], random: Random): readonly Span[] {
  return text.leadStart > 0 && random.chance(0.4) ? [title(text), ...passage] : passage;
}

function title(text: TokenText): Span {
  return { text, start: 0, end: Math.min(text.leadStart, MAX_QUESTION) };
}

function lead(text: TokenText): Span {
  return { text, start: text.leadStart, end: Math.min(text.bodyStart, text.leadStart + MAX_PASSAGE) };
}

/** A part of the body that starts with a sentence; its beginning more often than the rest. */
function cropBody(text: TokenText, random: Random): Span | undefined {
  const end = endOf(text);
  if (end - text.bodyStart < MIN_QUESTION) return undefined;
  const length = MIN_PASSAGE + random.below(MAX_PASSAGE - MIN_PASSAGE);
  const sentence = random.chance(0.5) ? 0 : random.below(text.sentenceStarts.length - 1);
  const start = Math.max(text.bodyStart, Math.min(startOf(text, sentence), end - length));
  return { text, start, end: Math.min(start + length, end) };
}

/** A run of neighbouring syllables of the span, not longer than a question. */
function window(span: Span, random: Random, least = MIN_QUESTION, most = MAX_QUESTION): Span {
  const length = Math.min(span.end - span.start, least + random.below(most - least + 1));
  const start = span.start + random.below(span.end - span.start - length + 1);
  return { text: span.text, start, end: start + length };
}

function startOf(text: TokenText, sentence: number): number {
  return text.sentenceStarts[sentence] ?? text.bodyStart;
}

function endOf(text: TokenText): number {
  return text.accented.length;
}
