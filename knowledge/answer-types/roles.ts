import { z } from "zod";
import type { Words } from "../evidence/tokenized-text.ts";
import { dataFile } from "../language/data-file.ts";
import { fold } from "../language/fold.ts";
import { canBeSyllable } from "../language/index.ts";
import { foldedForm } from "../language/syllables.ts";
import type { ContentTerm, Question } from "../question/understand-question.ts";

const schema = z.object({ roles: z.array(z.string().min(1)) });

/** Folded syllables of the offices that people hold; the longer ones first, since one may begin another. */
const roles = dataFile("roles.yaml", schema, (data) =>
  data.roles.map((role) => foldedForm(role).split(" ")).sort((a, b) => b.length - a.length),
);

/** An office that a question asks the holder of. */
export interface AskedRole {
  readonly role: string;
  /** The neighbours behind it that say of what body (`ban dan`, `dan van`), each with other wordings of its words. */
  readonly pairs: readonly (readonly string[])[];
  /** The question is an office and nothing else: `trưởng ban dân vận thành ủy`. */
  readonly isBare: boolean;
}

/** More than this share of the neighbours must be neighbours beside the office. */
const OF_SHARE = 0.5;

/** The body stands within so many words more than it has: abbreviations are written out behind themselves. */
const REACH = 6;

/** What says of a body named before it who holds its office: `Ban Dân vận do bà Mai làm trưởng ban`. */
const HOLDING = new Set(["lam", "giu", "chuc", "la"]);

/**
 * Whether a sentence has that office of that body: the chairman of one council is not that of another, though both stand
 * in the same sentence. Names of people and places are looked for in the whole document, and so are not here. A deputy
 * does not hold the office.
 */
export function holdsRole({ role, pairs }: AskedRole, words: Words): boolean {
  const line = words.syllables.map(({ folded }) => folded);
  const syllables = role.split(" ");
  const isThere = (at: number) =>
    syllables.every((syllable, i) => line[at + i] === syllable) && line[at - 1] !== "pho";
  const reach = pairs.length + REACH;
  return line.some((_, at) => {
    if (!isThere(at)) return false;
    const behind = line.slice(at, at + syllables.length + reach);
    const before = HOLDING.has(line[at - 1] ?? "") ? line.slice(Math.max(0, at - reach), at) : [];
    return pairs.length === 0 || [behind, before].some((around) => isOfBody(pairs, around));
  });
}

/** The office of a person is said at most so many words before or behind the name. */
const BESIDE_NAME = 14;

/** Whether a sentence says what office one of the named holds; of nobody in particular, whether it names any office. */
export function saysOffice(names: readonly string[], words: Words): boolean {
  const line = words.syllables.map(({ folded }) => folded);
  const isAt = (phrase: readonly string[], at: number) =>
    phrase.every((syllable, i) => line[at + i] === syllable);
  const placesOf = (phrase: readonly string[]) => line.flatMap((_, at) => (isAt(phrase, at) ? [at] : []));
  const offices = line.flatMap((_, at) => (roleAt(line, at) ? [at] : []));
  if (names.length === 0) return offices.length > 0;
  return names
    .flatMap((name) => placesOf(name.split(" ")))
    .some((place) => offices.some((office) => Math.abs(office - place) <= BESIDE_NAME));
}

/** An abbreviation in the middle of a body's name, `Ủy ban MTTQ mặt trận tổ quốc`, does not part its words. */
function isOfBody(pairs: AskedRole["pairs"], around: readonly string[]): boolean {
  const texts = [around, around.filter(canBeSyllable)].map((words) => ` ${words.join(" ")} `);
  const isHeld = (wording: string) => texts.some((text) => text.includes(` ${wording} `));
  const held = pairs.filter((wordings) => wordings.some(isHeld));
  return held.length > OF_SHARE * pairs.length;
}

/** The office whose holder is asked for, or `undefined`. */
export function findAskedRole({ content, names, kind, numbers, text }: Question): AskedRole | undefined {
  const asksWho = kind === "person" || kind === "agent";
  if (numbers.length > 0 || !(asksWho || kind === "other")) return undefined;
  const words = content.map(({ folded }) => folded);
  const start = words.findIndex((_, at) => roleAt(words, at) !== undefined);
  const role = roleAt(words, start);
  const isBare = kind === "other" && start === 0 && text.split(" ").length === words.length;
  if (!role || !(asksWho || isBare)) return undefined;
  const named = new Set(names.flatMap((name) => fold(name).split(" ")));
  const places = words.map((_, at) => at).slice(start + role.length);
  const pairs = places
    .filter((at) => !named.has(words[at] ?? "") && !named.has(words[at - 1] ?? ""))
    .map((at) => [
      `${words[at - 1]} ${words[at]}`,
      ...wordingsOf(content[at - 1]),
      ...wordingsOf(content[at]),
    ]);
  return { role: role.join(" "), pairs, isBare };
}

/** What an abbreviation stands for, by its first letters; other synonyms may be of another body. */
function wordingsOf(term: ContentTerm | undefined): string[] {
  if (!term) return [];
  const isMeant = (other: readonly string[]) => other.map((word) => word[0]).join("") === term.folded;
  return term.others.filter(isMeant).map((other) => other.join(" "));
}

/** Whether folded words begin with an office. */
export function startsWithRole(words: readonly string[]): boolean {
  return roleAt(words, 0) !== undefined;
}

function roleAt(words: readonly string[], start: number): readonly string[] | undefined {
  return roles().find((role) => role.every((word, at) => words[start + at] === word));
}
