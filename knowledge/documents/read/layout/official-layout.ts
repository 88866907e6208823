import { findDates } from "../../../language/dates.ts";
import type { Dropped, HeadLine, Metadata } from "../../document.ts";
import { isCapitals } from "../legal-heading.ts";
import type { Line } from "../line.ts";
import { metadataOf } from "../metadata.ts";
import { isHeadline } from "../page-title.ts";
import { adoptionNoteAt, readAdoptionNote } from "./adoption-note.ts";
import { type Authentication, findAuthentication } from "./authentication.ts";
import { findAddressees } from "./find-addressees.ts";
import { issuerName } from "./issuer-name.ts";
import { ADOPTED, markAttachments } from "./mark-attachments.ts";
import { mendBrokenLines } from "./mend-broken-lines.ts";
import { findPageFurniture } from "./page-furniture.ts";
import { readableCase } from "./readable-case.ts";
import { findRunningTitle } from "./running-title.ts";
import { findLetterhead, findTitle, type Letterhead } from "./take-letterhead.ts";
import { findSignatures, type Signature, type Signed } from "./take-signatures.ts";

/** A document as its layout says it: what is its text, and what is said about it. */
export interface LaidOut {
  /** Type and subject: `Quyết định Ban hành Quy chế …`. */
  readonly title: string | undefined;
  readonly lines: readonly Line[];
  readonly metadata: Metadata;
  /** The lines of letterhead, addressees and signature, which answer who signed it and when. */
  readonly head: readonly HeadLine[];
  readonly dropped: readonly Dropped[];
}

/**
 * The documents that the lines of one file hold, each without its letterhead, signature and pages' furniture. Text
 * without an official layout comes back as one document of the same lines.
 */
export function readOfficialLayout(source: readonly Line[]): LaidOut[] {
  const { lines, dropped } = withoutFurniture(source);
  const mended = mendBrokenLines(lines);
  const heads = findHeads(mended);
  const starts = heads.slice(1).map(({ start }) => start);
  return [0, ...starts].map((start, at) => {
    const part = mended.slice(start, starts[at]);
    const head = heads[at] && movedBy(heads[at], -start);
    const laid = layOut(part, head);
    return at > 0 ? laid : { ...laid, dropped: [...dropped, ...laid.dropped] };
  });
}

/** Whether lines have the head of an official document. */
export function hasLetterhead(lines: readonly Line[]): boolean {
  return findHeads(mendBrokenLines(lines)).length > 0;
}

function withoutFurniture(source: readonly Line[]) {
  const found = new Map(findPageFurniture(source).map(({ index, reason }) => [index, reason]));
  return {
    lines: source.filter((_, index) => !found.has(index)),
    dropped: [...found].map(([index, reason]) => ({ text: source[index]?.text ?? "", reason })),
  };
}

/** The file's own head near its beginning, then each that is complete: a form in an appendix lacks its number or day. */
function findHeads(lines: readonly Line[]): Letterhead[] {
  const found = findLetterhead(lines, 0);
  const first =
    found === undefined || isInsideText(lines, found) ? (findTitle(lines) ?? findRunningTitle(lines)) : found;
  if (first === undefined) return [];
  const heads = [first];
  for (
    let head = findLetterhead(lines, first.end);
    head;
    head = findLetterhead(lines, Math.max(head.end, head.start + 1))
  ) {
    if (head.isComplete && head.number !== first.number) heads.push(head);
  }
  return heads;
}

/** Paragraphs and articles above its head make a text that only shows a form. */
function isInsideText(lines: readonly Line[], head: Letterhead): boolean {
  const above = lines.slice(0, head.start);
  const paragraphs = above.filter(({ text }) => text.split(" ").length >= 25 && /[.;:]$/u.test(text));
  return (
    paragraphs.length > 3 ||
    above.some(({ text }) => /^(?:Điều \d|PHỤ LỤC|Phụ lục|Mẫu (?:số )?\p{Lu}?\d)/u.test(text))
  );
}

function movedBy(head: Letterhead, by: number): Letterhead {
  return {
    ...head,
    start: head.start + by,
    end: head.end + by,
    silent: head.silent.map((index) => index + by),
  };
}

