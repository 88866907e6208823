import type { Duplicate } from "../documents/duplicates/settle-duplicates.ts";
import { ingestMessage } from "./ingest-messages.ts";
import type { Finding } from "./ingest-report.ts";

const MESSAGES = { join: "joined", replace: "superseded", keep: "alike" } as const;

/** What became of a document that is there twice, by the names of the files, which administrators know. */
export function describeDuplicate(
  { kept, other, likeness, decision }: Duplicate,
  fileOf: ReadonlyMap<string, string>,
): Omit<Finding, "key"> {
  const [keptFile, file] = [fileOf.get(kept) ?? kept, fileOf.get(other) ?? other];
  const values = { kept: keptFile, other: file, percent: Math.floor(likeness * 100) };
  return {
    // Of two that say the same, whichever is found is right.
    level: decision === "join" ? "notice" : "warning",
    kind: "duplicate",
    file,
    documentId: decision === "keep" ? other : kept,
    message: ingestMessage(MESSAGES[decision], values),
  };
}
