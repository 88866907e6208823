import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Source } from "../../knowledge/index.ts";
import { documentOf } from "./citizen-questions.ts";

const articleSchema = z.object({ id: z.string(), title: z.string().default(""), text: z.string() });
/** One article of a law; its id is `<number of the law>+<number of the article>`. */
export type Article = z.output<typeof articleSchema>;

/** The articles of a `.jsonl.gz` file, in its order. Throws when it cannot be read. */
export function readArticles(file: string): Article[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  return lines.flatMap((line) => (line === "" ? [] : [articleSchema.parse(JSON.parse(line))]));
}

/** The number of the law that a document of the corpus is, by the document's id: of laws that are a document as a whole. */
export type LawsByDocument = Readonly<Record<string, string>>;

interface Choice {
  /** Of the laws that the office keeps. */
  readonly articles: readonly Article[];
  /** Names of laws by their numbers. */
  readonly names: Readonly<Record<string, string>>;
  /** Folders of other documents, by the names that they get. */
  readonly others: Readonly<Record<string, string>>;
  /** Made when it is not there. */
  readonly folder: string;
}

const LAWS = "van-ban-luat";

/**
 * Writes the documents of an office: every second law as a Markdown file with its articles below headings, the others article
 * by article in one file of JSON lines, and copies of the other folders. Returns which documents are whole laws.
 */
export function writeOfficeCorpus({ articles, names, others, folder }: Choice): LawsByDocument {
  const byLaw = Map.groupBy(articles, ({ id }) => documentOf(id));
  // Those with a name and those without are halved alike.
  const isNamed = (law: string) => Number(Object.hasOwn(names, law));
  const laws = [...byLaw.keys()].sort((a, b) => isNamed(b) - isNamed(a) || (a < b ? -1 : 1));
  const documents: Record<string, string> = {};
  mkdirSync(join(folder, LAWS), { recursive: true });
  for (const law of laws.filter((_, i) => i % 2 === 0)) {
    const id = `${LAWS}/${fileNameOf(law)}`;
    documents[id] = law;
    writeFileSync(join(folder, `${id}.md`), writeLaw(law, names[law], byLaw.get(law) ?? []));
  }
  const single = laws.filter((_, i) => i % 2 === 1).flatMap((law) => byLaw.get(law) ?? []);
  writeFileSync(join(folder, "dieu-luat.jsonl"), single.map((one) => `${JSON.stringify(one)}\n`).join(""));
  for (const [name, source] of Object.entries(others))
    cpSync(source, join(folder, name), { recursive: true, dereference: true });
  return documents;
}

function fileNameOf(law: string): string {
  return law.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("/", "-");
}

/** As an administrator would put it into a file: its name above, its number in the head, an article below each heading. */
function writeLaw(law: string, name: string | undefined, articles: readonly Article[]): string {
  const number = law.toUpperCase();
  const ordered = [...articles].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
  const sections = ordered.map(({ id, title, text }) => {
    const heading = [`Điều ${articleNumberOf(id)}.`, title].filter(Boolean).join(" ");
    return `## ${heading}\n\n${text.split("\n").map(writeParagraph).filter(Boolean).join("\n\n")}`;
  });
  return [`---\nnumber: ${number}\n---`, `# ${name ?? number}`, ...sections, ""].join("\n\n");
}

/** What Markdown would take for a heading, a quotation, a rule or code is written as the letters that it is. */
function writeParagraph(line: string): string {
  return line.trim().replace(/^(?=[#>`~=]|-{2,}|\*{3,}|_{3,})/, "\\");
}

function articleNumberOf(id: string): string {
  return id.slice(documentOf(id).length + 1);
}

function placeOf({ id }: Article): number {
  return Number.parseInt(articleNumberOf(id), 10);
}

/** The heading of an article in `writeLaw`, first in a passage's section. */
const ARTICLE = /^Điều (\d+\p{Ll}?)(?!\p{L})/u;

/**
 * The article that a shown passage comes from, by its id: of a whole law the article whose heading stands above it, else the
 * document itself. Undefined for what stands above the first article of a law.
 */
export function articleOf(
  { source }: { readonly source: Pick<Source, "documentId" | "section"> },
  laws: LawsByDocument,
): string | undefined {
  const law = laws[source.documentId];
  if (law === undefined) return source.documentId;
  const number = ARTICLE.exec(source.section ?? "")?.[1];
  return number === undefined ? undefined : `${law}+${number}`;
}
