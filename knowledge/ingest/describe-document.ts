import { countArticles } from "../documents/count-articles.ts";
import type { Document, Dropped } from "../documents/document.ts";
import type { DocumentReport } from "./ingest-report.ts";

/** Lines of each rule that are shown, and their length in characters; the document's page has all of them. */
const SAMPLES = 3;
const SAMPLE_CHARACTERS = 160;

/** What was made of a document. */
export function describeDocument(document: Document, file: string, passages: number): DocumentReport {
  const { id, title, text, metadata, dropped, readAs } = document;
  const { type, number, issuer, date, signer } = metadata;
  const byRule = Object.entries(Object.groupBy(dropped, ({ reason }) => reason));
  return {
    id,
    file,
    title,
    ...known({ type, number, issuer, date, signer }),
    ...known({ format: readAs?.format, pages: readAs?.pages, tables: readAs?.tables }),
    ...(readAs?.ocrPages?.length ? { ocrPages: [...readAs.ocrPages] } : {}),
    articles: countArticles(document),
    passages,
    keptCharacters: text.length,
    droppedCharacters: charactersOf(dropped),
    dropped: byRule.map(([rule, lines = []]) => ({
      rule,
      lines: lines.length,
      characters: charactersOf(lines),
      samples: samplesOf(lines),
    })),
  };
}

function charactersOf(dropped: readonly Dropped[]): number {
  return dropped.reduce((sum, { text }) => sum + text.length, 0);
}

function samplesOf(lines: readonly Dropped[]): string[] {
  const longest = [...lines].sort((a, b) => b.text.length - a.text.length).slice(0, SAMPLES);
  return longest.map(({ text }) =>
    text.length > SAMPLE_CHARACTERS ? `${text.slice(0, SAMPLE_CHARACTERS)}…` : text,
  );
}

type Known<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

/** The fields that are known. */
function known<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
}
