import type { TypeMatch } from "../answer-types/match-answer-type.ts";
import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { Document } from "../documents/document.ts";
import { sentencesOf } from "../language/index.ts";
import { hasItem } from "../language/lexicons/list-items.ts";
import { joinWords, type WordSet } from "../language/tokenized-text.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../retrieve/rank.ts";
import { describeAsked } from "./asked.ts";
import { findBestSentence } from "./best-sentence.ts";
import { joinMatches, missingOf, pairShare, plainShareOf, shareOf } from "./coverage.ts";
import { hasNames, hasNamesItself, hasOtherNumbers, hasYears } from "./entity-checks.ts";
import { createReader, type Matches, type ReadText } from "./read-for-question.ts";

/** What is read of a passage and around it before it is judged. */
export interface PassageContext {
  readonly text: string;
  /** Title, number and headings above the passage, which say what it is about. */
  readonly above: string;
  /** The name of the law that the passage is of, else its document's title: `Luật này` says it. */
  readonly law: string;
  /** The first passage of its document, which says what the others are about; empty for that passage itself. */
  readonly lead: string;
  readonly document: Document;
  /** It is a question with its answer, which says by itself whom and what place it is about. */
  readonly standsAlone: boolean;
  /** Keys of the documents that it is about, of those that the one number asked for can stand for. */
  readonly documents: readonly string[];
}

/** What speaks for and against a passage answering a question. Shares are 0..1 and comparable between questions. */
export interface Evidence extends Pick<PassageContext, "documents"> {
  readonly candidate: Candidate;
  /** How well each word of the question is matched in the passage and the titles above it. */
  readonly matches: Matches;
  /** Share of the question's words, by rarity, in the passage and the titles above it. */
  readonly coverage: number;
  /** The same with the words of its document's first passage, which says where, when and what about. */
  readonly coverageWithLead: number;
  /** Rarity, 0..1, of the rarest word of the question that is in neither passage nor titles; 0 when all are there. */
  readonly missingRarity: number;
  /** Share of the question's neighbouring words that are neighbours there too. */
  readonly pairs: number;
  /** The same of all its words, asking ones too: a passage often says what is asked in the same turn of phrase. */
  readonly wordPairs: number;
  /** Share of the question's words, by rarity, in the best sentence; those in the titles above it count a little. */
  readonly sentenceCoverage: number;
  /** Share of the question's first words in the best sentence or above it. */
  readonly headCoverage: number;
  /** Whether the best sentence has the type of answer asked for. */
  readonly typeMatch: TypeMatch;
  /** False when a person or place of the question is not in the document. */
  readonly hasNames: boolean;
  /** False when a person or place of the question is only elsewhere in the document of a passage that stands alone. */
  readonly hasNamesItself: boolean;
  /** False when a district, year, other number or list item of the question is neither there nor in the first passage. */
  readonly hasNumbers: boolean;
  /** The sentence that answers best, a part of the passage's text. */
  readonly highlight: string;
}

/** What evidence needs to know of the corpus, and of the lists that it was built with. */
type Corpus = Pick<CorpusView, "language" | "phrasesOf" | "rarity">;

/** A function that gathers what speaks for and against a passage answering this question. */
export function createEvidenceReader(
  question: Question,
  corpus: Corpus,
): (context: PassageContext, candidate: Candidate) => Evidence {
  const { writeOut, names } = corpus.language;
  const reader = createReader(question, corpus.language);
  const asked = describeAsked(question, reader, corpus);
  const { rarities } = asked;
  // Many passages are of one document, whose first passage and name are read once.
  const known = new Map<string, ReadText>();
  const readOnce = (text: string): ReadText => {
    const read = known.get(text) ?? reader.read(writeOut(text));
    known.set(text, read);
    return read;
  };
  return (context, candidate) => {
    const above = reader.read(writeOut(context.above));
    const lead = readOnce(context.lead);
    const sentences = sentencesOf(context.text)
      .map(({ text }) => text.trim())
      .filter((text) => text !== "")
      .map((text) => ({ text, ...reader.read(writeOut(text)) }));
    const texts = [above, ...sentences];
    const words = joinWords([lead, ...texts].map((text) => text.words));
    const matches = texts.reduce((all, text) => joinMatches(all, text.matches), above.matches);
    const coverage = shareOf(matches, rarities);
    const law = readOnce(context.law);
    const best = findBestSentence(asked, sentences, { above, law, document: context.document });
    const around = joinMatches(best.matches, above.matches);
    const isSpeakerMissing = question.answerType === "speaker" && !names.hasPersonName(context.text);
    return {
      candidate,
      matches,
      coverage,
      coverageWithLead: shareOf(joinMatches(matches, lead.matches), rarities),
      missingRarity: missingOf(matches, rarities),
      pairs: pairShare(asked.contentPairs, texts) ?? plainShareOf(matches),
      wordPairs: pairShare(asked.wordPairs, texts) ?? coverage,
      sentenceCoverage: best.coverage,
      headCoverage: plainShareOf(around.slice(0, HEAD_WORDS)),
      // Who says something often stands a sentence before what is said.
      typeMatch: isSpeakerMissing ? "absent" : best.typeMatch,
      documents: context.documents,
      hasNames: hasNames(question, context.document, corpus),
      hasNamesItself: !context.standsAlone || hasNamesItself(question, words),
      hasNumbers: holdsNumbers(question, context, words, corpus),
      highlight: best.text,
    };
  };
}

/** `words`: of the passage, the titles above it and its document's first passage. */
function holdsNumbers(
  question: Question,
  { text, document }: PassageContext,
  words: WordSet,
  corpus: Corpus,
): boolean {
  return (
    hasOtherNumbers(question, words, document, corpus) &&
    hasYears(question, text, document) &&
    (!question.item || hasItem(text, question.item.number))
  );
}

/** The first content words of a question, which say what is wanted: `kinh phí`, `địa chỉ trụ sở`. */
const HEAD_WORDS = 3;
