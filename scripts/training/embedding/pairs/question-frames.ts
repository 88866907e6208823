import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { fold } from "../../../../knowledge/language/fold.ts";
import type { Random } from "../../../random.ts";
import { createTokenizer } from "../texts/create-tokenizer.ts";
import type { Vocabulary } from "../texts/vocabulary.ts";
import { addSpan, type Span, type TokenBags } from "./token-bags.ts";

/** Question words around a subject, as tokens with and without accents. */
export interface Frame {
  readonly before: Words;
  readonly after: Words;
}

interface Words {
  readonly accented: Int32Array;
  readonly folded: Int32Array;
}

/** Share of the question sides that are asked inside a frame. */
const FRAMED = 0.4;
const MAX_FRAME_SYLLABLES = 32;

/** The lines of question-frames.yaml; each has `…` in the place of the subject. */
export function readFrameLines(): string[] {
  const file = new URL("question-frames.yaml", import.meta.url);
  return z.array(z.string().regex(/…/u)).parse(parse(readFileSync(file, "utf8")));
}

/** The frames of question-frames.yaml in tokens of this vocabulary. */
export function loadFrames(vocabulary: Pick<Vocabulary, "tokens">): Frame[] {
  const tokenize = createTokenizer(vocabulary.tokens, MAX_FRAME_SYLLABLES);
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
