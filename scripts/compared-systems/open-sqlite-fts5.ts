import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import { z } from "zod";
import { readPlainDocuments } from "./plain-documents.ts";
import { RANKED_DOCUMENTS, type System } from "./system.ts";
import type { SystemJob } from "./system-job.ts";

const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu;
const rows = z.array(z.object({ id: z.string() }));

/** In a file, without accents (`remove_diacritics 2` keeps đ), any word may match, its own BM25 order. */
export async function openSqliteFts5({
  documentsFile,
  dataDir,
}: Pick<SystemJob, "documentsFile" | "dataDir">): Promise<System> {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "fts5.sqlite");
  rmSync(file, { force: true });
  const database = new Libsql(file);
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
  database.exec(
    "CREATE VIRTUAL TABLE documents USING fts5(id UNINDEXED, title, text, tokenize = 'unicode61 remove_diacritics 2')",
  );
  const add = database.prepare("INSERT INTO documents (id, title, text) VALUES (?, ?, ?)");
  for await (const { id, title, text } of readPlainDocuments(documentsFile)) add.run(id, title, text);
  database.exec("COMMIT");
  const find = database.prepare(
    `SELECT id FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT ${RANKED_DOCUMENTS}`,
  );
  return {
    rank: async (question) => rows.parse(find.all(anyWord(question))).map(({ id }) => id),
    close: async () => {
      database.close();
    },
  };
}

/** Each word quoted, so that none is read as an operator. */
function anyWord(question: string): string {
  const words = question.normalize("NFC").match(SYLLABLE) ?? [];
  return [...new Set(words)].map((word) => `"${word}"`).join(" OR ");
}
