import type { WordForms } from "./phrases.ts";

/*
 * Words that the rules are about, and not entries of lists: a rule for `nào` has no meaning with another word in its place, so
 * no administrator can add one. All of them are closed classes of the language.
 */

/** Stands behind what is to be named: `phường nào`. */
export const WHICH: WordForms = { accented: "nào", folded: "nao" };

/** Asks how many, or says several. */
export const SEVERAL: WordForms = { accented: "mấy", folded: "may" };

/** Joins a subject and what it is said to be. */
export const IS = "là";

/** After this word small numbers are written out too: `kỳ họp thứ hai`. */
export const ORDINAL: WordForms = { accented: "thứ", folded: "thu" };

/** Instances are counted without `thứ` too: `lần hai`, and the first is `lần đầu`. */
export const INSTANCE = "lần";
export const FIRST = "đầu";

/** `mỗi lần hai người` counts people. */
export const EACH: ReadonlySet<string> = new Set(["mỗi", "từng"]);

/** Names a number: `giải pháp số 2`. */
export const NUMBERED: WordForms = { accented: "số", folded: "so" };

/** Behind these the name of a place follows. */
export const AT: ReadonlySet<string> = new Set(["ở", "tại"]);

/** `không còn hiệu lực` is not `có hiệu lực`; with and without accents. */
export const DENIAL = /(?<!\p{L})(?:không|khong|chưa|chua|hết|het)(?!\p{L})/u;

/** Who signed something is not told without this word. */
export const SIGN = "ký";

/** Words of a sentence that asks; those of AT_END stand at its end, before a courtesy at most: `có được không ạ`. */
export const ASKS_ANYWHERE: ReadonlySet<string> = new Set(["gì", "nào", "sao", "đâu"]);
export const ASKS_AT_END: ReadonlySet<string> = new Set(["không", "chưa", "à", "hả", "chăng"]);

/** Behind a comma these join a second question to the first: `…, còn hồ sơ nộp ở đâu`. */
export const JOINS_QUESTIONS: ReadonlySet<string> = new Set(["còn", "và", "với"]);
