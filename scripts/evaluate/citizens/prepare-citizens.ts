import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCorpus } from "../../../knowledge/documents/read/index.ts";
import { loadLanguage } from "../../../knowledge/language/language.ts";
import { UsageError } from "../../command-line.ts";
import type { PlainDocument } from "../../compared-systems/plain-documents.ts";
import {
  type CitizenQuestion,
  documentOf,
  readCitizenQuestions,
  readLawNames,
} from "../../question-sets/citizen-questions.ts";
import { type LawsByDocument, readArticles, writeOfficeCorpus } from "../../question-sets/office-corpus.ts";
import { spread } from "../../question-sets/spread.ts";
import { STARTER_CORPUS } from "../../question-sets/starter-corpus.ts";
import type { CitizensOptions } from "./options.ts";

const ARTICLES = "eval/legal/corpus.jsonl.gz";
const NEEDED = [ARTICLES, "questions/citizens/train.jsonl", "questions/laws.json", "pages", "laws"];

/** What citizens ask, and of which documents. */
export interface CitizensInputs {
  /** Of laws of the part that have articles: what an office lacks can be neither right nor nearly so. */
  readonly questions: readonly CitizenQuestion[];
  /** Numbers of the laws that the questions of the whole part are about. */
  readonly laws: readonly string[];
  /** The articles of these laws. */
  readonly articles: readonly PlainDocument[];
  /** The file of all articles, of all laws. */
  readonly allArticlesFile: string;
  readonly lawNames: Readonly<Record<string, string>>;
}

/** Reads the questions of a part. Throws UsageError that names what is missing in `shared`. */
export function readInputs({
  shared,
  part,
  limit,
}: Pick<CitizensOptions, "shared" | "part" | "limit">): CitizensInputs {
  const missing = NEEDED.filter((name) => !existsSync(join(shared, name)));
  if (missing.length > 0)
    throw new UsageError(`${shared}: không có ${missing.join(", ")}. Hãy chỉ thư mục bằng --shared THƯ_MỤC.`);
  const allArticlesFile = join(shared, ARTICLES);
  const all = readArticles(allArticlesFile);
  const texts = new Map(all.map(({ id, text }) => [id, text]));
  const kept = new Set(all.map(({ id }) => documentOf(id)));
  const asked = readCitizenQuestions((article) => texts.get(article), join(shared, "questions"));
  const questions = asked.filter((one) => one.part === part && kept.has(one.document));
  const laws = [...new Set(questions.map(({ document }) => document))].sort();
  const wanted = new Set(laws);
  return {
    questions: limit === undefined ? questions : spread(questions, limit),
    laws,
    articles: all.filter(({ id }) => wanted.has(documentOf(id))),
    allArticlesFile,
    lawNames: readLawNames(join(shared, "questions")),
  };
}

/** An office's documents on disk. */
export interface Office {
  readonly corpusPath: string;
  readonly laws: LawsByDocument;
  /** What search is given: the laws article by article, then the other documents. */
  readonly plainDocuments: readonly PlainDocument[];
}

/** Writes the laws of the part, with the starter corpus, `../shared/pages` and `../shared/laws`, into a folder. */
export async function writeOffice(
  { articles, lawNames: names }: Pick<CitizensInputs, "articles" | "lawNames">,
  shared: string,
  folder: string,
): Promise<Office> {
  const [corpusPath, othersPath] = [join(folder, "office"), join(folder, "others")];
  const others = {
    "tai-lieu": STARTER_CORPUS,
    trang: join(shared, "pages"),
    "phap-dien": join(shared, "laws"),
  };
  mkdirSync(folder, { recursive: true });
  const laws = writeOfficeCorpus({ articles, names, others, folder: corpusPath });
  writeOfficeCorpus({ articles: [], names, others, folder: othersPath });
  const { documents } = await readCorpus(othersPath, loadLanguage());
  const plain = documents.map(({ id, title, text }) => ({ id, title, text }));
  return { corpusPath, laws, plainDocuments: [...articles, ...plain] };
}

/** Writes values as JSON lines. */
export function writeLines(file: string, values: readonly object[]): string {
  writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(""));
  return file;
}
