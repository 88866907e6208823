import type { CorpusView } from "../corpus-view/corpus-view.ts";
import { hasNames } from "../evidence/entity-checks.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { hasAccent } from "../language/index.ts";
import type { Names } from "../language/lexicons/names.ts";
import type { Question } from "../question/question.ts";
import { nearSpellings, SLIP_COSTS } from "../restore/near-spellings.ts";
import { soundAlikes } from "../restore/sound-alike.ts";

/** Letters of a syllable that may be meant, at least: shorter ones are one slip away from too many others. */
const SHORTEST_MEANT = 4;

/**
 * The judged passages whose documents have the names asked for, but for a slip of the hand in one syllable of one name
 * (`Than Xuân` for `Thanh Xuân`) or its spelling by ear. Somebody else may be meant, so these are offered and do not answer.
 */
export function passagesWithNearNames<Item extends Evidence>(
  view: CorpusView,
  question: Question,
  judged: readonly Item[],
): Item[] {
  const isKnown = (syllable: string) => view.index.keywords.frequency(syllable) > 0;
  const meant = question.names.flatMap((name, index) =>
    nearNames(name, isKnown, view.language.names).map((near) => ({
      ...question,
      names: question.names.with(index, near),
    })),
  );
  if (meant.length === 0) return [];
  const idOf = ({ candidate }: Item) => view.documentIdAt(candidate.passageIndex);
  // Many passages may be of one long document, which is looked through once.
  const passages = new Map(judged.map((one) => [idOf(one), one.candidate.passageIndex]));
  const near = [...passages].filter(([, passage]) => {
    const document = view.document(view.passage(passage));
    return meant.some((other) => hasNames(other, document, view));
  });
  const ids = new Set(near.map(([id]) => id));
  return judged.filter((one) => ids.has(idOf(one)));
}

/**
 * The names that a folded name may stand for, with one usual slip in one syllable or one that is spelled as it is spoken
 * somewhere. A place that is known to exist is no slip, and neither is a country, which is written with accents.
 */
export function nearNames(
  name: string,
  isKnown: (syllable: string) => boolean,
  { isListedPlace }: Pick<Names, "isListedPlace">,
): string[] {
  if (hasAccent(name) || isListedPlace(name)) return [];
  const syllables = name.split(" ");
  return syllables.flatMap((typed, index) =>
    nearSyllables(typed, isKnown).map((meant) => syllables.with(index, meant).join(" ")),
  );
}

function nearSyllables(typed: string, isKnown: (syllable: string) => boolean): string[] {
  const slips = nearSpellings(typed, (meant) => meant.length >= SHORTEST_MEANT && isKnown(meant));
  const usual = [...slips].flatMap(([meant, cost]) => (cost === SLIP_COSTS.usual ? [meant] : []));
  return [...new Set([...usual, ...soundAlikes(typed).filter(isKnown)])];
}
