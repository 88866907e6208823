import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Knowledge, openKnowledge } from "../../knowledge/index.ts";

/** Opens a corpus for the tests of a file, with the repository's own model. Gives it from the first test on. */
export function useKnowledge(corpusPath: string): () => Knowledge {
  let knowledge: Knowledge | undefined;
  beforeAll(async () => {
    knowledge = await openKnowledge({ corpusPath });
  });
  afterAll(() => knowledge?.close());
  return () => {
    if (knowledge) return knowledge;
    throw new Error("The corpus is opened before the first test.");
  };
}

/** The same with made-up documents, by the names of their files. */
export function useDocuments(files: ReadonlyMap<string, string>): () => Knowledge {
  const folder = mkdtempSync(join(tmpdir(), "documents-"));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  afterAll(() => rmSync(folder, { recursive: true }));
  return useKnowledge(folder);
}
