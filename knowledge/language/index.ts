export { dateAt, type WrittenDate } from "./dates.ts";
export { type AskedArticle, askedArticles } from "./document-numbers/asked-articles.ts";
export { type AskedNumber, askedDocumentNumbers } from "./document-numbers/asked-document-numbers.ts";
export { findMentions, type Mention, withoutDocumentNumbers } from "./document-numbers/document-mentions.ts";
export { type DocumentNumber, type NumberParts, partsOfKey } from "./document-numbers/document-number.ts";
export { leadingTypeName } from "./document-numbers/document-types.ts";
export { findDocumentNumbers } from "./document-numbers/find-document-numbers.ts";
export { matchesAsked } from "./document-numbers/matches-asked.ts";
export { fold, foldInPlace, hasAccent } from "./fold.ts";
export { normalise } from "./normalise.ts";
export { type Sentence, sentencesOf } from "./sentences.ts";
export { createSpelling, loadSpelling, type Spelling } from "./spelling/spelling.ts";
export {
  readSpellingFiles,
  type SpellingData,
  type SpellingEntry,
  SpellingFileError,
} from "./spelling/spelling-file.ts";
export { createSynonyms, type FoundSynonym, loadSynonyms, type Synonyms } from "./spelling/synonyms.ts";
export { createWrittenAbbreviations } from "./spelling/written-abbreviations.ts";
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
export { decodeRawTyping } from "./typing/typing.ts";
export { decodeVni } from "./typing/vni.ts";
