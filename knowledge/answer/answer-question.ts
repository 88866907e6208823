import type { Choice, Outcome, ShownPassage } from "../outcome.ts";
import { articleKey } from "../passage.ts";
import { type Candidate, rankPassages } from "../search/rank.ts";
import { fold, matchesAsked, matchingForm } from "../text/index.ts";
import { choiceOf, citePassage } from "./cite.ts";
import type { CorpusView } from "./corpus-view.ts";
import { decide, SHOWN } from "./decide.ts";
import { type Evidence, gatherEvidence } from "./evidence.ts";
import { hasItem } from "./ordinals.ts";
import type { Question } from "./understand-question.ts";

/** How many candidates are judged; more cost time and hardly ever hold the answer. */
const JUDGED = 8;

/** A document that has the number that was asked for goes before those that mention it. */
const OWN_NUMBER_BONUS = 0.5;

/** The fused score of a passage that is sure: as much as one with every word of the question and a cosine of 1. */
const EXACT_SCORE = 2;

/** A passage with the list item that was asked for by its place goes before others of about the same score. */
const ITEM_BONUS = 0.25;

/** Answers a question that was understood, with the vector of its text. */
export function answerQuestion(view: CorpusView, question: Question, vector: Float32Array): Outcome {
  if (saysNothing(question)) return abstain("off-topic");
  const limits = findLimits(view, question);
  if (limits === "unknown-number") return abstain("unknown-document-number");
  if (limits === "unknown-article") return abstain("detail-missing");
  const ranked = orderByQuestion(
    view,
    question,
    rankPassages(view.index, { terms: question.terms, vector }, limits),
  );
  const asked = findExactLabel(view, question, ranked);
  const judged = orderByEvidence(
    ranked.slice(0, JUDGED).map((candidate) => judge(view, question, candidate)),
  );
  if (asked) return answerWith(view, [judge(view, question, asked)]);
  const decision = decide(judged, { vague: isVague(question) });
  if (decision.kind === "abstained")
    return abstain(isAboutCorpus(view, question) ? decision.reason : "off-topic");
  if (decision.kind === "answer") return answerWith(view, decision.shown);
  const { passages } = answerWith(view, decision.shown);
  const choices = decision.shown.map(({ candidate }) => choiceAt(view, candidate));
  return {
    kind: "choices",
    passages,
    choices: choices.filter((choice, i) => isFirstOf(choices, choice, i)),
  };
}

function abstain(reason: (Outcome & { kind: "abstained" })["reason"]): Outcome {
  return { kind: "abstained", reason, passages: [] };
}

function answerWith(
  view: CorpusView,
  shown: readonly Evidence[],
): { kind: "answer"; passages: ShownPassage[] } {
  const passages = shown.slice(0, SHOWN).map((evidence) => {
    const passage = view.passage(evidence.candidate.passage);
    return citePassage(passage, view.document(passage), evidence);
  });
  return { kind: "answer", passages };
}

/** Two parts of one long article have the same title, and are one choice. */
function isFirstOf(choices: readonly Choice[], choice: Choice, place: number): boolean {
  return choices.findIndex(({ label }) => label === choice.label) === place;
}

function choiceAt(view: CorpusView, candidate: Candidate) {
  const passage = view.passage(candidate.passage);
  return choiceOf(passage, view.document(passage));
}

function judge(view: CorpusView, question: Question, candidate: Candidate): Evidence {
  const passage = view.passage(candidate.passage);
  const document = view.document(passage);
  const above = [
    document.title,
    document.metadata.number ?? "",
    document.metadata.issuer ?? "",
    ...passage.headings,
  ].join("\n");
  return gatherEvidence(question, { text: passage.text, above, document }, candidate, view);
}

