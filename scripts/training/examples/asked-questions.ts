import { readQuestions } from "../../evaluate/questions.ts";
import { spansOf } from "../../evaluate/spans.ts";

export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
  readonly answerable: boolean;
  /** Words of each passage that answers; where there are none, every passage of an answering document will do. */
  readonly spans: readonly string[];
  /** Whether a document is one of those that answer. */
  isAbout(documentId: string): boolean;
}

/**
 * Questions of either form of tests/questions and ../shared/eval: of at most `limit`, evenly drawn from the file, those
 * whose places in it are wanted.
 */
export function readAskedQuestions(
  file: string,
  limit: number,
  isWanted: (place: number) => boolean,
): AskedQuestion[] {
  const questions = readQuestions(file);
  const drawnCount = Math.min(Math.ceil(limit), questions.length);
  const every = questions.length / drawnCount;
  const places = Array.from({ length: drawnCount }, (_, at) => Math.floor(at * every)).filter(isWanted);
  const drawn = places.flatMap((place) => questions[place] ?? []);
  return drawn.map(({ id, question, relevant, answerable = true, page, ...others }) => {
    const isAbout = (documentId: string) =>
      relevant?.includes(documentId) ?? (page !== undefined && documentId.startsWith(page));
    return { id, text: question, answerable, spans: spansOf(others), isAbout };
  });
}

/** The same question asked of a corpus that is about something else. */
export function withoutAnswer({ id, text }: AskedQuestion): AskedQuestion {
  return { id, text, answerable: false, spans: [], isAbout: () => false };
}
