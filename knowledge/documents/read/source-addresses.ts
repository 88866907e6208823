import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { replaceFile } from "../../storage/replace-file.ts";
import type { Document } from "../document.ts";
import { webAddress } from "./metadata.ts";

/** A hidden file of the corpus folder: where files came from that were fetched. */
const FILE = ".sources.json";

const schema = z.record(z.string(), z.object({ url: z.string(), fetchedAt: z.string() }));

/** By the name of a file inside the corpus. */
export type SourceAddresses = z.output<typeof schema>;

/** Empty where nothing was fetched, the corpus is a single file, or the list is damaged. */
export async function readSourceAddresses(corpusPath: string): Promise<SourceAddresses> {
  try {
    return schema.parse(JSON.parse(await readFile(join(corpusPath, FILE), "utf8")));
  } catch {
    return {};
  }
}

export async function writeSourceAddresses(corpusPath: string, addresses: SourceAddresses): Promise<void> {
  await replaceFile(join(corpusPath, FILE), JSON.stringify(addresses, null, 2));
}

/** The document with the address that its file was fetched from, where it names none itself. */
export function withAddress(document: Document, address: string | undefined): Document {
  const url = address === undefined ? undefined : webAddress(address);
  if (url === undefined || document.metadata.url !== undefined) return document;
  return { ...document, metadata: { ...document.metadata, url } };
}
