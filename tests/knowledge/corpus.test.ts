import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readCorpus } from "../../knowledge/documents/read/index.ts";
import { matchingForm } from "../../knowledge/language/syllables.ts";
import { contents, datesAndFigures, directiveNumbers, people, placesAndBodies } from "./corpus.facts.ts";
import { fixtureFolder, SHARED } from "./documents/read/support.ts";
import { language } from "./language/repository-language.ts";

const CORPUS = join(import.meta.dirname, "../../knowledge/corpus");
const LONGEST_ANSWER_SYLLABLES = 230;
/** A run of this many syllables that also stands in a source would be copied, not written. */
const COPIED_RUN_SYLLABLES = 12;

const frontMatter = z.strictObject({
  title: z.string().min(5).max(100),
  number: z.string().optional(),
  issuer: z.string().optional(),
  date: z.iso.date().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  byline: z.string().optional(),
  origin: z.string().optional(),
  summary: z.literal(true),
});

const entries = ["hoi-dap", "van-ban"].flatMap((folder) => filesIn(CORPUS, folder).map(readEntry));
const questions = entries.flatMap((entry) => entry.sections).filter(({ heading }) => heading.endsWith("?"));

describe("the starter corpus", () => {
  it.each(entries)("$name says which document it sums up", ({ metadata }) => {
    expect(frontMatter.safeParse(metadata).error).toBeUndefined();
  });

  it.each(entries)("$name answers under every heading, briefly enough to read in a chat", ({ sections }) => {
    expect(sections.length).toBeGreaterThan(0);
    for (const { heading, answer } of sections) {
      expect(answer, heading).toMatch(/[.!]$/);
      expect(countSyllables(answer), heading).toBeLessThanOrEqual(LONGEST_ANSWER_SYLLABLES);
    }
  });

  it("holds at least 60 questions in hoi-dap, none asked twice in the whole corpus", () => {
    const inFolder = entries
      .filter(({ name }) => name.startsWith("hoi-dap/"))
      .flatMap((entry) => entry.sections);
    expect(inFolder.filter(({ heading }) => heading.endsWith("?")).length).toBeGreaterThanOrEqual(60);
    const asked = questions.map(({ heading }) => matchingForm(heading));
    expect(asked).toEqual([...new Set(asked)]);
  });

  it("is read without a skipped file or a dropped line, every question as a heading before its answer", async () => {
    const { documents, skipped } = await readCorpus(CORPUS, language);
    expect(skipped).toEqual([]);
    expect(documents.flatMap(({ dropped }) => dropped)).toEqual([]);
    expect(documents.map(({ id }) => `${id}.md`)).toEqual(entries.map(({ name }) => name));
    for (const [place, { text, blocks }] of documents.entries()) {
      const { sections = [] } = entries[place] ?? {};
      const headings = blocks.filter(({ kind }) => kind === "heading");
      expect(headings.map(({ start, end }) => matchingForm(text.slice(start, end)))).toEqual(
        sections.map(({ heading }) => matchingForm(heading)),
      );
      const whole = sections.map(({ heading, answer }) => matchingForm(`${heading} ${answer}`)).join(" ");
      expect(matchingForm(text)).toBe(whole);
    }
  });

  it.each(directiveNumbers)("has one entry for directive %s", (number) => {
    expect(entries.filter(({ metadata }) => frontMatter.parse(metadata).number === number)).toHaveLength(1);
  });

  it("has no entry for a directive that the facts do not name", () => {
    const numbers = entries.flatMap(({ metadata }) => frontMatter.parse(metadata).number ?? []);
    expect(numbers.filter((number) => !directiveNumbers.includes(number))).toEqual([]);
  });

  it.each([...people, ...datesAndFigures, ...placesAndBodies, ...contents])("tells “%s”", (fact) => {
    const wanted = ` ${matchingForm(fact)} `;
    expect(questions.filter(({ answer }) => ` ${matchingForm(answer)} `.includes(wanted))).not.toHaveLength(
      0,
    );
  });

  it("names the time of an answer that speaks of a Quận ủy or a Ban Dân vận", () => {
    const stale = questions.filter(({ answer }) => /Quận ủy|Ban Dân vận/.test(answer));
    expect(stale.length).toBeGreaterThan(0);
    expect(stale.filter(({ answer }) => !/\b(19|20)\d\d\b/.test(answer))).toEqual([]);
  });
});

describe("beside made-up documents", () => {
  const own = ["pages", "laws", "office"].flatMap((folder) => textsIn(fixtureFolder(folder)));
  const [first] = entries;
  const answer = first?.sections[0]?.answer ?? "";

  it("repeats no run of 12 syllables of them", () => {
    expect(own.length).toBeGreaterThan(5);
    expect(copiedFrom(own)).toEqual([]);
  });

  it("would be caught with a run of 12 syllables, in capitals and across lines too", () => {
    const words = answer.split(/\s+/);
    const asShout = (count: number) => words.slice(0, count).join("\n").toUpperCase();
    expect(copiedFrom([asShout(12)])).toEqual([`${first?.name}: ${matchingForm(asShout(12))}`]);
    expect(copiedFrom([asShout(11)])).toEqual([]);
  });
});

describe.skipIf(!existsSync(SHARED))("beside its sources (skipped where ../shared is absent)", () => {
  it("repeats no run of 12 syllables of a source, addresses aside", () => {
    const sources = ["pages", "facts", "laws"].flatMap((folder) => textsIn(`${SHARED}${folder}`));
    expect(sources.length).toBeGreaterThan(0);
    expect(copiedFrom(sources)).toEqual([]);
  });
});

interface Entry {
  readonly name: string;
  readonly raw: string;
  readonly metadata: unknown;
  readonly sections: readonly { readonly heading: string; readonly answer: string }[];
}

/** Names of a folder's text files, as paths from `root`. */
function filesIn(root: string, folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => /\.(md|txt)$/.test(name));
  return names.sort().map((name) => `${folder}/${name}`);
}

function textsIn(folder: string): string[] {
  return filesIn(folder, ".").map((file) => readFileSync(join(folder, file), "utf8"));
}

/** The runs of syllables that an entry has in common with a source, addresses aside. */
function copiedFrom(sources: readonly string[]): string[] {
  const known = new Set(sources.flatMap(runsOf));
  return entries.flatMap(({ name, raw }) =>
    runsOf(raw)
      .filter((run) => known.has(run))
      .map((run) => `${name}: ${run}`),
  );
}

function readEntry(file: string): Entry {
  const raw = readFileSync(join(CORPUS, file), "utf8");
  const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(raw) ?? [];
  const sections = body
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = "", ...answer] = part.split("\n");
      return { heading, answer: answer.join("\n").trim() };
    });
  return { name: file, raw, metadata: parse(head), sections };
}

function countSyllables(text: string): number {
  return matchingForm(text).split(" ").length;
}

function runsOf(text: string): string[] {
  const syllables = matchingForm(text.replace(/https?:\/\/\S+/g, " ")).split(" ");
  const last = syllables.length - COPIED_RUN_SYLLABLES;
  return Array.from({ length: Math.max(0, last + 1) }, (_, start) =>
    syllables.slice(start, start + COPIED_RUN_SYLLABLES).join(" "),
  );
}
