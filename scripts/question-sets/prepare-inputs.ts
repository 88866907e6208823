import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Document, readCorpus } from "../../knowledge/documents/read/index.ts";
import { hasOwnTitle } from "../../knowledge/documents/read/page-title.ts";
import { loadLanguage } from "../../knowledge/language/language.ts";
import { UsageError } from "../command-line.ts";
import { headingQuestions } from "./heading-questions.ts";
import { type RankedQuestion, readQuestions } from "./read-questions.ts";
import { spread } from "./spread.ts";

interface Choice {
  readonly corpus: string;
  /** Without a file the corpus's own headings are asked. */
  readonly questions: string | undefined;
  /** Most documents to use; all when not given. */
  readonly limit?: number | undefined;
  /** Most questions to ask. */
  readonly sample: number;
  /** Where the files for the systems are written. */
  readonly folder: string;
}

/** The same documents and questions for every system. */
export interface Inputs {
  /** What our knowledge opens: the corpus itself, or the file of chosen documents. */
  readonly corpusPath: string;
  /** JSON lines of PlainDocument. */
  readonly documentsFile: string;
  /** JSON lines of RankedQuestion. */
  readonly questionsFile: string;
  readonly documents: number;
  readonly questions: number;
}

/**
 * Reads the corpus once and writes what the systems read. Throws UsageError when there is no question to ask about
 * these documents.
 */
export async function prepareInputs({ corpus, questions, limit, sample, folder }: Choice): Promise<Inputs> {
  const { documents } = await readCorpus(corpus, loadLanguage());
  const asked = questions === undefined ? headingQuestions(documents) : rankedQuestions(questions);
  const chosen = limit === undefined ? documents : chooseDocuments(documents, asked, limit);
  const kept = spread(limit === undefined ? asked : answeredBy(chosen, asked), sample);
  if (kept.length === 0) {
    throw new UsageError(
      "No question has its documents in this corpus: check --corpus, --questions, --limit.",
    );
  }
  const documentsFile = join(folder, "documents.jsonl");
  const questionsFile = join(folder, "questions.jsonl");
  await pipeline(Readable.from(documentLines(chosen)), createWriteStream(documentsFile));
  await writeFile(questionsFile, kept.map((question) => `${JSON.stringify(question)}\n`).join(""));
  const corpusPath = limit === undefined ? corpus : documentsFile;
  return { corpusPath, documentsFile, questionsFile, documents: chosen.length, questions: kept.length };
}

/** Document ids are read in NFC; those of a question file are brought to it. */
function rankedQuestions(file: string): RankedQuestion[] {
  return readQuestions(file).flatMap(({ id, question, relevant = [] }) =>
    relevant.length === 0 ? [] : [{ id, question, relevant: relevant.map((name) => name.normalize("NFC")) }],
  );
}

/** In the order of the corpus; half of the places go to documents that answer a question, as far as there are any. */
function chooseDocuments(
  documents: readonly Document[],
  questions: readonly RankedQuestion[],
  limit: number,
): Document[] {
  const relevant = new Set(questions.flatMap((question) => question.relevant));
  const answering = documents.filter(({ id }) => relevant.has(id)).slice(0, Math.ceil(limit / 2));
  const chosen = new Set(answering);
  for (const document of documents) {
    if (chosen.size >= limit) break;
    chosen.add(document);
  }
  return documents.filter((document) => chosen.has(document));
}

function answeredBy(documents: readonly Document[], questions: readonly RankedQuestion[]): RankedQuestion[] {
  const ids = new Set(documents.map(({ id }) => id));
  return questions.filter(({ relevant }) => relevant.every((id) => ids.has(id)));
}

function* documentLines(documents: readonly Document[]): Generator<string> {
  for (const document of documents) {
    const { id, text } = document;
    yield `${JSON.stringify({ id, title: hasOwnTitle(document) ? document.title : "", text })}\n`;
  }
}
