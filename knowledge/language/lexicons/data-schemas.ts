import { z } from "zod";

/** A list of words or phrases, each with a letter or digit in it. */
export const phraseList = z.array(z.string().regex(/[\p{L}\p{N}]/u)).min(1);

/** Words of one syllable each, separated by spaces. */
export const wordList = z.string().regex(/[\p{L}\p{N}]/u);
