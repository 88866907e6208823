import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { replaceSection } from "./bench/replace-section.ts";

const PAGE = fileURLToPath(new URL("../BENCHMARKS.md", import.meta.url));

/** Puts a section into BENCHMARKS.md in the place of the one with that name. Throws as replaceSection does. */
export function putSection(name: string, content: string): void {
  const page = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : undefined;
  writeFileSync(PAGE, replaceSection(page, name, content));
}
