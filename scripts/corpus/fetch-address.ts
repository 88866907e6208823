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
export async function fetchAddress(_url: string): Promise<FetchedDocument> {
  throw new UsageError(messages.noFetch);
}