function layOut(lines: readonly Line[], head: Letterhead | undefined): LaidOut {
  const signed = findSignatures(
    lines.map((line, at) => (head && at < head.end ? { ...line, kind: "row" } : line)),
  );
  const authentication = findAuthentication(lines, head?.end ?? 0);
  const addressees = head ? findAddressees(lines, head.end) : { recipients: [], taken: [] };
  const isSigned = head !== undefined || signed.recipients.length > 0;
  const silent = [
    ...(head?.silent ?? []),
    ...(isSigned ? signed.silent : []),
    ...(authentication?.silent ?? []),
  ].sort((a, b) => a - b);
  const headline = head && titleOf(head, "") === undefined ? headlineAbove(lines, head) : undefined;
  const adoption = head && adoptionBelow(lines, head);
  const gone = new Set([
    ...indexesOf(head),
    ...(adoption?.taken ?? []),
    ...(headline === undefined ? [] : [headline]),
    ...addressees.taken,
    ...(isSigned ? signed.taken : []),
    ...(authentication?.taken ?? []),
  ]);
  const text = lines
    .filter((_, at) => !gone.has(at))
    .map((line) => line.text)
    .join("\n");
  const facts = { head, adoption, signed: isSigned ? signed : undefined, authentication };
  const attached = markAttachments(lines, gone, text);
  return {
    title: head && (titleOf(head, text) ?? lines[headline ?? -1]?.text),
    lines: attached.lines,
    head: lines
      .filter((_, at) => gone.has(at))
      .map(({ text: said, place }) => ({ text: said, ...(place && { place }) })),
    metadata: metadataFrom(facts, [...addressees.recipients, ...(isSigned ? signed.recipients : [])], text),
    dropped: [
      ...silent.map((at) => ({ text: lines[at]?.text ?? "", reason: "official-layout" })),
      ...attached.dropped,
    ],
  };
}

/** Where the head says neither type nor subject, the line above it is the title. */
function headlineAbove(lines: readonly Line[], { start }: Letterhead): number | undefined {
  return start > 0 && isHeadline(lines[start - 1]) ? start - 1 : undefined;
}

function indexesOf(head: Letterhead | undefined): number[] {
  return head ? Array.from({ length: head.end - head.start }, (_, at) => head.start + at) : [];
}

function titleOf({ type, subject, number }: Letterhead, text: string): string | undefined {
  if (type === undefined) return subject && readable(subject, text);
  const name = smallLetters(type);
  if (subject === undefined) return number === undefined ? undefined : `${name} ${number}`;
  return `${name} ${readable(subject, text)}`;
}

function readable(subject: string, text: string): string {
  return isCapitals(subject) ? readableCase(subject, text) : subject;
}

function smallLetters(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
}

/** The note below the head of a rule that stands without the decision which adopted it: its number is the rule's. */
function adoptionBelow(lines: readonly Line[], { type = "", number, end }: Letterhead) {
  const { note, end: behind } = adoptionNoteAt(lines, end);
  if (note === undefined || number !== undefined || !ADOPTED.test(type)) return undefined;
  return { ...readAdoptionNote(note), taken: Array.from({ length: behind - end }, (_, at) => end + at) };
}

interface Facts {
  readonly head: Letterhead | undefined;
  readonly adoption: ReturnType<typeof adoptionBelow>;
  readonly signed: Signed | undefined;
  readonly authentication: Authentication | undefined;
}

function metadataFrom(
  { head, adoption, signed, authentication }: Facts,
  recipients: readonly string[],
  text: string,
): Metadata {
  const column = authentication?.column.length ? authentication.column : (head?.column ?? []);
  const type = authentication ? "Văn bản hợp nhất" : head?.type && smallLetters(head.type);
  const signatures = signed?.signatures ?? [];
  const office = adoption?.office === undefined ? [] : [adoption.office.toUpperCase()];
  return metadataOf({
    number: authentication?.number ?? head?.number ?? adoption?.number,
    issuer: signedFor(signatures) ?? issuerName(column.length > 0 ? column : office, text),
    type,
    date: authentication?.date ?? head?.date ?? adoption?.date ?? (head && adoptionDate(text)),
    issuedAt: authentication?.place ?? head?.place,
    signer: listed(signatures.map(({ signer }) => signer)),
    signerOffice: listed(signatures.map(({ office }) => office)),
    recipients,
  });
}

/** Documents of the Party's centre bear the Central Committee's name whoever of it decides; the signature says who. */
function signedFor(signatures: readonly Signature[]): string | undefined {
  const body = /^T\/?M\.?\s+(BỘ CHÍNH TRỊ|BAN BÍ THƯ)(?!\p{L})/u.exec(signatures[0]?.office ?? "")?.[1];
  return body && (body === "BAN BÍ THƯ" ? "Ban Bí thư" : "Bộ Chính trị");
}

function listed(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : [...new Set(values)].join(", ");
}

/** Laws have no day in their head: `Luật này được Quốc hội … thông qua ngày 27 tháng 11 năm 2024.` */
function adoptionDate(text: string): string | undefined {
  const adopted =
    /^[^\n]{0,40}(?:Quốc hội|Hội đồng nhân dân|Đại hội|Hội nghị)[^\n]{0,160}thông qua(?: vào)? ngày[^\n]{0,50}$/imu.exec(
      text,
    )?.[0];
  return adopted === undefined
    ? undefined
    : findDates(adopted.slice(adopted.lastIndexOf("thông qua")))[0]?.iso;
}
