import type { CorpusView } from "../corpus-view/corpus-view.ts";
import { namedDocuments } from "../corpus-view/named-documents.ts";
import type { RegisteredDocument } from "../corpus-view/register.ts";
import { MAX_SHOWN } from "../decide/decide.ts";
import { citedPlaceOf } from "../documents/cited-place.ts";
import type { Document } from "../documents/document.ts";
import { HEAD_ORDINAL, type ToldFact, tellFact } from "../documents/document-head.ts";
import { originalLink, sourceLink } from "../documents/source-link.ts";
import { fold, foldedForm, leadingTypeName, matchesAsked } from "../language/index.ts";
import type { HeadFact } from "../language/lexicons/question-words.ts";
import type { Choice, Outcome, ShownPassage } from "../outcome.ts";
import type { Question } from "../question/question.ts";
import { documentLabel, newerDocument } from "./cite.ts";

/** What a document's head answers, and what its first passage is offered as. */
export interface HeadAnswer {
  readonly outcome: Exclude<Outcome, { kind: "abstained" }>;
  readonly choice: Choice | undefined;
}

/**
 * Who signed a document that is named by its number or title, its day, who issued it, to whom it goes: the head of the document
 * tells, and no passage. Undefined where something else is asked, or no head tells.
 */
export function answerFromHead(view: CorpusView, question: Question): HeadAnswer | undefined {
  const { questionWords } = view.language;
  if (question.asksOfArticle || question.item !== undefined) return undefined;
  const words = question.text.split(" ").map((typed) => ({ typed, folded: fold(typed) }));
  const [asked] = questionWords.findHeadFacts(words);
  if (asked === undefined) return undefined;
  const asking = words.slice(asked.start, asked.end).map(({ folded }) => folded);
  const naming = question.content
    .map(({ folded }) => folded)
    .filter((word) => !asking.includes(word) && !questionWords.isBesideHeadFact(word));
  const meant = findMeant(view, question, naming);
  const told = meant.flatMap((group) => tellFirst(view, group, asked.value)).slice(0, MAX_SHOWN + 1);
  return told.length > MAX_SHOWN ? undefined : toAnswer(view, told, asked.value);
}

type Group = readonly RegisteredDocument[];

/** A document is named by its type with at least so many words of its title, */
const FEWEST_WORDS = 2;
/** and with at least this share of the words of the question in what it says of itself. */
const MIN_NAMED = 0.8;

/** The different documents that the question may mean. `naming`: its words that are left to name one. */
function findMeant(view: CorpusView, question: Question, naming: readonly string[]): readonly Group[] {
  const { register } = view;
  const [asked, ...others] = question.documentNumbers;
  if (others.length > 0) return [];
  if (asked !== undefined) {
    const keys = [...view.numberKeys()].filter((key) => matchesAsked(asked, key));
    const groups = namedDocuments(question, keys.flatMap(register.groupsOf));
    return groups.filter((group) => group.some((one) => namedShare(one, naming) >= MIN_NAMED));
  }
  const typed = register.documents.filter((document) => isNamedByType(document, question, naming));
  const scored = typed.map((document) => ({ document, share: namedShare(document, naming) }));
  const most = Math.max(MIN_NAMED, ...scored.map(({ share }) => share));
  return scored.flatMap(({ document, share }) => (share === most ? [[document]] : []));
}

/** `kế hoạch trồng tre` names a plan; an application or a file that is to be sent somewhere is no document of the office. */
function isNamedByType(
  { title, metadata }: RegisteredDocument,
  { text }: Question,
  naming: readonly string[],
): boolean {
  const type = foldedForm(metadata.type ?? leadingTypeName(title) ?? "");
  const others = naming.filter((word) => !type.split(" ").includes(word));
  return type !== "" && ` ${fold(text)} `.includes(` ${type} `) && others.length >= FEWEST_WORDS;
}

/** The share of words that a document's type, title, issuer or day has; 1 without words. */
function namedShare({ title, metadata }: RegisteredDocument, naming: readonly string[]): number {
  const { type, number, issuer, issuedAt, date } = metadata;
  const own = foldedForm([title, type, number, issuer, issuedAt, date].filter(Boolean).join(" ")).split(" ");
  const held = naming.filter((word) => own.includes(word));
  return naming.length === 0 ? 1 : held.length / naming.length;
}

interface Told {
  readonly document: Document;
  readonly fact: ToldFact;
}

/** The first document of those that are one whose head tells the fact. */
function tellFirst(view: CorpusView, group: Group, fact: HeadFact): Told[] {
  for (const { id } of group) {
    const document = view.documentById(id);
    const told = document && tellFact(document, fact);
    if (told) return [{ document, fact: told }];
  }
  return [];
}

function toAnswer(view: CorpusView, told: readonly Told[], fact: HeadFact): HeadAnswer | undefined {
  const passages = told.map((one) => citeHead(view, one));
  const choices = told.map(({ document }, at) => ({
    label: `${documentLabel(view.register, document)}: ${view.language.questionWords.headFactNames[fact]}`,
    passageId: passages[at]?.id ?? "",
  }));
  if (told.length === 0) return undefined;
  const [choice] = choices;
  if (told.length === 1) return { outcome: { kind: "answer", confidence: 1, passages }, choice };
  // Each may be the one that is meant.
  const confidence = Math.round(1000 / told.length) / 1000;
  return { outcome: { kind: "choices", confidence, passages, choices }, choice };
}

function citeHead(view: CorpusView, { document, fact }: Told): ShownPassage {
  const { id, title, metadata } = document;
  const place = fact.place === undefined ? null : citedPlaceOf([fact.place]);
  return {
    id: `${id}#${HEAD_ORDINAL}`,
    text: fact.text,
    highlight: fact.highlight,
    score: 1,
    source: {
      documentId: id,
      title,
      number: metadata.number ?? null,
      issuer: metadata.issuer ?? null,
      date: metadata.date ?? null,
      ...{ section: null, clause: null, summary: false },
      newer: newerDocument(view, id),
      place,
      url: metadata.url ?? null,
      link: sourceLink({ documentId: id, ordinal: HEAD_ORDINAL }),
      original: view.hasOriginals ? originalLink(document, place?.page ?? null) : null,
    },
  };
}
