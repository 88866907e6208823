import type { Document } from "../documents/document.ts";
import { ownNumberKeys } from "../documents/document-references.ts";
import { leadingTypeName } from "../language/index.ts";
import { everyDocument, everyPassage } from "../storage/records/corpus-records.ts";
import type { BuiltCorpus } from "../storage/snapshot/snapshot.ts";
import type { Topic } from "./corpus-facts.ts";

const MOST_TOPICS = 12;
/** At most so many of them are a type of documents ("Nghị định") and not one document. */
const MOST_TYPES = 4;

interface DocumentQuestions {
  readonly document: Document;
  readonly questions: readonly string[];
}

/**
 * Each document under its title, but numbered ones (`Nghị định 59/2023/NĐ-CP`) together under the name of their type; those
 * with the most questions first, the types at the end.
 */
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
  const types = groupByType(asked).slice(0, MOST_TYPES);
  const single = asked.filter(({ document }) => typeNameOf(document) === undefined);
  return [...single.slice(0, MOST_TOPICS - types.length).map(topicOf), ...types];
}

function topicOf({ document, questions }: DocumentQuestions): Topic {
  return { title: document.title, documents: 1, sample: sampleOf(questions) };
}

/** The name of its type where a document has a number and its title begins with it. */
function typeNameOf(document: Document): string | undefined {
  return ownNumberKeys(document).length > 0 ? leadingTypeName(document.title) : undefined;
}

function groupByType(all: readonly DocumentQuestions[]): Topic[] {
  const groups = new Map<string, DocumentQuestions[]>();
  for (const asked of all) {
    const typeName = typeNameOf(asked.document);
    if (typeName === undefined) continue;
    const group = groups.get(typeName);
    if (group) group.push(asked);
    else groups.set(typeName, [asked]);
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
