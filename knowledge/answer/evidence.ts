import type { Document } from "../read/document.ts";
import type { Candidate } from "../search/rank.ts";
import { fold, sentencesOf, syllablesOf } from "../text/index.ts";
import { holdsAskedKind } from "./kind-evidence.ts";
import type { ContentTerm, Figure, Question } from "./understand-question.ts";

/** A passage with the text around it, as it is judged. */
export interface Judged {
  readonly text: string;
  /** Title, headings and the question above the passage, which say what it is about. */
  readonly above: string;
  readonly document: Document;
}

/** What speaks for and against a passage answering a question. Shares are 0..1 and comparable between questions. */
export interface Evidence {
  readonly candidate: Candidate;
  /** Share of the question's words, by rarity, in the passage and the titles above it. */
  readonly coverage: number;
  /** Share of the question's neighbouring words that are neighbours there too. */
  readonly pairs: number;
  /** Share of the question's words in the best sentence alone. */
  readonly sentence: number;
  readonly similarity: number;
  /** Whether the best sentence, or one beside it, holds the kind of thing asked for; 0.5 where no kind is asked. */
  readonly kind: number;
  /** False when a person, place, district or year of the question is not in the document. */
  readonly details: boolean;
  /** The sentence that answers best, a part of the passage's text. */
  readonly highlight: string;
}

/** How rare a folded syllable is in the corpus, 0..1; 1 when no passage has it. */
export type Rarity = (folded: string) => number;

export function gatherEvidence(
  question: Question,
  judged: Judged,
  candidate: Candidate,
  rarity: Rarity,
): Evidence {
  const above = wordsOf(judged.above);
  const passage = join(above, wordsOf(judged.text));
  const best = bestSentence(question, judged.text, above, rarity);
  return {
    candidate,
    coverage: coverageOf(question.content, passage, rarity),
    pairs: pairShare(question.content, passage),
    sentence: best.coverage,
    similarity: candidate.similarity,
    kind: best.kind,
    details: hasDetails(question, passage, judged.document),
    highlight: best.text,
  };
}

interface Words {
  readonly accented: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  /** Folded syllables with one space around each, for phrases. */
  readonly line: string;
}

function wordsOf(text: string): Words {
  const accented = syllablesOf(text).map((syllable) => syllable.text);
  const folded = accented.map(fold);
  return { accented: new Set(accented), folded: new Set(folded), line: ` ${folded.join(" ")} ` };
}

function join(a: Words, b: Words): Words {
  return {
    accented: new Set([...a.accented, ...b.accented]),
    folded: new Set([...a.folded, ...b.folded]),
    line: `${a.line}| ${b.line}`,
  };
}

/** A word that matches only without its accents counts this much, since it may be another word. */
const FOLDED_ONLY = 0.5;

function coverageOf(content: readonly ContentTerm[], words: Words, rarity: Rarity): number {
  let total = 0;
  let covered = 0;
  for (const term of content) {
    const weight = rarity(term.folded);
    total += weight;
    covered += weight * matchOf(term, words);
  }
  return total === 0 ? 1 : covered / total;
}

function matchOf(term: ContentTerm, words: Words): number {
  if (words.accented.has(term.accented)) return 1;
  if (term.meaning.length > 0 && words.line.includes(` ${term.meaning.join(" ")} `)) return 1;
  return words.folded.has(term.folded) ? FOLDED_ONLY : 0;
}

function pairShare(content: readonly ContentTerm[], words: Words): number {
  if (content.length < 2) return coverageOf(content, words, () => 1);
  let found = 0;
  for (let i = 1; i < content.length; i++) {
    if (words.line.includes(` ${content[i - 1]!.folded} ${content[i]!.folded} `)) found++;
  }
  return found / (content.length - 1);
}

interface BestSentence {
  readonly text: string;
  readonly coverage: number;
  readonly kind: number;
}

/** A sentence with the kind of thing asked for goes before one without that shares this much more of the words. */
const KIND_BONUS = 0.35;

/** The words of the titles above count this much for a sentence below them. */
const ABOVE_WEIGHT = 0.3;

function bestSentence(question: Question, text: string, above: Words, rarity: Rarity): BestSentence {
  let best: BestSentence = { text, coverage: 0, kind: 0 };
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const sentence of sentencesOf(text)) {
    const shown = sentence.text.trim();
    if (shown === "") continue;
    const words = wordsOf(shown);
    const coverage = coverageOf(question.content, words, rarity);
    const around = coverageOf(question.content, join(words, above), rarity);
    const holds = holdsAskedKind(question, shown);
    const kind = holds === undefined ? 0.5 : Number(holds);
    const score =
      coverage +
      ABOVE_WEIGHT * (around - coverage) +
      KIND_BONUS * kind * coverage -
      (shown.endsWith("?") ? 0.5 : 0);
    if (score > bestScore) {
      bestScore = score;
      best = { text: shown, coverage: Math.max(coverage, ABOVE_WEIGHT * around), kind };
    }
  }
  return best;
}

function hasDetails(question: Question, passage: Words, document: Document): boolean {
  const whole = question.names.length > 0 || question.figures.length > 0 ? documentLine(document) : "";
  return (
    question.names.every((name) => whole.includes(` ${name} `)) &&
    question.figures.every((figure) => hasFigure(figure, passage.line, whole, document))
  );
}

/** A number after one of these is part of a name: `quận 3` is not found by any other 3. */
const NAMING = new Set(["quan", "phuong", "xa", "huyen", "khoa", "ky", "khu", "to", "thon", "ap", "q", "p"]);

function hasFigure({ digits, before }: Figure, passage: string, whole: string, document: Document): boolean {
  if (NAMING.has(before)) return whole.includes(` ${before} ${digits} `);
  if (/^\d{4}$/.test(digits)) {
    return whole.includes(` ${digits} `) || (document.metadata.date ?? "").startsWith(digits);
  }
  return passage.includes(` ${digits} `) || passage.includes(` 0${digits} `);
}

/** Folding a long law takes a while, and a question's candidates often share a document. */
const lines = new WeakMap<Document, string>();

function documentLine(document: Document): string {
  const known = lines.get(document);
  if (known !== undefined) return known;
  const line = wordsOf(`${document.title}\n${document.text}`).line;
  lines.set(document, line);
  return line;
}
