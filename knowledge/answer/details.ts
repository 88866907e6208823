import type { Document } from "../read/document.ts";
import type { Figure, Question } from "./understand-question.ts";
import { hasPhrase, type Words, wordsOf } from "./words.ts";

/** True when the people, places, districts and years that the question names are in the passage's document. */
export function hasDetails(question: Question, passage: Words, document: Document): boolean {
  if (question.names.length === 0 && question.figures.length === 0) return true;
  const whole = wordsOfDocument(document);
  return (
    question.names.every((name) => hasPhrase(whole, name)) &&
    question.figures.every((figure) => hasFigure(figure, passage, whole, document))
  );
}

/** A number after one of these is part of a name: `quận 3` is not found by any other 3. */
const NAMING = new Set(["quan", "phuong", "xa", "huyen", "khoa", "ky", "khu", "to", "thon", "ap"]);

function hasFigure({ digits, before }: Figure, passage: Words, whole: Words, document: Document): boolean {
  if (NAMING.has(before)) return hasPhrase(whole, `${before} ${digits}`);
  if (/^\d{4}$/.test(digits))
    return hasPhrase(whole, digits) || (document.metadata.date ?? "").startsWith(digits);
  return hasPhrase(passage, digits) || hasPhrase(passage, `0${digits}`);
}

/** Folding a long law takes a while, and a question's candidates often share a document. */
const known = new WeakMap<Document, Words>();

function wordsOfDocument(document: Document): Words {
  const words = known.get(document) ?? wordsOf(`${document.title}\n${document.text}`);
  known.set(document, words);
  return words;
}
