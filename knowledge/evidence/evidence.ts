import type { TypeMatch } from "../answer-types/match-answer-type.ts";
import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { Document } from "../documents/document.ts";
import { loadTokenVectors } from "../embedding/token-vectors.ts";
import { sentencesOf } from "../language/index.ts";
import { hasItem } from "../language/lexicons/list-items.ts";
import { joinWords, type WordSet } from "../language/tokenized-text.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../retrieve/rank.ts";
import { growthOf } from "../retrieve/ranking-weights.ts";
import { describeAsked } from "./asked.ts";
import { findBestSentence } from "./best-sentence.ts";
import { joinMatches, missingOf, pairShare, plainShareOf, shareOf } from "./coverage.ts";
import { hasNames, hasOtherNumbers, hasScenes, hasYears } from "./entity-checks.ts";
import { findMarked } from "./find-marked.ts";
import { createReader, type Matches, type ReadText } from "./read-for-question.ts";
import { readSoft, type SoftEvidence } from "./soft-evidence.ts";
import { createSoftMatcher } from "./soft-match.ts";

/** What is read of a passage and around it before it is judged. */
export interface PassageContext {
  readonly text: string;
  /** Title, number and headings above the passage, which say what it is about. */
  readonly above: string;
  /** The name of the law that the passage is of, else its document's title: `Luật này` says it. */
  readonly law: string;
  /** What introduces the list that it goes on with (Passage.leadIn); empty where none does. */
  readonly leadIn: string;
  /** The first passage of its document, which says what the others are about; empty for that passage itself. */
  readonly lead: string;
  readonly document: Document;
  /** What tells the documents apart that it is about, of those that the one number asked for can stand for. */
  readonly documents: readonly string[];
}

/** What speaks for and against a passage answering a question. Shares are 0..1 and comparable between questions. */
export interface Evidence extends Pick<PassageContext, "documents"> {
  readonly candidate: Candidate;
  /** How large the corpus is (growthOf): in a larger one words alone fit too many passages. */
  readonly corpusGrowth: number;
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
  /** Share of the question's words, by rarity, in the titles above the passage. */
  readonly titleCoverage: number;
  /** What the vectors of single words say. */
  readonly soft: SoftEvidence;
  /** Whether the best sentence has the type of answer asked for. */
  readonly typeMatch: TypeMatch;
  /** False when a person or place of the question is not in the document. */
  readonly hasNames: boolean;
  /** False when a place of the question's story is not there. */
  readonly hasScenes: boolean;
  /** False when a year, a count or another number of the question is neither there nor in the first passage. */
  readonly hasOtherNumbers: boolean;
  /** False when a document that was asked for with a year has another one. */
  readonly hasYears: boolean;
  /** False when the list item that was asked for is not there. */
  readonly hasItem: boolean;
  /** All three are there. */
  readonly hasNumbers: boolean;
  /** It asks and says nothing: a list of questions whose answers stand elsewhere. */
  readonly onlyAsks: boolean;
  /** The sentence that answers best. */
  readonly sentence: string;
  /** What is marked, a part of the passage's text: the sentence that answers best, or the list that it introduces or is in. */
  readonly highlight: string;
}

/** What evidence needs to know of the corpus, and of the lists that it was built with. */
type Corpus = Pick<CorpusView, "size" | "language" | "phrasesOf" | "rarity">;

/** A function that gathers what speaks for and against a passage answering this question. */
export function createEvidenceReader(
  question: Question,
  corpus: Corpus,
): (context: PassageContext, candidate: Candidate) => Evidence {
  const { writeOut } = corpus.language;
  const reader = createReader(question, corpus.language);
  const asked = describeAsked(question, reader, corpus);
  const { rarities } = asked;
  const matcher = createSoftMatcher(asked.words, corpus.rarity, loadTokenVectors());
  const corpusGrowth = growthOf(corpus.size);
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
      .map(({ text, start }) => ({ text: text.trim(), start: start + text.length - text.trimStart().length }))
      .filter(({ text }) => text !== "")
      .map((sentence) => ({ ...sentence, ...reader.read(writeOut(sentence.text)) }));
    const texts = [above, ...sentences];
    const soft = readSoft(
      matcher,
      matcher.match(above.words.syllables),
      sentences.map((sentence) => matcher.match(sentence.words.syllables)),
    );
    const words = joinWords([lead, ...texts].map((text) => text.words));
    const matches = texts.reduce((all, text) => joinMatches(all, text.matches), above.matches);
    const coverage = shareOf(matches, rarities);
    const law = readOnce(context.law);
    const best = findBestSentence(asked, sentences, { above, law, document: context.document });
    const numbers = findNumbers(question, context, words, corpus);
    return {
      candidate,
      corpusGrowth,
      matches,
      coverage,
      coverageWithLead: shareOf(joinMatches(matches, lead.matches), rarities),
      missingRarity: missingOf(matches, rarities),
      pairs: pairShare(asked.contentPairs, texts) ?? plainShareOf(matches),
      wordPairs: pairShare(asked.wordPairs, texts) ?? coverage,
      sentenceCoverage: best.coverage,
      titleCoverage: shareOf(above.matches, rarities),
      soft,
      typeMatch: best.typeMatch,
      documents: context.documents,
      hasNames: hasNames(question, context.document, corpus),
      hasScenes: hasScenes(question, context.document, corpus),
      ...numbers,
      hasNumbers: Object.values(numbers).every((has) => has),
      onlyAsks: onlyAsks(sentences.map(({ text }) => text)),
      sentence: best.text,
      highlight: findMarked(context, best, {
        asksForList: question.asksForList,
        isTitleNearer: shareOf(above.matches, rarities) > shareOf(best.matches, rarities),
      }),
    };
  };
}

/** What introduces questions, `Câu hỏi thường gặp:`, says nothing either. */
function onlyAsks(sentences: readonly string[]): boolean {
  return sentences.some((text) => text.endsWith("?")) && sentences.every((text) => /[?:]$/.test(text));
}

/** `words`: of the passage, the titles above it and its document's first passage. */
function findNumbers(
  question: Question,
  { text, document }: PassageContext,
  words: WordSet,
  corpus: Corpus,
): Pick<Evidence, "hasOtherNumbers" | "hasYears" | "hasItem"> {
  return {
    hasOtherNumbers: hasOtherNumbers(question, words, document, corpus),
    hasYears: hasYears(question, text, document),
    hasItem: !question.item || hasItem(text, question.item.number),
  };
}
