import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { DATA_FOLDER } from "../../../knowledge/language/data-folder.ts";

/** A copy of the lists of this repository that a test may change; it goes when the test ends. */
export function copyLists() {
  const folder = mkdtempSync(join(tmpdir(), "lists-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(DATA_FOLDER, folder, { recursive: true });
  return {
    folder,
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    remove: (name: string) => rmSync(join(folder, name)),
    /** Keeps a file as it is; what is returned puts it back. */
    keep: (name: string) => {
      const text = readFileSync(join(folder, name));
      return () => writeFileSync(join(folder, name), text);
    },
    /** `from` must stand in the file. */
    edit: (name: string, from: string, to: string) => {
      const text = readFileSync(join(folder, name), "utf8");
      if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
      writeFileSync(join(folder, name), text.replace(from, to));
    },
  };
}
