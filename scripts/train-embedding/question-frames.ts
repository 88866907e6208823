import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { embeddingTokens } from "../../knowledge/embedding/tokens.ts";
import { fold } from "../../knowledge/language/fold.ts";
import type { Random } from "./random.ts";
import { addSpan, type Span, type TokenBags } from "./token-bags.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Question words around a subject, as tokens with and without accents. */
export interface Frame {
  readonly before: Words;
  readonly after: Words;
}

interface Words {
  readonly accented: readonly number[];
  readonly folded: readonly number[];
}

const FRAMED = 0.4;
const MAX_FRAME_SYLLABLES = 32;

/** The lines of question-frames.yaml; each has `…` in the place of the subject. */
export function readFrameLines(): string[] {
  const file = new URL("question-frames.yaml", import.meta.url);
  return z.array(z.string().regex(/…/u)).parse(parse(readFileSync(file, "utf8")));
}

/** The frames of question-frames.yaml in tokens of this vocabulary. */
export function loadFrames(vocabulary: Vocabulary): Frame[] {
  const idOf = new Map(vocabulary.tokens.map((token, id) => [token, id]));
  const tokenize = (text: string) => embeddingTokens(text, MAX_FRAME_SYLLABLES).map((t) => idOf.get(t) ?? 0);
  const words = (text: string) => ({ accented: tokenize(text), folded: tokenize(fold(text)) });
  return readFrameLines().map((line) => {
    const [before = "", after = ""] = line.split("…");
    return { before: words(before), after: words(after) };
  });
}

/** Adds a question side, now and then inside a frame. */
export function addFramed(
  bags: TokenBags,
  spans: readonly Span[],
  loss: number,
  frames: readonly Frame[],
  random: Random,
): void {
  const frame = random.chance(FRAMED) ? frames[random.below(frames.length)] : undefined;
  const form = random.chance(loss) ? "folded" : "accented";
  for (const token of frame?.before[form] ?? []) bags.add(token);
  for (const span of spans) addSpan(bags, span, loss, random);
  for (const token of frame?.after[form] ?? []) bags.add(token);
}
