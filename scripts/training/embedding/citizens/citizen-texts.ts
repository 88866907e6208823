import type { EverydayGroup } from "../../../../knowledge/language/spelling/everyday-words.ts";
import type { CitizenQuestion } from "../../../question-sets/citizen-questions.ts";
import type { Random } from "../../../random.ts";
import type { Pair } from "../pairs/sample-pair.ts";
import { createFixedVocabulary } from "../texts/fixed-vocabulary.ts";
import { createInterner } from "../texts/interner.ts";
import { splitText } from "../texts/text-parts.ts";
import { type TokenText, tokenizeParts } from "../texts/token-texts.ts";

/** An article as far as it is learned from. */
export interface Article {
  readonly title: string;
  readonly text: string;
}

/**
 * Each question with an article that answers it, and each everyday wording with a formal one, as texts whose title is the
 * question. Texts of the same article, and of the same group of wordings, have the same titleId: they are never wrong answers
 * to each other. Questions of one document follow each other.
 */
export function createCitizenTexts(
  questions: readonly CitizenQuestion[],
  articleOf: (id: string) => Article | undefined,
  groups: readonly EverydayGroup[],
  tokens: readonly string[],
): TokenText[] {
  const words = createInterner();
  const titles = createInterner();
  const parts = (title: string, body: string, titleId: number) => ({
    ...splitText({ title, lead: "", body }, words, titles),
    titleId,
  });
  const answers = createInterner();
  const sorted = [...questions].sort((a, b) =>
    a.document < b.document ? -1 : Number(a.document > b.document),
  );
  const asked = sorted.flatMap(({ question, relevant }) =>
    relevant.flatMap((id) => {
      const article = articleOf(id);
      return article ? [parts(question, `${article.title}\n${article.text}`, answers.idOf(id))] : [];
    }),
  );
  const said = groups.flatMap(({ everyday, formal }, group) =>
    everyday.flatMap((people) =>
      formal.map((office) => parts(people, office, answers.idOf(`group ${group}`))),
    ),
  );
  const all = [...asked, ...said];
  const vocabulary = createFixedVocabulary(tokens, words.texts);
  return all.map((part) => tokenizeParts(part, vocabulary));
}

/** In syllables: a story with its question; what the model reads of a passage. */
const MAX_QUESTION = 80;
const MAX_PASSAGE = 400;

/** Half of the passages are a part of the article, which may be cut where it is searched too. */
const PART = { chance: 0.5, least: 60 } as const;

/** The question and its article, or a part of a long one. */
export function questionToArticle(text: TokenText, random: Random): Pair {
  const end = text.accented.length;
  const { leadStart, bodyStart } = text;
  const length = end - bodyStart;
  const isPart = length > PART.least && random.chance(PART.chance);
  const size = isPart ? PART.least + random.below(length - PART.least) : length;
  const start = bodyStart + random.below(length - size + 1);
  return {
    question: [{ text, start: 0, end: Math.min(leadStart, MAX_QUESTION) }],
    passage: [{ text, start, end: Math.min(end, start + Math.min(size, MAX_PASSAGE)) }],
    byTitle: true,
  };
}
