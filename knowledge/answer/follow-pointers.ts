import type { CorpusView } from "../corpus-view/corpus-view.ts";
import { lawOfArticle } from "../corpus-view/law-names.ts";
import { MAX_SHOWN } from "../decide/decide.ts";
import { createPassageReader } from "../decide/score-passages.ts";
import { articleKey, type Passage } from "../documents/passage.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { findDocumentNumbers } from "../language/index.ts";
import { hasItem } from "../language/lexicons/list-items.ts";
import type { Question } from "../question/question.ts";
import { findPointers, type Pointer } from "./find-pointers.ts";

/**
 * The passages that are shown, with what the first one points to right behind it: `… theo quy định tại Điều 7 của Luật này` says
 * nothing without Điều 7. No more than MAX_SHOWN in all.
 */
export function followPointers(view: CorpusView, question: Question, shown: readonly Evidence[]): Evidence[] {
  const [first, ...others] = shown;
  if (first === undefined) return [];
  const targets = findPointers(first.sentence).flatMap((pointer) => {
    const target = findTarget(view, view.passage(first.candidate.passageIndex), pointer);
    return target === undefined ? [] : [readTarget(view, question, { target, pointer, from: first })];
  });
  const pointedTo = new Set(targets.map(({ candidate }) => candidate.passageIndex));
  const left = others.filter(({ candidate }) => !pointedTo.has(candidate.passageIndex));
  return [first, ...targets, ...left].slice(0, MAX_SHOWN);
}

interface Target {
  readonly target: number;
  readonly pointer: Pointer;
  readonly from: Evidence;
}

/** It was not searched for, so it stands as high as the passage that points to it. */
function readTarget(view: CorpusView, question: Question, { target, pointer, from }: Target): Evidence {
  const item = pointer.clause === undefined ? undefined : { number: pointer.clause, positions: [] };
  const read = createPassageReader(view, { ...question, item });
  return read({ ...from.candidate, passageIndex: target });
}

/** The index of the passage that is pointed to; undefined where the pointing one has it, or none does. */
function findTarget(
  view: CorpusView,
  passage: Passage,
  { of, article, clause }: Pointer,
): number | undefined {
  const parts =
    of === undefined ? passagesOfArticle(view, passage, article) : passagesOfLaw(view, of, article);
  const holds = (text: string) => clause === undefined || hasItem(text, clause);
  const isHere = (index: number) => view.passage(index).id === passage.id;
  const targets = parts.filter((index) => holds(view.passage(index).text));
  return targets.some(isHere) ? undefined : (targets[0] ?? parts.find((index) => !isHere(index)));
}

/** The parts of an article of a law that the corpus has by this name or number. */
function passagesOfLaw(view: CorpusView, of: string, article = ""): number[] {
  const numbers = findDocumentNumbers(of).map(({ key }) => key);
  const laws = view.findLaws(of, (key) => numbers.includes(key));
  const indexes = view.passageIndexesOfArticles(laws.map((law) => articleKey(article, law)));
  return [...indexes].sort((a, b) => a - b);
}

/** The parts of an article of the passage's own law, those of its own document where that has any. */
function passagesOfArticle(view: CorpusView, passage: Passage, article: string | undefined): number[] {
  // What an annex is called tells its articles apart from those of the decision, whose number it has too.
  const own = passage.articles.toReversed();
  const keys = own.map((key) => (article === undefined ? key : articleKey(article, lawOfArticle(key))));
  for (const key of keys) {
    const all = [...view.passageIndexesOfArticles([key])].sort((a, b) => a - b);
    const here = all.filter((index) => view.documentIdAt(index) === passage.documentId);
    if (here.length > 0) return here;
    // `|7` is an article of any document.
    if (all.length > 0 && lawOfArticle(key) !== "") return all;
  }
  return [];
}
