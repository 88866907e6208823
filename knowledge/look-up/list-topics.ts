import type { Document } from "../documents/document.ts";
import { ownNumberKeys } from "../documents/document-references.ts";
import { leadingTypeName } from "../language/index.ts";
import { everyDocument, everyPassage } from "../storage/records/corpus-records.ts";
import type { BuiltCorpus } from "../storage/snapshot/snapshot.ts";
import type { Topic } from "./corpus-facts.ts";

const MOST_TOPICS = 12;
/** Of the twelve, at most so many are kinds of documents ("Nghị định") and not single documents. */
const MOST_KINDS = 4;

interface Asked {
  readonly document: Document;
  readonly questions: readonly string[];
}

/** Documents of questions and answers under their titles, the most questions first; numbered documents by their type. */
export function listTopics({ corpus }: BuiltCorpus): Topic[] {
  const questions = new Map<string, string[]>();
  for (const { documentId, question } of everyPassage(corpus)) {
    if (question === undefined) continue;
    const known = questions.get(documentId);
    if (known) known.push(question);
    else questions.set(documentId, [question]);
  }
  const asked = Array.from(everyDocument(corpus), (document) => ({
    document,
    questions: questions.get(document.id) ?? [],
  })).sort((a, b) => b.questions.length - a.questions.length);
  const kinds = groupByType(asked).slice(0, MOST_KINDS);
  const single = asked.filter(({ document }) => kindOf(document) === undefined);
  return [...single.slice(0, MOST_TOPICS - kinds.length).map(topicOf), ...kinds];
}

function topicOf({ document, questions }: Asked): Topic {
  return { title: document.title, documents: 1, sample: sampleOf(questions) };
}

/** The type that a numbered document's title begins with. */
function kindOf(document: Document): string | undefined {
  return ownNumberKeys(document).length > 0 ? leadingTypeName(document.title) : undefined;
}

function groupByType(all: readonly Asked[]): Topic[] {
  const groups = new Map<string, Asked[]>();
  for (const asked of all) {
    const kind = kindOf(asked.document);
    if (kind === undefined) continue;
    const group = groups.get(kind);
    if (group) group.push(asked);
    else groups.set(kind, [asked]);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([title, group]) => ({
      title,
      documents: group.length,
      sample: sampleOf(group[0]?.questions ?? []),
    }));
}

/** Short enough to be read at a glance, long enough to name what it is about; in syllables. */
const SAMPLE = { shortest: 5, longest: 16 } as const;

/** The first question that is neither too short nor too long, else the shortest. */
function sampleOf(questions: readonly string[]): string | null {
  const sizeOf = (question: string) => question.split(/\s+/u).length;
  const fit = questions.find(
    (question) => sizeOf(question) >= SAMPLE.shortest && sizeOf(question) <= SAMPLE.longest,
  );
  return fit ?? [...questions].sort((a, b) => sizeOf(a) - sizeOf(b))[0] ?? null;
}
