import { fold, normalise } from "../../../knowledge/language/index.ts";
import { spansOf } from "../../metrics/spans.ts";
import { readQuestions } from "../../question-sets/read-questions.ts";

export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
  readonly answerable: boolean;
  /** Words of each passage that answers; where there are none, every passage of an answering document will do. */
  readonly spans: readonly string[];
  /** Ids of the documents that answer, for a question of ../shared/eval. */
  readonly relevant: readonly string[];
  /** Whether a document is one of those that answer. */
  isAbout(documentId: string): boolean;
}

/** Questions of either form of tests/questions and ../shared/eval, at most `limit`, evenly drawn from the file. */
export function readAskedQuestions(file: string, limit: number): AskedQuestion[] {
  const questions = readQuestions(file);
  const drawnCount = Math.min(Math.ceil(limit), questions.length);
  const every = questions.length / drawnCount;
  const drawn = Array.from({ length: drawnCount }, (_, at) => questions[Math.floor(at * every)] ?? []).flat();
  return drawn.map(({ id, question, relevant, answerable = true, page, ...others }) => {
    const isAbout = (documentId: string) =>
      relevant?.includes(documentId) ?? (page !== undefined && documentId.startsWith(page));
    return { id, text: question, answerable, spans: spansOf(others), relevant: relevant ?? [], isAbout };
  });
}

/** The same question asked of a corpus that is about something else. */
export function withoutAnswer({ id, text }: AskedQuestion): AskedQuestion {
  return { id, text, answerable: false, spans: [], relevant: [], isAbout: () => false };
}

/** As it is written and without accents. */
export function typingsOf(text: string): string[] {
  return [text, fold(normalise(text))];
}
