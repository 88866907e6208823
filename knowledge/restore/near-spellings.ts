/**
 * What a slip of the hand costs in nats: one that happens often (a letter left out, doubled, swapped with the next, or
 * its neighbour on the keyboard), or any other single letter too many or wrong.
 */
export const SLIP_COSTS = { usual: 0, other: 2 } as const;

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

/** The keys around each key of an English keyboard. */
const KEYS_AROUND: ReadonlyMap<string, string> = new Map(
  (
    "q:wa w:qeas e:wrsd r:etdf t:ryfg y:tugh u:yihj i:uojk o:ipkl p:ol a:qwsz s:weadzx d:ersfxc f:rtdgcv " +
    "g:tyfhvb h:yugjbn j:uihknm k:iojlm l:opk z:asx x:sdzc c:dfxv v:fgcb b:ghvn n:hjbm m:jkn"
  )
    .split(" ")
    .map((entry) => [entry.charAt(0), entry.slice(2)]),
);

/**
 * The words from which one slip of the hand leads to this one (Damerau–Levenshtein distance 1), with the cost of
 * the slip, among those that `isWord` holds for. Takes small letters without accents. A few hundred look-ups find
 * them, so that no index of misspellings has to be kept.
 */
export function nearSpellings(typed: string, isWord: (word: string) => boolean): Map<string, number> {
  const near = new Map<string, number>();
  const add = (word: string, cost: number): void => {
    const known = near.get(word);
    if (word !== typed && (known === undefined ? isWord(word) : cost < known)) near.set(word, cost);
  };
  for (let at = 0; at <= typed.length; at++) {
    const [before, after] = [typed.slice(0, at), typed.slice(at)];
    for (const letter of LETTERS) add(before + letter + after, SLIP_COSTS.usual);
    if (after !== "") addWithout(before, after, add);
  }
  return near;
}

/** Words that have the first letter of `after` not at all, later, or as another one. */
function addWithout(before: string, after: string, add: (word: string, cost: number) => void): void {
  const typed = after.charAt(0);
  const rest = after.slice(1);
  add(before + rest, before.endsWith(typed) ? SLIP_COSTS.usual : SLIP_COSTS.other);
  if (rest !== "") add(before + rest.charAt(0) + typed + rest.slice(1), SLIP_COSTS.usual);
  const around = KEYS_AROUND.get(typed) ?? "";
  for (const letter of LETTERS)
    add(before + letter + rest, around.includes(letter) ? SLIP_COSTS.usual : SLIP_COSTS.other);
}
