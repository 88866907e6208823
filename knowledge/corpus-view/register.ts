import type { Document } from "../documents/document.ts";
import { isArticleId, ownNumberKeys } from "../documents/document-references.ts";
import { foldedForm } from "../language/index.ts";

/** A document of the corpus that says of itself who issued it, when, or under which number. */
export interface RegisteredDocument {
  readonly id: string;
  readonly title: string;
  /** The key of its own number; empty or one. */
  readonly keys: readonly string[];
  readonly metadata: Document["metadata"];
  /** Folded, without a term of office: `bo chinh tri` for `Bộ Chính trị khóa XIII`; empty where it is not known. */
  readonly issuerWords: readonly string[];
}

/** The register of a corpus: its documents by what their heads say. */
export interface Register {
  readonly documents: readonly RegisteredDocument[];
  /**
   * The documents that have the number with this key as their own, told apart: `15/QĐ-UBND` of two provinces are two groups, two
   * files of one decision are one.
   */
  groupsOf(key: string): readonly (readonly RegisteredDocument[])[];
}

const TERM = /\s*\(?\s*kh[óo][aá]\s+[IVX]+\s*\)?\s*$/iu;

/** `writeOut` gives abbreviations in full: `UBND xã Mẫu` is `Ủy ban nhân dân xã Mẫu`. */
type WriteOut = (text: string) => string;

/** A register entry; undefined for articles of a collection, which are no documents, and for what says nothing of itself. */
export function registeredDocument(document: Document, writeOut: WriteOut): RegisteredDocument | undefined {
  const { id, title, metadata } = document;
  if (isArticleId(id)) return undefined;
  const keys = ownNumberKeys(document);
  const { issuer, type, signer, recipients } = metadata;
  if (keys.length === 0 && (issuer ?? type ?? signer ?? recipients) === undefined) return undefined;
  const issuerWords = foldedForm(writeOut((issuer ?? "").replace(TERM, "")))
    .split(" ")
    .filter((word) => word !== "");
  return { id, title, keys, metadata, issuerWords };
}

export function createRegister(documents: readonly RegisteredDocument[]): Register {
  const byKey = new Map<string, RegisteredDocument[][]>();
  for (const document of documents) {
    for (const key of document.keys) {
      const groups = byKey.get(key) ?? [];
      byKey.set(key, groups);
      const own = groups.find((group) => group.every((other) => mayBeOne(document, other)));
      if (own) own.push(document);
      else groups.push([document]);
    }
  }
  return { documents, groupsOf: (key) => byKey.get(key) ?? [] };
}

/**
 * Whether two documents with one number may be the same document: nothing that both say of issuer and year differs. Numbers begin
 * anew each year; the day may be that of a page.
 */
function mayBeOne(a: RegisteredDocument, b: RegisteredDocument): boolean {
  const [yearA, yearB] = [yearOf(a), yearOf(b)];
  if (yearA !== undefined && yearB !== undefined && yearA !== yearB) return false;
  return isOneIssuer(a, b);
}

/** Whether nothing that both say of their issuer differs. */
export function isOneIssuer(a: RegisteredDocument, b: RegisteredDocument): boolean {
  return isWithin(a.issuerWords, b.issuerWords) || isWithin(b.issuerWords, a.issuerWords);
}

export function yearOf({ metadata }: RegisteredDocument): string | undefined {
  return metadata.date?.slice(0, 4);
}

/** One name of an issuer may leave out what it belongs to. */
function isWithin(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.includes(word));
}
