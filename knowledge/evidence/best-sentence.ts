import { holdsAskedKind } from "../answer-types/kind-evidence.ts";
import { holdsRole } from "../answer-types/roles.ts";
import type { Document } from "../documents/document.ts";
import { startsWithItem } from "../language/lexicons/list-items.ts";
import type { Asked } from "./asked.ts";
import { joinMatches, shareOf } from "./coverage.ts";
import type { ReadSentence, ReadText } from "./read-for-question.ts";

export interface BestSentence extends ReadSentence {
  /** Share of the question's words in it; those in the titles above it count a little. */
  readonly coverage: number;
  /** 1 when it holds the kind of thing asked for, 0 when it does not, 0.5 where no kind is asked. */
  readonly kind: number;
}

/** A sentence with the kind of thing asked for goes before one without that shares this much more of the words. */
const KIND_BONUS = 0.35;

/** The words of the titles above count this much for a sentence below them. */
const ABOVE_WEIGHT = 0.3;

/** `Luật này` is the document of the titles above: their words count as the sentence's own. */
const THIS_DOCUMENT =
  /(?:luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|quy định|quy chế|kế hoạch|đề án|hướng dẫn) này/iu;

/** The item that a question asks for by its number goes before any other sentence. */
const ITEM_BONUS = 2;

/** What a sentence loses that answers nothing by itself. */
const ASIDE_LOSS = 0.5;

/** The sentence that answers best. */
export function findBestSentence(
  asked: Asked,
  sentences: readonly ReadSentence[],
  above: ReadText,
  document: Document,
): BestSentence {
  const { question, rarities, language } = asked;
  const none = {
    text: "",
    words: language.wordsOf(""),
    matches: rarities.map(() => 0),
    pairs: new Set<number>(),
  };
  let best = { ...(sentences[0] ?? none), coverage: 0, kind: 0 };
  let highest = Number.NEGATIVE_INFINITY;
  for (const sentence of sentences) {
    const own = shareOf(sentence.matches, rarities);
    const around = shareOf(joinMatches(sentence.matches, above.matches), rarities);
    const coverage = own + (THIS_DOCUMENT.test(sentence.text) ? 1 : ABOVE_WEIGHT) * (around - own);
    const isItem = question.item !== undefined && startsWithItem(sentence.text, question.item.number);
    const others = (isItem ? ITEM_BONUS : 0) - (isAside(sentence.text) ? ASIDE_LOSS : 0);
    // Looking for the kind of thing takes longest, and most sentences are worse with it too.
    if (coverage * (1 + KIND_BONUS) + others <= highest) continue;
    const kind = kindOf(asked, sentence, document);
    const score = coverage * (1 + KIND_BONUS * kind) + others;
    if (score <= highest) continue;
    highest = score;
    best = { ...sentence, coverage, kind };
  }
  return best;
}

/** A question, or a note in parentheses such as an article's origin. */
function isAside(text: string): boolean {
  return text.endsWith("?") || text.startsWith("(Điều");
}

/** Whether the kind of thing asked for is there, and for an office's holder that very office. */
function kindOf({ question, role, language }: Asked, sentence: ReadSentence, document: Document): number {
  const { names, roles } = language;
  const found = role?.isBare
    ? names.hasPersonName(sentence.text)
    : holdsAskedKind(question, sentence, document, language);
  const holds = found && role ? holdsRole(role, sentence.words, roles) : found;
  return holds === undefined ? 0.5 : Number(holds);
}
