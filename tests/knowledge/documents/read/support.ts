import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Document } from "../../../../knowledge/documents/document.ts";
import { createBoilerplate } from "../../../../knowledge/documents/read/boilerplate/boilerplate.ts";
import type { Reading } from "../../../../knowledge/documents/read/reading.ts";
import { language } from "../../language/repository-language.ts";

/** The rules of this repository. */
export const boilerplate = createBoilerplate(language.boilerplate);

/** Real input that is not part of the repository. */
export const SHARED = new URL("../../../../../shared/", import.meta.url).pathname;

/** A folder of our own made-up documents. */
export function fixtureFolder(name: string): string {
  return new URL(`../../../fixtures/${name}/`, import.meta.url).pathname;
}

export function fixture(name: string): string {
  return readFileSync(`${fixtureFolder("pages")}${name}`, "utf8");
}

/** The only document that was read, or the first. */
export function documentOf(read: Reading | readonly Reading[]): Document {
  const [reading] = [read].flat();
  if (reading?.kind === "document") return reading.document;
  throw new Error(`not read: ${reading?.reason}`);
}

export function blockTexts({ text, blocks }: Document): string[] {
  return blocks.map((block) => text.slice(block.start, block.end));
}

export function headingsOf({ text, blocks }: Document): string[] {
  return blocks.filter(({ kind }) => kind === "heading").map(({ start, end }) => text.slice(start, end));
}

export function droppedBy(document: Document, reason: string): string[] {
  return document.dropped.filter((line) => line.reason === reason).map((line) => line.text);
}

/** A folder with these files that goes when the test ends. */
export function corpusFolder(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
