import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { Document } from "../documents/document.ts";
import { sentencesOf } from "../language/index.ts";
import { hasItem } from "../language/lexicons/list-items.ts";
import { joinWords, type WordSet } from "../language/tokenized-text.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../retrieve/rank.ts";
import { type Asked, describeAsked } from "./asked.ts";
import { findBestSentence } from "./best-sentence.ts";
import { joinMatches, missingOf, pairShare, plainShareOf, shareOf } from "./coverage.ts";
import { hasFigures, hasNames, hasNamesItself, hasYears } from "./entity-checks.ts";
import { createReader, type Matches, type ReadSentence, type ReadText } from "./read-for-question.ts";

/** A passage with the text around it, as it is judged. */
export interface Judged {
  readonly text: string;
  /** Title, number and headings above the passage, which say what it is about. */
  readonly above: string;
  /** The first passage of its document, which says what the others are about; empty for that passage itself. */
  readonly beginning: string;
  readonly document: Document;
  /** It is a question with its answer, which says by itself whom and what place it is about. */
  readonly standsAlone: boolean;
  /** Keys of the documents that it is about, of those that the one number asked for can stand for. */
  readonly documents: readonly string[];
}

/** What speaks for and against a passage answering a question. Shares are 0..1 and comparable between questions. */
export interface Evidence {
  readonly candidate: Candidate;
  /** How well each word of the question is matched in the passage and the titles above it. */
  readonly matches: Matches;
  /** Share of the question's words, by rarity, in the passage and the titles above it. */
  readonly coverage: number;
  /** The same, with the words that its document begins with: they say where, when and what about. */
  readonly framed: number;
  /** Rarity of the rarest word of the question that is in neither; 0 when all are there. */
  readonly missing: number;
  /** Share of the question's neighbouring words that are neighbours there too. */
  readonly pairs: number;
  /** The same of all its words, asking ones too: a passage often says what is asked in the same turn of phrase. */
  readonly wordPairs: number;
  /** Share of the question's words in the best sentence. */
  readonly sentence: number;
  /** Share of the question's first words in the best sentence or above it. */
  readonly head: number;
  /** 1 when the best sentence holds the kind of thing asked for, 0 when it does not, 0.5 where no kind is asked. */
  readonly kind: number;
  /** Keys of the documents that it is about, of those that the one number asked for can stand for. */
  readonly documents: readonly string[];
  /** False when a person or place of the question is not in the document. */
  readonly names: boolean;
  /** False when a person or place of the question is only elsewhere in the document of a passage that stands alone. */
  readonly ownNames: boolean;
  /** False when a district, year, other number or list item of the question is not there, nor where its document begins. */
  readonly figures: boolean;
  /** The sentence that answers best, a part of the passage's text. */
  readonly highlight: string;
}

/** What evidence needs to know of the corpus, and of the lists that it was built with. */
type Corpus = Pick<CorpusView, "language" | "phrasesOf" | "rarity">;

/** Gathers what speaks for and against passages answering a question. */
export function createEvidence(
  question: Question,
  corpus: Corpus,
): (judged: Judged, candidate: Candidate) => Evidence {
  const { writeOut } = corpus.language;
  const reader = createReader(question, corpus.language);
  const asked = describeAsked(question, reader, corpus);
  const beginnings = new Map<string, ReadText>();
  const readBeginning = (text: string): ReadText => {
    const read = beginnings.get(text) ?? reader.read(writeOut(text));
    beginnings.set(text, read);
    return read;
  };
  return (judged, candidate) => {
    const above = reader.read(writeOut(judged.above));
    const sentences = sentencesOf(judged.text)
      .map(({ text }) => text.trim())
      .filter((text) => text !== "")
      .map((text) => ({ text, ...reader.read(writeOut(text)) }));
    return {
      candidate,
      ...compare(asked, judged, { above, beginning: readBeginning(judged.beginning), sentences }, corpus),
    };
  };
}

/** A passage as it was read for the question. */
interface Texts {
  readonly above: ReadText;
  readonly beginning: ReadText;
  readonly sentences: readonly ReadSentence[];
}

function compare(
  asked: Asked,
  judged: Judged,
  { above, beginning, sentences }: Texts,
  corpus: Corpus,
): Omit<Evidence, "candidate"> {
  const { question, rarities, contentPairs, language } = asked;
  const texts = [above, ...sentences];
  const words = joinWords([beginning, ...texts].map((text) => text.words));
  const matches = texts.reduce((all, text) => joinMatches(all, text.matches), above.matches);
  const best = findBestSentence(asked, sentences, above, judged.document);
  const around = joinMatches(best.matches, above.matches);
  const coverage = shareOf(matches, rarities);
  return {
    matches,
    coverage,
    framed: shareOf(joinMatches(matches, beginning.matches), rarities),
    missing: missingOf(matches, rarities),
    pairs: pairShare(contentPairs, texts) ?? plainShareOf(matches),
    wordPairs: pairShare(asked.wordPairs, texts) ?? coverage,
    sentence: best.coverage,
    head: plainShareOf(around.slice(0, HEAD)),
    // Who says something often stands a sentence before what is said.
    kind: question.kind === "speaker" && !language.names.hasPersonName(judged.text) ? 0 : best.kind,
    documents: judged.documents,
    names: hasNames(question, judged.document, corpus),
    ownNames: !judged.standsAlone || hasNamesItself(question, words),
    figures: holdsFigures(question, judged, words, corpus),
    highlight: best.text,
  };
}

/** `words`: of the passage, what stands above it and what its document begins with. */
function holdsFigures(
  question: Question,
  { text, document }: Judged,
  words: WordSet,
  corpus: Corpus,
): boolean {
  return (
    hasFigures(question, words, document, corpus) &&
    hasYears(question, text, document) &&
    (!question.item || hasItem(text, question.item.number))
  );
}

/** So many first words of a question say what is wanted: `kinh phí`, `địa chỉ trụ sở`. */
const HEAD = 3;
