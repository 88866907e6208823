import { type AskedNumber, fold } from "../language/index.ts";
import { type RegisteredDocument, yearOf } from "./register.ts";

/** At least this share of the words that tell an issuer from the others must be in the question. */
const MIN_TOLD = 0.5;

type Group = readonly RegisteredDocument[];

/** What was asked, in matching form, and the document numbers in it. */
export interface AskedText {
  readonly text: string;
  readonly documentNumbers: readonly AskedNumber[];
}

/**
 * Of different documents with one number those that the question means by their issuer or date (`15/QĐ-UBND của tỉnh Đồi Chè`,
 * `15/QĐ-UBND năm 2029`); all of them where it does not say.
 */
export function namedDocuments<Some extends Group>(
  { text, documentNumbers }: AskedText,
  groups: readonly Some[],
): readonly Some[] {
  if (groups.length < 2) return groups;
  const words = fold(text).split(" ");
  const years = [...words, ...documentNumbers.flatMap(({ year }) => year ?? [])];
  const dated = groups.filter((group) => group.some((one) => years.includes(yearOf(one) ?? "?")));
  const left = dated.length > 0 ? dated : groups;
  const scored = left.map((group) => ({ group, told: toldShare(group, left, words) }));
  const most = Math.max(...scored.map(({ told }) => told));
  return most < MIN_TOLD ? left : scored.flatMap(({ group, told }) => (told === most ? [group] : []));
}

/** The share of the words of a group's issuer that no other issuer has which are in the question. */
function toldShare(group: Group, groups: readonly Group[], asked: readonly string[]): number {
  const others = groups.filter((other) => other !== group).flat();
  const telling = new Set(
    group
      .flatMap(({ issuerWords }) => issuerWords)
      .filter((word) => !others.every(({ issuerWords }) => issuerWords.includes(word))),
  );
  const told = [...telling].filter((word) => asked.includes(word));
  return telling.size === 0 ? 0 : told.length / telling.size;
}
