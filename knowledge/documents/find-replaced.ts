import { findMentions, sentencesOf } from "../language/index.ts";
import type { Passage } from "./passage.ts";

/** A document that another says it replaces. */
export interface Replaced {
  /** The key of its number. */
  readonly key: string;
  /** ISO date (yyyy-mm-dd), where it stands beside the number. */
  readonly date: string | undefined;
}

/** `Quyết định này thay thế Quyết định số 10/QĐ-UBND`, `Thay thế Kế hoạch số 3/KH-UBND`; every number behind it is meant. */
const REPLACES = /(?<!\p{L})(?:thay thế|thay cho|bãi bỏ|hủy bỏ|huỷ bỏ)(?!\p{L})/iu;

/** `Quyết định số 10/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực`: every number before it is meant. */
const EXPIRES = /(?<!\p{L})(?:hết hiệu lực|không còn hiệu lực|chấm dứt hiệu lực)(?!\p{L})/iu;

/** What a document is based on may have replaced others, which says nothing of this one. */
const BASIS = /^[\s–-]*căn cứ(?!\p{L})/iu;

/** The documents that a passage says its own document replaces. */
export function findReplaced({ text, numbers }: Passage): Replaced[] {
  if (numbers.length === 0 || !(REPLACES.test(text) || EXPIRES.test(text))) return [];
  return sentencesOf(text).flatMap((sentence) => replacedIn(sentence.text));
}

function replacedIn(sentence: string): Replaced[] {
  if (BASIS.test(sentence)) return [];
  const replacing = REPLACES.exec(sentence)?.index ?? Number.POSITIVE_INFINITY;
  const expiring = EXPIRES.exec(sentence)?.index ?? -1;
  return findMentions(sentence)
    .filter(({ number }) => number.start > replacing || number.end <= expiring)
    .map(({ number, date }) => ({ key: number.key, date }));
}
