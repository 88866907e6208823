/** A place that a sentence refers to. */
export interface Pointer {
  /** The law as the sentence names it; undefined for the one that the sentence stands in (`Luật này`). */
  readonly of: string | undefined;
  /** As in `articleKey`; undefined for the article that the sentence stands in. */
  readonly article: string | undefined;
  readonly clause: number | undefined;
}

/** `(được thực hiện) theo quy định tại khoản 2 Điều 7 (và Điều 8) của Luật này.` at the end of a sentence. */
const ENDING =
  /(?:quy định|nêu|theo|tại|ở)\s+((?:các\s+|[Đđ]iểm\s|[Kk]hoản\s|Điều\s)[^.;:()]{0,120}?)(?:\s+(?:của\s+)?((?!Điều\s|Khoản\s|Điểm\s)\p{Lu}[^.;:()]{2,120}?))?[\s.;,]*$/u;

/** What the places are made of: `điểm a và điểm b khoản 2 Điều 7`, `các điều 7, 8 và 9`. */
const PLACES =
  /^(?:(?:các|và|hoặc|hay|[Đđ]iểm|[Kk]hoản|[Đđ]iều|này|\d{1,4}[a-zđ]?|[a-zđ])(?:\s*,\s*|\s+|$))+$/u;

const THIS = /(?<!\p{L})này$/u;

/** The case is kept out of what comes before; what is left out there is no answer. */
const EXCEPTING = /(?<!\p{L})(?:trừ|ngoài)(?!\p{L})[^,;]*$/iu;

/** Syllables before the pointer, at most: a longer sentence says enough by itself. */
const MOST_SAID = 25;

/**
 * The places that a sentence points to where it says little else, in their order: each article once, with the first clause that
 * is named of it. `trừ trường hợp quy định tại Điều 7` points to what is not meant.
 */
export function findPointers(sentence: string): Pointer[] {
  const found = ENDING.exec(sentence);
  const places = found?.[1] ?? "";
  const before = sentence.slice(0, found?.index ?? 0);
  const said = before.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (!PLACES.test(places) || EXCEPTING.test(before) || said > MOST_SAID) return [];
  const of = found?.[2];
  return readPlaces(places).map((place) => ({
    of: of === undefined || THIS.test(of) ? undefined : of,
    ...place,
  }));
}

function readPlaces(places: string): Omit<Pointer, "of">[] {
  const pointers: Omit<Pointer, "of">[] = [];
  let [kind, clause]: [string, number | undefined] = ["", undefined];
  for (const token of places.match(/\p{L}+|\d+[a-zđ]?/gu) ?? []) {
    if (/^(?:điểm|khoản|điều)$/iu.test(token)) kind = token.toLowerCase();
    else if (kind === "khoản" && /^\d/u.test(token)) clause ??= Number.parseInt(token, 10);
    else if (kind === "điều" && /^(?:\d.*|này)$/u.test(token)) {
      const article = token === "này" ? undefined : token;
      if (!pointers.some((pointer) => pointer.article === article)) pointers.push({ article, clause });
      clause = undefined;
    }
  }
  return pointers;
}
