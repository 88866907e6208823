import type { Document } from "../documents/document.ts";
import { fold, type Language, matchingForm } from "../language/index.ts";
import { type CorpusRecords, everyDocument, everyPassage } from "../storage/records/corpus-records.ts";
import { LawNameCollector, type LawNames } from "./law-names.ts";
import { createRegister, type Register, type RegisteredDocument, registeredDocument } from "./register.ts";
import { type Succession, SuccessionCollector } from "./succession.ts";

/** What a corpus is looked up by beside its words. Passages stand in it by their indexes, rising. */
export interface References {
  /** By the key of a document number, the passages that mention it or whose document has it. */
  readonly byNumber: ReadonlyMap<string, readonly number[]>;
  /** By the key of an article, with its law or without (`articleKey`), the passages of it. */
  readonly byArticle: ReadonlyMap<string, readonly number[]>;
  /** By a passage's own question in matching form, accented and folded, the first passage that has it. */
  readonly byQuestion: ReadonlyMap<string, number>;
  readonly names: LawNames;
  readonly register: Register;
  readonly succession: Succession;
}

/** Reads all passages, then all documents, once. */
export function gatherReferences(
  corpus: CorpusRecords,
  { writeOut }: Pick<Language, "writeOut">,
): References {
  const byNumber = new Map<string, number[]>();
  const byArticle = new Map<string, number[]>();
  const byQuestion = new Map<string, number>();
  const laws = new LawNameCollector();
  const successions = new SuccessionCollector();
  let passageIndex = 0;
  for (const passage of everyPassage(corpus)) {
    for (const key of passage.numbers) addTo(byNumber, key, passageIndex);
    for (const key of passage.articles) addTo(byArticle, key, passageIndex);
    for (const form of formsOf(passage.question))
      if (!byQuestion.has(form)) byQuestion.set(form, passageIndex);
    laws.add(passage);
    successions.add(passage);
    passageIndex++;
  }
  const registered: RegisteredDocument[] = [];
  const names = laws.finish(
    everyDocumentWith(corpus, (document) => {
      const entry = registeredDocument(document, writeOut);
      if (entry) registered.push(entry);
    }),
  );
  const register = createRegister(registered);
  return { byNumber, byArticle, byQuestion, names, register, succession: successions.finish(register) };
}

/** All documents as they come, each shown to `look` first: reading them takes longest. */
function* everyDocumentWith(corpus: CorpusRecords, look: (document: Document) => void): Generator<Document> {
  for (const document of everyDocument(corpus)) {
    look(document);
    yield document;
  }
}

function formsOf(question: string | undefined): string[] {
  if (question === undefined) return [];
  const asked = matchingForm(question);
  return [asked, fold(asked)];
}

function addTo(groups: Map<string, number[]>, key: string, passageIndex: number): void {
  const group = groups.get(key);
  if (group) group.push(passageIndex);
  else groups.set(key, [passageIndex]);
}
