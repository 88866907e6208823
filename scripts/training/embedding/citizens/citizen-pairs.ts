import { fold } from "../../../../knowledge/language/index.ts";
import { createPlainBm25, FOLDED_PAIRS } from "../../../compared-systems/plain-bm25.ts";
import type { Article } from "../../../question-sets/office-corpus.ts";
import type { EverydayGroup } from "./everyday-groups.ts";
import type { PeopleQuestion } from "./people-questions.ts";

/** Tokens of a question as it is written and without accents. */
interface TokenQuestion {
  readonly written: Int32Array;
  readonly unaccented: Int32Array;
}

export interface CitizenPair extends TokenQuestion {
  /** Positions among the articles of those that answer; at least one. */
  readonly right: readonly number[];
  /** Of those that its words find and that do not answer. */
  readonly wrong: readonly number[];
}

export interface CitizenPairs {
  readonly pairs: readonly CitizenPair[];
  readonly articles: readonly Int32Array[];
  /** By group, people's wordings and those of law and office. */
  readonly words: readonly {
    readonly everyday: readonly Int32Array[];
    readonly formal: readonly Int32Array[];
  }[];
}

/** Articles that plain BM25 finds for a question, as far as wrong ones are drawn from. */
const DEPTH = 50;

/** Questions with the articles that answer them and with others that their words find, as tokens of the model. */
export async function collectCitizenPairs(
  questions: readonly PeopleQuestion[],
  articles: readonly Article[],
  groups: readonly EverydayGroup[],
  tokenize: (text: string) => Int32Array,
): Promise<CitizenPairs> {
  const search = await createPlainBm25(articles, FOLDED_PAIRS);
  const positions = new Map(articles.map(({ id }, position) => [id, position]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => positions.get(id) ?? []);
  const pairs = questions.map(({ question, relevant }) => {
    const right = placesOf(relevant);
    const wrong = placesOf(search.rank(question, DEPTH)).filter((position) => !right.includes(position));
    return { written: tokenize(question), unaccented: tokenize(fold(question)), right, wrong };
  });
  return {
    pairs: pairs.filter(({ written, right }) => written.length > 0 && right.length > 0),
    articles: articles.map(({ title, text }) => tokenize(`${title}\n${text}`)),
    words: groups.map(({ everyday, formal }) => ({
      everyday: everyday.map(tokenize),
      formal: formal.map(tokenize),
    })),
  };
}
