import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { Register } from "../corpus-view/register.ts";
import { citedPlace } from "../documents/cited-place.ts";
import type { Document } from "../documents/document.ts";
import { ownNumberKeys } from "../documents/document-references.ts";
import { findClause } from "../documents/find-clause.ts";
import type { Passage } from "../documents/passage.ts";
import { documentLink, originalLink, sourceLink } from "../documents/source-link.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Choice, NewerDocument, ShownPassage, Source } from "../outcome.ts";

/** A passage with its source, as it is shown. `score` is the candidate's, brought to 0..1. */
export function citePassage(view: CorpusView, passage: Passage, evidence: Evidence): ShownPassage {
  return {
    id: passage.id,
    text: passage.text,
    highlight: evidence.highlight,
    score: Math.round(1000 * Math.min(1, Math.max(0, evidence.candidate.score / 2))) / 1000,
    source: sourceOf(view, passage, evidence.highlight),
  };
}

function sourceOf(view: CorpusView, passage: Passage, highlight: string): Source {
  const document = view.document(passage);
  const { number, issuer, date, url, summary } = document.metadata;
  const start = passage.start + Math.max(0, passage.text.indexOf(highlight));
  const end = start + highlight.length;
  const place = citedPlace(document, start, end);
  return {
    documentId: document.id,
    title: document.title,
    number: number ?? null,
    issuer: issuer ?? null,
    date: date ?? null,
    section: sectionOf(view, passage),
    clause: clauseOf(view, passage, findClause(document, start, end)),
    place,
    url: url === undefined ? null : summary ? url : withTextFragment(url, highlight),
    link: sourceLink(passage),
    newer: newerDocument(view, document.id),
    original: view.hasOriginals ? originalLink(document, place?.page ?? null) : null,
    summary: summary ?? false,
  };
}

/**
 * The headings, and below them what introduces the list that the passage goes on with; where none of them has the article's number in its law, as in the codified law and in collections of articles,
 * the innermost alone behind the article as people cite it: the chapters there are not the law's.
 */
function sectionOf(view: CorpusView, passage: Passage): string | null {
  const { headings, leadIn = "" } = passage;
  const citation = view.citationOf(passage);
  const isTold = citation === undefined || articleOf(headings.at(-1)) === articleOf(citation);
  const above = isTold ? headings : [citation, ...headings.slice(-1)];
  const introducing = leadIn.split("\n").map((line) => line.replace(/:$/u, ""));
  const path = [...above, ...introducing].filter((part) => part !== "");
  return path.length > 0 ? path.join(" › ") : null;
}

/** The newest document that replaces or updates one. */
export function newerDocument({ succession }: CorpusView, documentId: string): NewerDocument | null {
  const [newest] = succession.newerThan(documentId);
  if (newest === undefined) return null;
  const { id, title, metadata } = newest;
  return { title, number: metadata.number ?? null, date: metadata.date ?? null, link: documentLink(id) };
}

/** `khoản 2 Điều 5`; null outside of articles: the headings of other texts say where a passage stands. */
function clauseOf(view: CorpusView, passage: Passage, clause: string | undefined): string | null {
  const article = articleOf(view.citationOf(passage) ?? passage.headings.at(-1));
  return clause === undefined || article === undefined ? null : `${clause} ${article}`;
}

/** `Điều 5` of `Điều 5. Chìa khóa` and of `ĐIỀU 5 Luật Giếng làng`. */
function articleOf(text = ""): string | undefined {
  return /^Điều\s+[\p{L}\d]+(?:\.[\p{L}\d]+)*/iu.exec(text)?.[0].replace(/^Điều/iu, "Điều");
}

/** The number of a point, which a browser draws itself and a text fragment would not find. */
const LIST_MARKER = /^\s*(?:\d{1,2}[.)]|[a-zđ]\)|[-–•*+])\s+(?=\S)/u;

/** Words at each end of what is quoted that a text fragment names; enough to be unique, short enough to match. */
const FRAGMENT_WORDS = 5;

/**
 * The address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/) that browsers scroll to and
 * mark: the first and last words of what is quoted, of a list those of its first and last paragraph, as a browser finds no
 * words that run over the end of one. Not for summaries, whose words the original does not have.
 */
export function withTextFragment(url: string, quoted: string): string {
  const paragraphs = quoted
    .split("\n")
    .map((line) => line.replace(LIST_MARKER, "").split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined) return url;
  const isShort = paragraphs.length === 1 && first.length <= 2 * FRAGMENT_WORDS;
  const range = isShort ? [first] : [first.slice(0, FRAGMENT_WORDS), last.slice(-FRAGMENT_WORDS)];
  const directive = range.map((part) => encodeFragment(part.join(" "))).join(",");
  const parsed = new URL(url);
  return `${url}${parsed.hash === "" ? "#" : ""}:~:text=${directive}`;
}

/** `-`, `,` and `&` separate the parts of a directive, so they are percent-encoded in its text. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text).replace(/-/g, "%2D");
}

/** The longest excerpt in a choice, in syllables. */
const LABEL_SYLLABLES = 14;

/** What a passage is offered as: its question, or its document's name with its own or the words it begins with. */
export function choiceOf({ register }: CorpusView, passage: Passage, document: Document): Choice {
  const name = documentLabel(register, document);
  const label = passage.question ?? `${name}: ${passage.headings.at(-1) ?? excerpt(passage.text)}`;
  return { passageId: passage.id, label };
}

/**
 * What a document is called among others: its title; where different ones have its number, what tells them apart too: `Quyết định
 * 15/QĐ-UBND · Ủy ban nhân dân tỉnh Sông Lam · 05/03/2030`.
 */
export function documentLabel(
  { groupsOf }: Register,
  { id, title, metadata }: Pick<Document, "id" | "title" | "metadata">,
): string {
  const isShared = ownNumberKeys({ id, metadata }).some((key) => groupsOf(key).length > 1);
  if (!isShared) return title;
  const { type, number, issuer, date } = metadata;
  const numbered = [type, number].filter(Boolean).join(" ");
  return [numbered, issuer, date?.split("-").reverse().join("/")].filter(Boolean).join(" · ");
}

function excerpt(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= LABEL_SYLLABLES ? text : `${words.slice(0, LABEL_SYLLABLES).join(" ")}…`;
}
