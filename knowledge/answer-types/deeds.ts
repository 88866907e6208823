import { z } from "zod";
import { dataFile } from "../language/data-file.ts";
import { fold, writtenSyllables } from "../language/index.ts";
import { hasPersonName } from "../language/lexicons/names.ts";
import type { AskingPhrase } from "../language/lexicons/question-words.ts";
import { foldedForm } from "../language/syllables.ts";
import { startsWithRole } from "./roles.ts";

const schema = z.object({ tenses: z.array(z.string().min(1)), parting: z.array(z.string().min(1)) });

const words = dataFile("deeds.yaml", schema, (data) => ({
  tenses: new Set(data.tenses.map(foldedForm)),
  parting: new Set(data.parting.map(foldedForm)),
}));

/** Two syllables tell most verbs apart: `phát động`, `chủ trì`. */
const SYLLABLES = 2;

/**
 * What somebody is asked to have done, as folded syllables: `phat dong` of "ai phát động phong trào". Undefined where
 * nothing is said behind who is asked for.
 */
export function findDeed(
  asking: readonly AskingPhrase[],
  syllables: readonly { readonly folded: string; readonly isContent: boolean }[],
): string | undefined {
  const who = asking.find(({ kind }) => kind === "person" || kind === "agent");
  if (!who) return undefined;
  const behind = syllables.slice(who.end).filter(({ folded }) => !words().tenses.has(folded));
  const deed = behind.slice(0, SYLLABLES);
  // `ai là bí thư` asks who holds an office.
  if (startsWithRole(behind.map(({ folded }) => folded))) return undefined;
  return deed.length === SYLLABLES && deed.every(({ isContent }) => isContent)
    ? deed.map(({ folded }) => folded).join(" ")
    : undefined;
}

/** A name, its titles and a word or two stand within so many syllables of what is done. */
const REACH = 18;

/** `Phát biểu kết luận hội nghị, đồng chí …`: what is done so near the start is told before who did it. */
const START = 2;

/**
 * Whether a sentence tells of the deed as one of a person: with a name before it and no other deed between, or at the
 * sentence's start with a name behind it. Undefined where it does not tell of it in these words.
 */
export function isDoneByPerson(deed: string, sentence: string): boolean | undefined {
  const written = writtenSyllables(sentence);
  const folded = written.map((syllable) => fold(syllable).toLowerCase());
  const places = folded.flatMap((syllable, at) => (`${syllable} ${folded[at + 1]}` === deed ? [at] : []));
  if (places.length === 0) return undefined;
  return places.some((place) => {
    const before = written.slice(Math.max(0, place - REACH), place);
    const parted = folded
      .slice(Math.max(0, place - REACH), place)
      .findLastIndex((one) => words().parting.has(one));
    const behind = place < START ? written.slice(place, place + REACH) : [];
    return [before.slice(parted + 1), behind].some((part) => hasPersonName(part.join(" ")));
  });
}
