import type { Passage } from "../documents/passage.ts";
import { findMentions, type Mention } from "../language/index.ts";
import type { DocumentFacts } from "./corpus-facts.ts";
import { countEach } from "./count-each.ts";

/** At most so many passages are read for what they say of a document; further ones repeat it. */
const MOST_READ = 20;

/** What the passages that mention a document say of it; where they differ, what most of them say. */
export function readMentions(
  key: string,
  passages: readonly Passage[],
): Pick<DocumentFacts, "number" | "title" | "date" | "issuer" | "subject"> {
  const mentions = passages
    .slice(0, MOST_READ)
    .flatMap(({ headings, text }) => findMentions([...headings, text].join("\n")))
    .filter((mention) => mention.number.key === key);
  const number = mostFrequent(mentions.map((mention) => mention.number.text)) ?? key;
  const type = mostFrequent(mentions.flatMap(({ typeName }) => typeName ?? []));
  return {
    number,
    title:
      type === undefined ? null : `${type.charAt(0).toUpperCase()}${type.slice(1).toLowerCase()} ${number}`,
    date: mostFrequent(mentions.flatMap(({ date }) => date ?? [])) ?? null,
    issuer: mostFrequent(mentions.flatMap(({ issuer }) => issuer ?? [])) ?? null,
    subject: mostFrequent(mentions.flatMap(subjectsIn)) ?? null,
  };
}

/** A longer subject has swallowed the sentence around it; in UTF-16 units. */
const LONGEST_SUBJECT = 200;

/** Only behind a full citation, with its date or issuer, does the document's own subject follow. */
function subjectsIn({ date, issuer, subject = "" }: Mention): string[] {
  const isCitation = date !== undefined || issuer !== undefined;
  const isWhole = subject.split("(").length === subject.split(")").length;
  return isCitation && isWhole && subject !== "" && subject.length <= LONGEST_SUBJECT ? [subject] : [];
}

function mostFrequent(values: readonly string[]): string | undefined {
  return countEach(values)[0]?.value;
}
