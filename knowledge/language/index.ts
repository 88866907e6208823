export { dateAt, findDates, type WrittenDate } from "./dates.ts";
export { type AskedArticle, askedArticles } from "./document-numbers/asked-articles.ts";
export { type AskedNumber, askedDocumentNumbers } from "./document-numbers/asked-document-numbers.ts";
export { findMentions, type Mention, withoutDocumentNumbers } from "./document-numbers/document-mentions.ts";
export { type DocumentNumber, type NumberParts, partsOfKey } from "./document-numbers/document-number.ts";
export { leadingTypeName, typeNameOfCode } from "./document-numbers/document-types.ts";
export { findDocumentNumbers } from "./document-numbers/find-document-numbers.ts";
export { matchesAsked } from "./document-numbers/matches-asked.ts";
export { fold, foldInPlace, hasAccent } from "./fold.ts";
export type { Language } from "./language.ts";
export { normalise } from "./normalise.ts";
export { type Sentence, sentencesOf } from "./sentences.ts";
export type { Expanded } from "./spelling/abbreviations.ts";
export type { Spelling } from "./spelling/spelling.ts";
export type { SpellingData, SpellingEntry } from "./spelling/spelling-file.ts";
export type { FoundSynonym } from "./spelling/synonyms.ts";
export { canBeSyllable, isSyllable } from "./syllable-structure.ts";
export {
  foldedForm,
  matchingForm,
  type Syllable,
  syllableForm,
  syllablesOf,
  writtenSyllables,
} from "./syllables.ts";
export { placeTone, withoutTones } from "./tone.ts";
export { decodeTelex } from "./typing/telex.ts";
export { decodeVni } from "./typing/vni.ts";
