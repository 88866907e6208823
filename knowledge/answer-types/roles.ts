import { fold } from "../language/fold.ts";
import { canBeSyllable, type Language } from "../language/index.ts";
import type { Roles } from "../language/lexicons/roles.ts";
import { startsOf } from "../language/phrases.ts";
import type { Words } from "../language/tokenized-text.ts";
import type { AskedRole, ContentTerm, Question } from "../question/question.ts";

/** More than this share of the pairs that name a body must stand beside the office. */
const MIN_BODY_SHARE = 0.5;

/** Syllables beside the office, beyond those of the body's name, that are searched for it: abbreviations are written out there. */
const REACH = 6;

/**
 * Whether a sentence has that office of that body: the chairman of one council is not that of another, though both stand
 * in the same sentence. Names of people and places are looked for in the whole document, and so not here. A deputy does
 * not hold the office.
 */
export function holdsRole({ role, pairs }: AskedRole, words: Words, roles: Roles): boolean {
  const line = words.syllables.map(({ folded }) => folded);
  const syllables = role.split(" ");
  const reach = pairs.length + REACH;
  return startsOf(syllables, line)
    .filter((at) => line[at - 1] !== DEPUTY)
    .some((at) => {
      const behind = line.slice(at, at + syllables.length + reach);
      const before = roles.isHolding(line[at - 1] ?? "") ? line.slice(Math.max(0, at - reach), at) : [];
      return pairs.length === 0 || [behind, before].some((around) => isOfBody(pairs, around));
    });
}

/** Folded: `phó chủ tịch`. */
const DEPUTY = "pho";

/** Syllables between a person's name and the office, at most. */
const BESIDE_NAME = 14;

/** Whether a sentence names an office near one of the names; without names, whether it names any office. */
export function saysOffice(names: readonly string[], words: Words, roles: Roles): boolean {
  const line = words.syllables.map(({ folded }) => folded);
  const offices = line.flatMap((_, at) => (roles.findAt(line, at) ? [at] : []));
  if (names.length === 0) return offices.length > 0;
  return names
    .flatMap((name) => startsOf(name.split(" "), line))
    .some((position) => offices.some((office) => Math.abs(office - position) <= BESIDE_NAME));
}

/** An abbreviation in the middle of a body's name, `Ủy ban MTTQ mặt trận tổ quốc`, does not part its words. */
function isOfBody(pairs: AskedRole["pairs"], around: readonly string[]): boolean {
  const texts = [around, around.filter(canBeSyllable)].map((words) => ` ${words.join(" ")} `);
  const isHeld = (wording: string) => texts.some((text) => text.includes(` ${wording} `));
  const held = pairs.filter((wordings) => wordings.some(isHeld));
  return held.length > MIN_BODY_SHARE * pairs.length;
}

/** The office whose holder is asked for, or `undefined`. `content`, `names`: those of the question. */
export function findAskedRole(
  { content, names }: Pick<Question, "content" | "names">,
  roles: Roles,
): AskedRole | undefined {
  const words = content.map(({ folded }) => folded);
  const found = roles.findAt(
    words,
    words.findIndex((_, at) => roles.findAt(words, at) !== undefined),
  );
  if (!found) return undefined;
  const named = new Set(names.flatMap((name) => fold(name).split(" ")));
  const positions = words.map((_, at) => at).slice(found.end);
  const pairs = positions
    .filter((at) => !named.has(words[at] ?? "") && !named.has(words[at - 1] ?? ""))
    .map((at) => [
      `${words[at - 1]} ${words[at]}`,
      ...wordingsOf(content[at - 1]),
      ...wordingsOf(content[at]),
    ]);
  return { role: found.role, pairs };
}

/** What an abbreviation stands for, by its first letters; other synonyms may be of another body. */
function wordingsOf(term: ContentTerm | undefined): string[] {
  if (!term) return [];
  const isMeant = (other: readonly string[]) => other.map((word) => word[0]).join("") === term.folded;
  return term.others.filter(isMeant).map((other) => other.join(" "));
}

/**
 * Whether a sentence that names a person names the holder of the office that the question asks about, where it asks about
 * one. Undefined where it names nobody.
 */
export function tellsWho(
  { text, words }: { readonly text: string; readonly words: Words },
  { role }: Question,
  { names, roles }: Language,
): boolean | undefined {
  if (!names.hasPersonName(text)) return undefined;
  return role === undefined || holdsRole(role, words, roles);
}
