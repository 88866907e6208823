import { stat } from "node:fs/promises";
import type { Document } from "./documents/document.ts";
import { type SettledDuplicates, settleDuplicates } from "./documents/duplicates/settle-duplicates.ts";
import { findPath } from "./documents/original-file.ts";
import { everyDocument } from "./storage/records/corpus-records.ts";
import { RecordsWriter } from "./storage/records/records-writer.ts";
import { withText } from "./storage/records/stored-document.ts";

/** The documents of a corpus without those that another stands for, and what was found. `read` holds no passages yet. */
export async function leaveOutDuplicates(
  read: RecordsWriter,
  corpusPath: string,
): Promise<{ readonly writer: RecordsWriter; readonly duplicates: SettledDuplicates["found"] }> {
  const corpus = read.open();
  const changedAt = async (file: string) => {
    const path = await findPath(corpusPath, file);
    return path === undefined ? undefined : (await stat(path)).mtimeMs;
  };
  const settled = await settleDuplicates(everyDocument(corpus), { changedAt });
  if (settled.leftOut.size === 0) return { writer: read, duplicates: settled.found };
  const writer = new RecordsWriter();
  for (const document of everyDocument(corpus))
    if (!settled.leftOut.has(document.id)) writer.addDocument(withAddresses(document, settled));
  return { writer, duplicates: settled.found };
}

function withAddresses(document: Document, { alsoAt }: SettledDuplicates): Document {
  const addresses = alsoAt.get(document.id);
  const whole = withText(document);
  return addresses ? { ...whole, metadata: { ...whole.metadata, alsoAt: addresses } } : whole;
}
