import type { Document } from "../read/document.ts";
import type { Candidate } from "../search/rank.ts";
import { sentencesOf } from "../text/index.ts";
import { coverageOf, pairShare, type Rarity } from "./coverage.ts";
import { hasFigures, hasNames } from "./details.ts";
import { holdsAskedKind, type Sentence } from "./kind-evidence.ts";
import { hasPersonName } from "./names.ts";
import { hasItem, startsWithItem } from "./ordinals.ts";
import { type AskedRole, findAskedRole, holdsRole } from "./roles.ts";
import type { Question } from "./understand-question.ts";
import { joinWords, type WordSet, wordsOf } from "./words.ts";

/** A passage with the text around it, as it is judged. */
export interface Judged {
  readonly text: string;
  /** Title, number and headings above the passage, which say what it is about. */
  readonly above: string;
  readonly document: Document;
  /** Keys of the documents that it is about, of those that the one number asked for can stand for. */
  readonly documents: readonly string[];
}

/** What speaks for and against a passage answering a question. Shares are 0..1 and comparable between questions. */
export interface Evidence {
  readonly candidate: Candidate;
  /** Share of the question's words, by rarity, in the passage and the titles above it. */
  readonly coverage: number;
  /** Rarity of the rarest word of the question that is in neither; 0 when all are there. */
  readonly missing: number;
  /** Share of the question's neighbouring words that are neighbours there too. */
  readonly pairs: number;
  /** Share of the question's words in the best sentence. */
  readonly sentence: number;
  /** Rarity of the rarest word that is neither in the best sentence nor above it. */
  readonly unsaid: number;
  /** Share of the question's neighbouring words that are neighbours in the best sentence. */
  readonly sentencePairs: number;
  /** Share of the question's first words in the best sentence or above it. */
  readonly head: number;
  /** 1 when the best sentence holds the kind of thing asked for, 0 when it does not, 0.5 where no kind is asked. */
  readonly kind: number;
  /** Keys of the documents that it is about, of those that the one number asked for can stand for. */
  readonly documents: readonly string[];
  /** False when a person or place of the question is not in the document. */
  readonly names: boolean;
  /** False when a district, year, other number or list item of the question is not there. */
  readonly figures: boolean;
  /** The sentence that answers best, a part of the passage's text. */
  readonly highlight: string;
}

/** What evidence needs to know of the corpus. */
interface Corpus {
  readonly rarity: Rarity;
  /** Writes out the abbreviations of a text behind them. */
  readonly expand: (text: string) => string;
}

export function gatherEvidence(
  question: Question,
  judged: Judged,
  candidate: Candidate,
  { rarity, expand }: Corpus,
): Evidence {
  const above = wordsOf(expand(judged.above));
  const sentences = sentencesOf(judged.text)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, words: wordsOf(expand(text)) }));
  const passage = joinWords([above, ...sentences.map(({ words }) => words)]);
  const { share: coverage, missing } = coverageOf(question.content, passage, rarity);
  const best = bestSentence(question, sentences, above, { ...judged, rarity });
  const around = joinWords([best.words, above]);
  return {
    candidate,
    coverage,
    missing,
    pairs: pairShare(question.content, passage),
    sentence: best.coverage,
    unsaid: coverageOf(question.content, around, rarity).missing,
    sentencePairs: pairShare(question.content, best.words),
    head: coverageOf(question.content.slice(0, HEAD), around, () => 1).share,
    kind: best.kind,
    documents: judged.documents,
    names: hasNames(question, judged.document),
    figures:
      hasFigures(question, passage, judged.document) &&
      (!question.item || hasItem(judged.text, question.item.number)),
    highlight: best.text,
  };
}

/** So many first words of a question say what is wanted: `kinh phí`, `địa chỉ trụ sở`. */
const HEAD = 3;

/** A sentence with the kind of thing asked for goes before one without that shares this much more of the words. */
const KIND_BONUS = 0.35;

/** The words of the titles above count this much for a sentence below them. */
const ABOVE_WEIGHT = 0.3;

/** The item that a question asks for by its number goes before any other sentence. */
const ITEM_BONUS = 2;

/** What a sentence loses that answers nothing by itself. */
const ASIDE_LOSS = 0.5;

/** A question, or a note in parentheses such as an article's origin. */
function isAside(text: string): boolean {
  return text.endsWith("?") || text.startsWith("(Điều");
}

/** The kind of thing asked for, and for an office's holder that very office; `undefined` where no kind is asked. */
function holdsAsked(
  question: Question,
  sentence: Sentence,
  document: Document,
  role: AskedRole | undefined,
): boolean | undefined {
  const holds = role?.isBare ? hasPersonName(sentence.text) : holdsAskedKind(question, sentence, document);
  return holds && role ? holdsRole(role, sentence.words) : holds;
}

function bestSentence(
  question: Question,
  sentences: readonly Sentence[],
  above: WordSet,
  { document, rarity }: Judged & { rarity: Rarity },
): Sentence & { coverage: number; kind: number } {
  const role = findAskedRole(question);
  const none = { text: "", words: wordsOf("") };
  let best = { ...(sentences[0] ?? none), coverage: 0, kind: 0, score: Number.NEGATIVE_INFINITY };
  for (const sentence of sentences) {
    const { text, words } = sentence;
    const own = coverageOf(question.content, words, rarity).share;
    const around = coverageOf(question.content, joinWords([words, above]), rarity).share;
    const holds = holdsAsked(question, sentence, document, role);
    const kind = holds === undefined ? 0.5 : Number(holds);
    const coverage = own + ABOVE_WEIGHT * (around - own);
    const isItem = question.item !== undefined && startsWithItem(text, question.item.number);
    const score =
      coverage * (1 + KIND_BONUS * kind) + (isItem ? ITEM_BONUS : 0) - (isAside(text) ? ASIDE_LOSS : 0);
    if (score > best.score) best = { text, words, coverage, kind, score };
  }
  return best;
}
