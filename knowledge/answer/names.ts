import { z } from "zod";
import { loadData } from "../read/load-data.ts";
import { fold } from "../text/fold.ts";
import { matchingForm } from "../text/syllables.ts";

const schema = z.object({ surnames: z.string(), places: z.array(z.string().min(1)) });

interface Names {
  readonly surnames: ReadonlySet<string>;
  readonly surnamesFolded: ReadonlySet<string>;
  readonly places: readonly { accented: string; folded: string }[];
}

let names: Names | undefined;

function load(): Names {
  if (names) return names;
  const data = loadData("names.yaml", schema);
  const surnames = matchingForm(data.surnames).split(" ");
  names = {
    surnames: new Set(surnames),
    surnamesFolded: new Set(surnames.map(fold)),
    places: data.places.map(matchingForm).map((accented) => ({ accented, folded: fold(accented) })),
  };
  return names;
}

/** Forms of address after which a name follows. */
const ADDRESS = new Set(["ong", "ba", "anh", "chi", "dc"]);

/**
 * The people and places that a question names, each as folded syllables. `written` are the syllables as typed,
 * `folded` the same without accents.
 */
export function findNames(
  written: readonly string[],
  folded: readonly string[],
  isWord: (place: number) => boolean,
): string[] {
  return [...findPlaces(written, folded), ...findPeople(written, folded, isWord)];
}

function findPlaces(written: readonly string[], folded: readonly string[]): string[] {
  const accented = ` ${matchingForm(written.join(" "))} `;
  const plain = ` ${folded.join(" ")} `;
  return load()
    .places.filter((place) => {
      if (accented.includes(` ${place.accented} `)) return true;
      // Without accents a place is only sure when none of its syllables was typed with another accent.
      return plain.includes(` ${place.folded} `) && accented.includes(` ${place.folded} `);
    })
    .map((place) => place.folded);
}

function findPeople(
  written: readonly string[],
  folded: readonly string[],
  isWord: (place: number) => boolean,
): string[] {
  const people: string[] = [];
  for (let start = 0; start < written.length; start++) {
    if (!load().surnamesFolded.has(folded[start]!)) continue;
    let end = start + 1;
    const capital = startsWithCapital(written[start]!);
    if (!capital && !(start === 0 || ADDRESS.has(folded[start - 1]!) || folded[start - 1] === "chi"))
      continue;
    while (
      end < written.length &&
      end < start + 4 &&
      isWord(end) &&
      (!capital || startsWithCapital(written[end]!))
    )
      end++;
    if (end - start >= (capital ? 2 : 3)) people.push(folded.slice(start, end).join(" "));
    start = end - 1;
  }
  return people;
}

/** True when the text holds a person's name as documents write it: a surname and one to three more capitals. */
export function hasPersonName(text: string): boolean {
  for (const [run] of text.matchAll(CAPITALS)) {
    const syllables = matchingForm(run).split(" ");
    if (syllables.some((syllable, i) => i < syllables.length - 1 && load().surnames.has(syllable)))
      return true;
  }
  return false;
}

const CAPITALS = /\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,7}/gu;

function startsWithCapital(syllable: string): boolean {
  return /^\p{Lu}/u.test(syllable);
}
