import type { CorpusView } from "../corpus-view/corpus-view.ts";
import { type AskedText, namedDocuments } from "../corpus-view/named-documents.ts";
import type { Document } from "../documents/document.ts";
import type { Passage } from "../documents/passage.ts";
import { sourceLink } from "../documents/source-link.ts";
import {
  type AskedNumber,
  askedDocumentNumbers,
  findDocumentNumbers,
  matchesAsked,
  matchingForm,
  normalise,
  partsOfKey,
} from "../language/index.ts";
import type { DocumentFacts } from "./corpus-facts.ts";
import { countEach } from "./count-each.ts";
import { readMentions } from "./read-mentions.ts";
import { subjectOf } from "./subject-of.ts";

const MOST_DOCUMENTS = 8;
const MOST_MENTIONING = 5;

/** A document number by its key, with the documents of the corpus that have it and the passages of others that mention it. */
interface Numbered {
  readonly key: string;
  readonly own: readonly Document[];
  readonly mentions: readonly Passage[];
}

export function createDescribeDocuments(view: CorpusView): (asked: string) => DocumentFacts[] {
  const { spelling, decodeTyping } = view.language;
  let keysByNumber: Map<string, string[]> | undefined;
  const findKeys = (asked: readonly AskedNumber[]): string[] => {
    keysByNumber ??= groupKeys(view.numberKeys());
    const keys = keysByNumber;
    return asked.flatMap((one) => (keys.get(one.number) ?? []).filter((key) => matchesAsked(one, key)));
  };
  return (asked) => {
    const typed = spelling.expandChat(decodeTyping(normalise(asked).trim()));
    const numbers = readNumbers(typed);
    const keys = numbers.length > 0 ? findKeys(numbers) : numbersOf(view.findLaws(typed, () => false));
    return (
      [...new Set(keys)]
        .map((key) => gather(view, key, { text: matchingForm(typed), documentNumbers: numbers }))
        .sort((a, b) => Number(b.own.length > 0) - Number(a.own.length > 0) || compareMentions(a, b))
        // Reading what the texts say takes time, so no more is read than is shown.
        .slice(0, MOST_DOCUMENTS)
        .flatMap(describe(view))
        .slice(0, MOST_DOCUMENTS)
    );
  };
}

function compareMentions(a: Numbered, b: Numbered): number {
  return b.mentions.length - a.mentions.length;
}

/** The numbers that were typed; a bare number (`23`, `số 23`) is taken as a document's. */
function readNumbers(typed: string): AskedNumber[] {
  const found = askedDocumentNumbers(typed);
  return found.length > 0 ? found : askedDocumentNumbers(typed.replace(/^(?:số\s+|so\s+)?/iu, "văn bản số "));
}

/** Laws without a number are told of by their articles alone. */
function numbersOf(laws: readonly string[]): string[] {
  return laws.filter((key) => partsOfKey(key) !== undefined);
}

/** Keys by the number in them, as a number alone may stand for many documents. */
function groupKeys(keys: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const number = partsOfKey(key)?.number ?? "";
    const group = groups.get(number);
    if (group) group.push(key);
    else groups.set(number, [key]);
  }
  return groups;
}

/** Of different documents with the number only those whose issuer or year was typed too, where one was. */
function gather(view: CorpusView, key: string, asked: AskedText): Numbered {
  const passages = view.passageIndexesOfNumber(key).map(view.passage);
  const isOwn = (passage: Passage) => view.ownNumbers(passage).includes(key);
  const own = new Map(passages.filter(isOwn).map((passage) => [passage.documentId, view.document(passage)]));
  const named = new Set(
    namedDocuments(asked, view.register.groupsOf(key)).flatMap((group) => group.map(({ id }) => id)),
  );
  const meant = [...own.values()].filter(({ id }) => named.size === 0 || named.has(id));
  return { key, own: meant, mentions: passages.filter((passage) => !isOwn(passage)) };
}

function describe(view: CorpusView): (numbered: Numbered) => DocumentFacts[] {
  return ({ key, own, mentions }) => {
    const mentioned = { mentionedIn: mentioningDocuments(view, mentions), mentions: mentions.length };
    if (own.length > 0) return own.map((document) => ({ ...describeOwn(view, key, document), ...mentioned }));
    const none = { documentId: null, link: null, url: null, type: null, signer: null, signerOffice: null };
    return [{ ...readMentions(key, mentions), ...none, ...mentioned }];
  };
}

function describeOwn(
  view: CorpusView,
  key: string,
  document: Document,
): Omit<DocumentFacts, "mentionedIn" | "mentions"> {
  const { id, title, metadata } = document;
  const [first] = view.passagesOf(id);
  return {
    number: findDocumentNumbers(metadata.number ?? "")[0]?.text ?? key,
    title,
    date: metadata.date ?? null,
    issuer: metadata.issuer ?? null,
    type: metadata.type ?? null,
    signer: metadata.signer ?? null,
    signerOffice: metadata.signerOffice ?? null,
    subject: subjectOf(title),
    documentId: id,
    link: first === undefined ? null : sourceLink(first),
    url: metadata.url ?? null,
  };
}

function mentioningDocuments(
  view: CorpusView,
  mentions: readonly Passage[],
): DocumentFacts["mentionedIn"][number][] {
  return countEach(mentions.map(({ documentId }) => documentId))
    .slice(0, MOST_MENTIONING)
    .flatMap(({ value: documentId }) => {
      const passage = mentions.find((mention) => mention.documentId === documentId);
      if (passage === undefined) return [];
      return [{ documentId, title: view.document(passage).title, link: sourceLink(passage) }];
    });
}
