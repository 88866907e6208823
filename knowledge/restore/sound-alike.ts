/**
 * Letters that are pronounced alike in some part of the country and therefore written for each other, as they begin a
 * syllable (folded: `d` is `đ` too) and as they end it. A longer spelling goes before one that it begins with.
 */
const STARTS = [
  ["ch", "tr"],
  ["s", "x"],
  ["l", "n"],
  ["gi", "d", "r", "v"],
];
const ENDS = [
  ["ng", "nh", "n"],
  ["ch", "c", "t"],
];

/** `n` begins `nam`, but not `nghi`. */
const LONGER_STARTS = /^(?:ng|nh)/u;

/** Folded spellings that some people pronounce as they do this one: `tram` for `cham`, `lan` for `nan`. */
export function soundAlikes(folded: string): string[] {
  const starts = LONGER_STARTS.test(folded)
    ? []
    : exchange(STARTS, (letters) => folded.startsWith(letters)).map(
        ([from, to]) => to + folded.slice(from.length),
      );
  const ends = exchange(ENDS, (letters) => folded.endsWith(letters)).map(
    ([from, to]) => folded.slice(0, -from.length) + to,
  );
  return [...starts, ...ends];
}

/** What may stand for what, in the first group of which something fits. */
function exchange(groups: readonly (readonly string[])[], fits: (letters: string) => boolean) {
  const pairs: [string, string][] = [];
  for (const group of groups) {
    const from = group.find(fits);
    if (from === undefined) continue;
    for (const to of group) if (to !== from) pairs.push([from, to]);
    break;
  }
  return pairs;
}

/** The two tones that are spoken alike in the middle and the south, `lảnh` for `lãnh`. */
const TILDE = "\u0303";
const HOOK = "\u0309";

/** Marks (of a decomposed syllable) with one of these tones where either may stand. */
export function spokenMarks(marks: string): string {
  return marks.replace(HOOK, TILDE);
}
