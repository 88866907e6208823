export { type AskedArticle, askedArticles } from "./asked-articles.ts";
export { type AskedNumber, askedDocumentNumbers } from "./asked-document-numbers.ts";
export { dateAt, type WrittenDate } from "./dates.ts";
export { findMentions, type Mention, withoutDocumentNumbers } from "./document-mentions.ts";
export { type DocumentNumber, type NumberParts, partsOfKey } from "./document-number.ts";
export { leadingTypeName } from "./document-types.ts";
export { findDocumentNumbers } from "./find-document-numbers.ts";
export { fold, foldInPlace, hasAccent } from "./fold.ts";
export { matchesAsked } from "./matches-asked.ts";
export { normalise } from "./normalise.ts";
export { type Sentence, sentencesOf } from "./sentences.ts";
export { createSpelling, loadSpelling, type Spelling } from "./spelling.ts";
export {
  readSpellingFiles,
  type SpellingData,
  type SpellingEntry,
  SpellingFileError,
} from "./spelling-file.ts";
export { canBeSyllable, isSyllable } from "./syllable-structure.ts";
export {
  foldedForm,
  matchingForm,
  type Syllable,
  syllableForm,
  syllablesOf,
  writtenSyllables,
} from "./syllables.ts";
export { createSynonyms, type FoundSynonym, loadSynonyms, type Synonyms } from "./synonyms.ts";
export { decodeTelex } from "./telex.ts";
export { placeTone, withoutTones } from "./tone.ts";
export { decodeRawTyping } from "./typing.ts";
export { decodeVni } from "./vni.ts";
export { createWrittenAbbreviations } from "./written-abbreviations.ts";
