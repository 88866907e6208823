import type { BoilerplateRules } from "../../../language/lexicons/boilerplate-rules.ts";
import type { CorpusFile } from "../list-files.ts";
import type { Reading } from "../reading.ts";

/** What the reading process is asked: one file at a time. */
export interface ReadRequest {
  readonly file: CorpusFile;
  readonly boilerplate: BoilerplateRules;
  readonly maxFileBytes: number;
}

/** What it sends back: that it begins, pages while it is slow, each document or refusal, and an end. */
export type ReaderMessage =
  | { readonly kind: "begin" }
  | { readonly kind: "page"; readonly done: number; readonly total: number }
  | { readonly kind: "reading"; readonly reading: Reading }
  | { readonly kind: "done" };
