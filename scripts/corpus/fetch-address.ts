import { extname } from "node:path";
import { fillIn } from "../../bot/index.ts";
import { type FetchOptions, fetchDocument } from "../../knowledge/documents/fetch/fetch-document.ts";
import { UsageError } from "../command-line.ts";
import { messages } from "./messages.ts";

/** A document from the web, as a file would hold it. */
export interface FetchedDocument {
  readonly bytes: Uint8Array;
  /** By its kind, with the dot: `.html`, `.pdf`. */
  readonly extension: string;
  /** After redirects. */
  readonly url: string;
}

/** The one place where addresses are fetched. Throws a UsageError that says what to do. */
export async function fetchAddress(address: string, options?: FetchOptions): Promise<FetchedDocument> {
  const fetched = await fetchDocument(address, options);
  if (fetched.kind === "failed")
    throw new UsageError(fillIn(messages.refused, { name: address, reason: fetched.reason }));
  const { bytes, fileName, finalUrl } = fetched;
  return { bytes, extension: extname(fileName), url: finalUrl };
}
