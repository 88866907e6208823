import { z } from "zod";
import { DATA_FOLDER } from "./data-folder.ts";
import { type AnswerWords, answerWordsSchema, createAnswerWords } from "./lexicons/answer-words.ts";
import { type BoilerplateRules, boilerplateSchema } from "./lexicons/boilerplate-rules.ts";
import { type CountedNumbers, createCountedNumbers, ordinalsSchema } from "./lexicons/counted-numbers.ts";
import { type Countries, countriesSchema, createCountries } from "./lexicons/countries.ts";
import { type AskedItem, createItemFinder } from "./lexicons/list-items.ts";
import { createNames, type Names, namesSchema } from "./lexicons/names.ts";
import { createQuestionWords, type QuestionWords, questionWordsSchema } from "./lexicons/question-words.ts";
import { createRoles, type Roles, rolesSchema } from "./lexicons/roles.ts";
import { readDataFiles } from "./read-data-files.ts";
import { createSpelling, type Spelling } from "./spelling/spelling.ts";
import { abbreviationsSchema, chatSpellingSchema } from "./spelling/spelling-file.ts";
import { createSynonyms, type Synonyms, synonymsSchema } from "./spelling/synonyms.ts";
import { createWrittenAbbreviations } from "./spelling/written-abbreviations.ts";
import { createTokenizer, type Words } from "./tokenized-text.ts";
import { createRawTyping, typingSchema } from "./typing/typing.ts";

/**
 * Everything that is known of how people write and ask, as administrators list it in knowledge/data. One value that never
 * changes: a reload makes another one, which takes over together with the index that was built with it.
 */
export interface Language {
  /** A question typed with the input method off as it was meant; any other unchanged. */
  decodeTyping(text: string): string;
  readonly spelling: Spelling;
  /** A text with its abbreviations written out behind them, so that full words find it. */
  writeOut(text: string): string;
  readonly synonyms: Synonyms;
  /** The words of a text, with one word for a counted number, however it is written. */
  wordsOf(text: string): Words;
  readonly questionWords: QuestionWords;
  /** The item of a list that folded syllables ask for by its number. */
  findAskedItem(folded: readonly string[]): AskedItem | undefined;
  readonly numbers: CountedNumbers;
  readonly names: Names;
  readonly countries: Countries;
  readonly roles: Roles;
  readonly answerWords: AnswerWords;
  /** What pages and files carry besides their text. */
  readonly boilerplate: BoilerplateRules;
}

const FILES = z.object({
  "abbreviations.yaml": abbreviationsSchema,
  "answer-words.yaml": answerWordsSchema,
  "boilerplate.yaml": boilerplateSchema,
  "chat-spelling.yaml": chatSpellingSchema,
  "countries.yaml": countriesSchema,
  "names.yaml": namesSchema,
  "ordinals.yaml": ordinalsSchema,
  "question-words.yaml": questionWordsSchema,
  "roles.yaml": rolesSchema,
  "synonyms.yaml": synonymsSchema,
  "typing.yaml": typingSchema,
});

/**
 * Reads all lists of a folder and makes of them a language. Throws DataFileError, which names every file and entry that is wrong
 * and says in Vietnamese what to do.
 */
export function loadLanguage(folder = DATA_FOLDER): Language {
  const files = readDataFiles(folder, FILES);
  const { items, counted } = files["ordinals.yaml"];
  const spelling = createSpelling({
    abbreviations: files["abbreviations.yaml"]["viet-tat"],
    documentTypes: files["abbreviations.yaml"]["loai-van-ban"],
    chat: files["chat-spelling.yaml"]["viet-tat-khi-nhan-tin"],
  });
  const numbers = createCountedNumbers(counted);
  return {
    decodeTyping: createRawTyping(files["typing.yaml"]),
    spelling,
    writeOut: createWrittenAbbreviations(spelling),
    synonyms: createSynonyms(files["synonyms.yaml"].nhom),
    wordsOf: createTokenizer(numbers),
    questionWords: createQuestionWords(files["question-words.yaml"]),
    findAskedItem: createItemFinder(items),
    numbers,
    names: createNames(files["names.yaml"]),
    countries: createCountries(files["countries.yaml"]),
    roles: createRoles(files["roles.yaml"]),
    answerWords: createAnswerWords(files["answer-words.yaml"]),
    boilerplate: files["boilerplate.yaml"],
  };
}
