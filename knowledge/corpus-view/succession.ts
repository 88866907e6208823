import { findReplaced, type Replaced } from "../documents/find-replaced.ts";
import type { Passage } from "../documents/passage.ts";
import { findDates, findDocumentNumbers, foldedForm, partsOfKey } from "../language/index.ts";
import { isOneIssuer, type Register, type RegisteredDocument } from "./register.ts";

/** Which documents of a corpus come after which. */
export interface Succession {
  /** The documents that replace or update one, the newest first; none for an unknown id. */
  newerThan(documentId: string): readonly RegisteredDocument[];
}

/** Takes all passages of a corpus, then its register. */
export class SuccessionCollector {
  readonly #stated: (Replaced & { readonly by: string })[] = [];

  add(passage: Passage): void {
    for (const replaced of findReplaced(passage)) this.#stated.push({ ...replaced, by: passage.documentId });
  }

  finish(register: Register): Succession {
    const byId = new Map(register.documents.map((document) => [document.id, document]));
    const direct = new Map<string, RegisteredDocument[]>();
    const add = (older: RegisteredDocument, newer: RegisteredDocument) => {
      direct.set(older.id, [...(direct.get(older.id) ?? []), newer]);
    };
    for (const { key, date, by } of this.#stated) {
      const newer = byId.get(by);
      const older = register.groupsOf(key).flat();
      if (newer) for (const one of older) if (isReplaced(one, newer, date)) add(one, newer);
    }
    for (const group of groupBySubject(register.documents))
      for (const older of group) for (const newer of group) if (isUpdated(older, newer)) add(older, newer);
    return { newerThan: (id) => newestFirst(id, direct) };
  }
}

/** All that come after a document, also by way of others. */
function newestFirst(
  id: string,
  direct: ReadonlyMap<string, readonly RegisteredDocument[]>,
): RegisteredDocument[] {
  const found = new Map<string, RegisteredDocument>();
  const left = [...(direct.get(id) ?? [])];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (found.has(next.id) || next.id === id) continue;
    found.set(next.id, next);
    left.push(...(direct.get(next.id) ?? []));
  }
  return [...found.values()].sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
}

/** `date`: of the older one, as the newer one says it. */
function isReplaced(older: RegisteredDocument, newer: RegisteredDocument, date: string | undefined): boolean {
  if (older.id === newer.id || older.keys.some((key) => newer.keys.includes(key))) return false;
  const [own, later] = [dateOf(older), dateOf(newer)];
  const isThatOne = date === undefined || own === "" || date.slice(0, 4) === own.slice(0, 4);
  const isEarlier = own === "" || later === "" || own < later;
  return isThatOne && isEarlier && isOneIssuer(older, newer);
}

/** The same subject from the same issuer on a later day. */
function isUpdated(older: RegisteredDocument, newer: RegisteredDocument): boolean {
  const [own, later] = [dateOf(older), dateOf(newer)];
  if (own === "" || later === "" || own >= later) return false;
  if (older.issuerWords.length > 0 && newer.issuerWords.length > 0) return isOneIssuer(older, newer);
  const codes = [older, newer].map(issuerCode);
  return codes[0] !== undefined && codes[0] === codes[1];
}

/** `QĐ-UBND` of `10/QĐ-UBND`: what the numbers of one office have in common. */
function issuerCode({ keys }: RegisteredDocument): string | undefined {
  const parts = partsOfKey(keys[0] ?? "");
  return parts && `${parts.type}-${parts.issuer}`;
}

function dateOf({ metadata }: RegisteredDocument): string {
  return metadata.date ?? "";
}

/** A subject of fewer words may be of anything: `Kế hoạch năm 2024`. */
const FEWEST_WORDS = 4;

function groupBySubject(documents: readonly RegisteredDocument[]): RegisteredDocument[][] {
  const groups = new Map<string, RegisteredDocument[]>();
  for (const document of documents) {
    const subject = document.metadata.date === undefined ? "" : subjectKey(document.title);
    if (subject.split(" ").length < FEWEST_WORDS) continue;
    groups.set(subject, [...(groups.get(subject) ?? []), document]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A title without what changes from one edition to the next: its number, its day, its year. */
function subjectKey(title: string): string {
  const spans = [...findDocumentNumbers(title), ...findDates(title)].sort((a, b) => b.start - a.start);
  const bare = spans.reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, title);
  return foldedForm(bare)
    .replace(/(?<![a-z\d])(?:(?:nam|thang|ngay|so) )*\d+(?![a-z\d])/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/(?<![a-z])so$/u, "")
    .trim();
}
