import { matchAnswerType, type TypeMatch } from "../answer-types/match-answer-type.ts";
import type { Document } from "../documents/document.ts";
import { startsWithItem } from "../language/lexicons/list-items.ts";
import type { Asked } from "./asked.ts";
import { joinMatches, shareOf } from "./coverage.ts";
import type { ReadSentence, ReadText } from "./read-for-question.ts";

export interface BestSentence extends ReadSentence {
  /** Share of the question's words in it; those in the titles above it count a little. */
  readonly coverage: number;
  /** Whether it has the type of answer asked for. */
  readonly typeMatch: TypeMatch;
}

/** How much more a sentence's coverage counts, as a share of it, where the type of answer asked for is in the sentence. */
const TYPE_BONUS = 0.35;

/** The share of TYPE_BONUS that a sentence gets. */
const BONUS_SHARES: Readonly<Record<TypeMatch, number>> = { present: 1, notAsked: 0.5, absent: 0 };

/** Weight of the question's words in the titles above a sentence; its own words count 1. */
const ABOVE_WEIGHT = 0.3;

/** Stands for the law or document that it is in, whose name counts as the sentence's own words. */
const THIS_LAW =
  /(?<!\p{L})(?:luật|pháp lệnh|hiến pháp|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|quy định|quy chế|điều lệ|nội quy|quy ước|hương ước|kế hoạch|đề án|chương trình|hướng dẫn) này(?!\p{L})/iu;

/** The same where a list is asked for and the sentence introduces one. */
const LIST_BONUS = 0.7;

/** The item that a question asks for by its number goes before any other sentence: no score without it is above 1.35. */
const ITEM_BONUS = 2;

/** What a sentence that answers nothing by itself loses of its score, which is 0 to 1.35. */
const ASIDE_LOSS = 0.5;

/** What stands around the sentences of a passage. */
export interface Surroundings {
  /** The titles above the passage. */
  readonly above: ReadText;
  /** The name of its law or document. */
  readonly law: ReadText;
  readonly document: Document;
}

/** The sentence that answers best. */
export function findBestSentence(
  asked: Asked,
  sentences: readonly ReadSentence[],
  { above, law, document }: Surroundings,
): BestSentence {
  const { question, rarities, language } = asked;
  const none = {
    text: "",
    start: 0,
    words: language.wordsOf(""),
    matches: rarities.map(() => 0),
    pairs: new Set<number>(),
  };
  let best: BestSentence = { ...(sentences[0] ?? none), coverage: 0, typeMatch: "absent" };
  let highest = Number.NEGATIVE_INFINITY;
  for (const sentence of sentences) {
    const said = THIS_LAW.test(sentence.text) ? joinMatches(sentence.matches, law.matches) : sentence.matches;
    const own = shareOf(said, rarities);
    const around = shareOf(joinMatches(said, above.matches), rarities);
    const coverage = own + ABOVE_WEIGHT * (around - own);
    const isItem = question.item !== undefined && startsWithItem(sentence.text, question.item.number);
    const others = (isItem ? ITEM_BONUS : 0) - (isAside(sentence.text) ? ASIDE_LOSS : 0);
    const bonus = question.asksForList && sentence.text.endsWith(":") ? LIST_BONUS : 0;
    // Looking for the type takes longest, and most sentences would not be the best one with it either.
    if (coverage * (1 + TYPE_BONUS + bonus) + others <= highest) continue;
    const typeMatch = matchAnswerType(question, sentence, document, language);
    const score = coverage * (1 + TYPE_BONUS * BONUS_SHARES[typeMatch] + bonus) + others;
    if (score <= highest) continue;
    highest = score;
    best = { ...sentence, coverage, typeMatch };
  }
  return best;
}

/** A question, or a note in parentheses such as an article's origin. */
function isAside(text: string): boolean {
  return text.endsWith("?") || text.startsWith("(Điều");
}
