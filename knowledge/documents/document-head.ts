import { findDates, foldedForm } from "../language/index.ts";
import type { HeadFact } from "../language/lexicons/question-words.ts";
import type { Document, Metadata, Place } from "./document.ts";

/** The place of the passage that a document's head makes: its id is `<documentId>#head`. */
export const HEAD_ORDINAL = "head";

/** A document's head with the lines in it that tell a fact. */
export interface ToldFact {
  readonly text: string;
  /** A part of `text`. */
  readonly highlight: string;
  readonly place: Place | undefined;
}

/** The head of a document where its lines tell a fact that the metadata know; undefined where they do not. */
export function tellFact({ head = [], metadata }: Document, fact: HeadFact): ToldFact | undefined {
  const lines = head.map(({ text }) => text);
  const run = FINDERS[fact](lines, metadata);
  if (run === undefined) return undefined;
  return {
    text: lines.join("\n"),
    highlight: lines.slice(run.first, run.last + 1).join("\n"),
    place: head[run.first]?.place,
  };
}

/** Lines by their indexes, both inclusive. */
interface LineRun {
  readonly first: number;
  readonly last: number;
}

type Finder = (lines: readonly string[], metadata: Metadata) => LineRun | undefined;

const FINDERS: Readonly<Record<HeadFact, Finder>> = {
  signer: findSigner,
  date: (lines, { date }) =>
    oneLine(lines.findIndex((line) => findDates(line).some(({ iso }) => iso === date))),
  issuer: findIssuer,
  recipients: findRecipients,
  number: (lines, { number }) =>
    oneLine(number === undefined ? -1 : lines.findIndex((line) => line.includes(number))),
};

function oneLine(at: number): LineRun | undefined {
  return at < 0 ? undefined : { first: at, last: at };
}

/** The name with the lines of the office right above it: `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
function findSigner(lines: readonly string[], { signer, signerOffice = "" }: Metadata): LineRun | undefined {
  const last = signer === undefined ? -1 : lines.findLastIndex((line) => holds(line, signer));
  if (last < 0) return undefined;
  let first = last;
  while (first > 0 && holds(signerOffice, lines[first - 1] ?? "")) first--;
  return { first, last };
}

/** The first lines that are nothing but the issuer: `ỦY BAN NHÂN DÂN`, `XÃ BÃI DÂU`. */
function findIssuer(lines: readonly string[], { issuer }: Metadata): LineRun | undefined {
  if (issuer === undefined) return undefined;
  const isOfIssuer = (line = "") => holds(issuer, line);
  const first = lines.findIndex(isOfIssuer);
  if (first < 0) return undefined;
  const after = lines.findIndex((line, at) => at > first && !isOfIssuer(line));
  return { first, last: (after < 0 ? lines.length : after) - 1 };
}

const ADDRESSING = /^(?:nơi nhận|kính gửi)(?!\p{L})/iu;

function findRecipients(lines: readonly string[], { recipients = [] }: Metadata): LineRun | undefined {
  const named = lines.flatMap((line, at) => (recipients.some((one) => holds(line, one)) ? [at] : []));
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const addressing = lines.slice(0, first + 1).findLastIndex((line) => ADDRESSING.test(line));
  return { first: addressing < 0 ? first : addressing, last };
}

/** Whether the words of the part stand in the whole, whatever their case and marks; false for a part without words. */
function holds(whole: string, part: string): boolean {
  const words = foldedForm(part);
  return words !== "" && ` ${foldedForm(whole)} `.includes(` ${words} `);
}
