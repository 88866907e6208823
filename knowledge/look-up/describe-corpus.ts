import { everyDocument } from "../storage/records/corpus-records.ts";
import type { BuiltCorpus } from "../storage/snapshot/snapshot.ts";
import type { Overview } from "./corpus-facts.ts";
import { countEach } from "./count-each.ts";

const MOST_ORIGINS = 8;
/** The term of office: `Bộ Chính trị khóa XI` and `Bộ Chính trị khóa XIII` are one issuer here. */
const TERM = /\s*\(?\s*kh[óo][aá]\s+[IVX]+\s*\)?\s*$/iu;

/** The corpus at a glance, from the head of every document. */
export function describeCorpus({ corpus, builtAt }: BuiltCorpus): Overview {
  // A date after the build was misread.
  const today = builtAt.slice(0, 10);
  const described = Array.from(everyDocument(corpus), ({ metadata }) => metadata);
  const dates = described.flatMap(({ date }) => (date && date <= today ? [date] : []));
  const origins = described.flatMap(({ issuer, origin }) => issuer ?? origin ?? []);
  return {
    documents: corpus.documents,
    passages: corpus.passages,
    newest: dates.reduce<string | null>((newest, date) => (newest && newest > date ? newest : date), null),
    origins: countEach(origins.map((origin) => origin.replace(TERM, "")))
      .slice(0, MOST_ORIGINS)
      .map(({ value }) => value),
  };
}
