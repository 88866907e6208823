import { isLawName } from "../documents/law-title.ts";
import { partsOfKey, typeNameOfCode } from "../language/index.ts";
import { type LawNames, lawOfArticle } from "./law-names.ts";

/**
 * The article that a passage is or is a part of, as people cite it: `Điều 5 Luật Giếng làng (07/2031/QH16)`, `Điều 5 Nghị định
 * 12/2031/NĐ-CP`. `articles` are the passage's keys (`articleKey`); undefined where none is of a known law.
 */
export function citeArticle(articles: readonly string[], names: LawNames): string | undefined {
  const law = lawOfPassage(articles);
  const key = articles.findLast((one) => lawOfArticle(one) === law);
  if (law === "" || key === undefined) return undefined;
  const article = `Điều ${key.slice(law.length + 1)}`;
  const name = names.get(law)?.name;
  const parts = partsOfKey(law);
  if (parts === undefined) return name && `${article} ${name}`;
  if (name !== undefined && isLawName(name)) return `${article} ${name} (${writtenNumber(law)})`;
  const type = typeNameOfCode(parts.type);
  return type === undefined
    ? `${article} (${writtenNumber(law)})`
    : `${article} ${type} ${writtenNumber(law)}`;
}

/** The law of a passage by the keys of its article, the nearest of several; empty for none. */
export function lawOfPassage(articles: readonly string[]): string {
  return articles.map(lawOfArticle).findLast((law) => law !== "") ?? "";
}

/** A number as offices write it: those below ten with a zero (Decree 30/2020/NĐ-CP). */
function writtenNumber(key: string): string {
  return partsOfKey(key)?.number.length === 1 ? `0${key}` : key;
}
