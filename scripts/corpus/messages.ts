import { z } from "zod";
import { readYaml, wordings } from "../../bot/index.ts";

const schema = z.object({
  corpus: wordings(
    ...(["usage", "noFolder", "missing", "refused", "notAll", "ignoredName", "same", "exists"] as const),
    ...(["added", "replaced", "removed", "notThere", "file", "fileFrom", "total", "finding"] as const),
    ...(["reloadHint"] as const),
  ),
});

/** What `npm run corpus` says. */
export const messages = readYaml(new URL("../messages.vi.yaml", import.meta.url), schema).corpus;