/** Which passages may answer at all: those about the document number, and the article, that the question names. */
function findLimits(
  view: CorpusView,
  question: Question,
): ((place: number) => boolean) | undefined | "unknown-number" | "unknown-article" {
  const numberPlaces = question.numbers.map((asked) =>
    view.placesOfNumbers((key) => matchesAsked(asked, key)),
  );
  if (numberPlaces.some((places) => places.size === 0)) return "unknown-number";
  const article = question.articles[0];
  if (article) {
    const keys = view.findLaws(article.of, (key) =>
      question.numbers.some((asked) => matchesAsked(asked, key)),
    );
    if (keys.length === 0 && article.of === "" && question.numbers.length === 0) {
      const places = view.placesOfArticles([articleKey(article.article)]);
      if (places.size > 0) return (place) => places.has(place);
      return article.article.includes(".") ? "unknown-article" : undefined;
    }
    if (keys.length === 0 && question.numbers.length === 0 && view.isForeignLaw(article.of))
      return "unknown-article";
    if (keys.length > 0) {
      const places = view.placesOfArticles(keys.map((key) => articleKey(article.article, key)));
      return places.size > 0 ? (place) => places.has(place) : "unknown-article";
    }
  }
  if (numberPlaces.length === 0) return undefined;
  return (place) => numberPlaces.some((places) => places.has(place));
}

/**
 * Puts first the document that has the number that was asked for, and the list item that was asked for. A question
 * that is nothing but a number is answered in the document's own order.
 */
function orderByQuestion(
  view: CorpusView,
  question: Question,
  candidates: readonly Candidate[],
): Candidate[] {
  const { numbers, item, content } = question;
  if (numbers.length === 0 && !item) return [...candidates];
  const bonus = (candidate: Candidate): number => {
    const passage = view.passage(candidate.passage);
    const isOwn = view.ownNumbers(passage).some((key) => numbers.some((asked) => matchesAsked(asked, key)));
    return (isOwn ? OWN_NUMBER_BONUS : 0) + (item && hasItem(passage.text, item.number) ? ITEM_BONUS : 0);
  };
  const inOrder = numbers.length > 0 && content.length === 0;
  return candidates
    .map((candidate) => ({ ...candidate, score: (inOrder ? 1 : candidate.score) + bonus(candidate) }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

/** A passage whose best sentence holds the kind of thing asked for goes before one of about the same score. */
const KIND_BONUS = 0.2;

function orderByEvidence(judged: readonly Evidence[]): Evidence[] {
  const scoreOf = ({ candidate, kind, sentence }: Evidence) =>
    candidate.score + (kind === 1 ? KIND_BONUS * sentence : 0);
  return [...judged].sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** A question that is a passage's own question, or its title as a choice shows it, gets that passage. */
function findExactLabel(
  view: CorpusView,
  question: Question,
  ranked: readonly Candidate[],
): Candidate | undefined {
  const asked = view.placeOfQuestion(question.text);
  if (asked !== undefined)
    return { passage: asked, score: EXACT_SCORE, keyword: 1, document: 1, similarity: 1 };
  return ranked.slice(0, JUDGED).find((candidate) => {
    const label = matchingForm(choiceAt(view, candidate).label);
    return label === question.text || fold(label) === question.text;
  });
}

/** Neither a word nor a number in it says what it is about: a greeting, or only asking words. */
function saysNothing({ content, numbers, articles, item }: Question): boolean {
  return content.length === 0 && numbers.length === 0 && articles.length === 0 && !item;
}

/** Syllables that are too few to say what is wanted: `quy chế`. */
const VAGUE_SYLLABLES = 2;

function isVague({ content, numbers, articles, names }: Question): boolean {
  return (
    content.length <= VAGUE_SYLLABLES && numbers.length === 0 && articles.length === 0 && names.length === 0
  );
}

/** Some word of the question that is not everywhere stands in the corpus. */
function isAboutCorpus(view: CorpusView, question: Question): boolean {
  return (
    question.numbers.length > 0 ||
    question.content.some((term) => view.index.keywords.frequency(term.folded) > 0)
  );
}
