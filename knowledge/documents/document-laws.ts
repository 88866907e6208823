import { foldedForm } from "../language/index.ts";
import type { Document } from "./document.ts";
import { isArticleId, ownNumberKeys } from "./document-references.ts";
import { type LawTitle, readLawTitle } from "./law-title.ts";

/** A law, decree or rule whose articles stand in a document. */
export interface DocumentLaw {
  /** Where it begins in the document's text (UTF-16 units); it ends where the next one begins. */
  readonly start: number;
  /** What its articles are known by (`articleKey`): the keys of its number; of what has none, its folded name. */
  readonly keys: readonly string[];
  /** `Luật Giếng làng`, where a title says it. */
  readonly name: string | undefined;
}

const ARTICLE = /^Điều\s+\d/iu;

/**
 * The laws in a document in their order: the document itself by its number and title, then each that a heading names
 * (`Luật số 07/2031/QH16 Giếng làng …`, `QUY CHẾ …`). A rule that a decision adopts has the decision's number too.
 */
export function findDocumentLaws(document: Document): DocumentLaw[] {
  const own = ownNumberKeys(document);
  const title = isArticleId(document.id) ? undefined : readLawTitle(document.title);
  const headings = headingsOf(document);
  const name = title?.name ?? enactedName(document, headings);
  let law: DocumentLaw = {
    start: 0,
    keys: own.length > 0 ? own : keysOf({ number: title?.number, name }),
    name,
  };
  const laws = [law];
  let hasArticles = false;
  for (const { start, text } of headings) {
    if (ARTICLE.test(text)) hasArticles = true;
    const read = ARTICLE.test(text) ? undefined : readLawTitle(text);
    if (read === undefined) continue;
    if (!hasArticles && (law.keys.length === 0 || !read.number || law.keys.includes(read.number.key))) {
      // The head of the law goes on: `Luật số: …`, then `LUẬT GIẾNG LÀNG`.
      law = {
        start: law.start,
        keys: law.keys.length > 0 ? law.keys : keysOf(read),
        name: law.name ?? read.name,
      };
      laws[laws.length - 1] = law;
    } else {
      law = { start, keys: read.number ? keysOf(read) : [...own, ...keysOf(read)], name: read.name };
      laws.push(law);
      hasArticles = false;
    }
  }
  return laws;
}

function keysOf({ number, name }: LawTitle): string[] {
  if (number) return [number.key];
  return name === undefined ? [] : [foldedForm(name)];
}

interface Heading {
  readonly start: number;
  readonly text: string;
}

/** `Quốc hội ban hành Luật Giếng làng.` stands above the first article of every law. */
const ENACTING =
  /(?:^|\n)(?:Ủy ban Thường vụ |Uỷ ban Thường vụ )?Quốc hội ban hành ((?:Bộ luật|Luật|Pháp lệnh)\s[^.;\n]+)/iu;

function enactedName(document: Document, headings: readonly Heading[]): string | undefined {
  const first = headings.find(({ text }) => ARTICLE.test(text));
  if (first === undefined) return undefined;
  const enacted = ENACTING.exec(document.text.slice(0, first.start))?.[1];
  return enacted === undefined ? undefined : readLawTitle(enacted)?.name;
}

/** Reading a long text takes a while, and most texts have no headings. */
function headingsOf(document: Document): Heading[] {
  const headings = document.blocks.filter(({ kind }) => kind === "heading");
  if (headings.length === 0) return [];
  const { text } = document;
  return headings.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
}
