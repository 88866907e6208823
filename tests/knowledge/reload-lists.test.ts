import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openKnowledge } from "../../knowledge/index.ts";
import { DATA_FOLDER } from "../../knowledge/language/data-folder.ts";
import { OFFICE } from "./answer/office.ts";
import { copyLists } from "./language/copied-lists.ts";

const MESSAGES = ["reading-messages.yaml", "ingest-messages.yaml", "drop-reasons.yaml"];
const LISTS = readdirSync(DATA_FOLDER).filter((name) => !MESSAGES.includes(name));

/** An asking phrase that no list has yet, and an abbreviation. */
const QUESTION = "chìa khóa hòm thư nằm chốn mô";
const ADDED = { phrase: "chốn mô", abbreviation: "HTLN" };

async function open(withFolder = false) {
  const lists = copyLists();
  const folder = mkdtempSync(join(tmpdir(), "reload-lists-"));
  const corpusPath = join(folder, "corpus");
  cpSync(OFFICE, corpusPath, { recursive: true });
  const options = { corpusPath, languageFolder: lists.folder };
  const dataDir = join(folder, "data");
  const reopen = () => openKnowledge(withFolder ? { ...options, dataDir } : options);
  const knowledge = await reopen();
  onTestFinished(async () => {
    await knowledge.close();
    rmSync(folder, { recursive: true });
  });
  const addPhrase = () =>
    lists.edit("question-words.yaml", "    - ở đâu\n", `    - ở đâu\n    - ${ADDED.phrase}\n`);
  const addAbbreviation = () =>
    lists.edit(
      "abbreviations.yaml",
      "viet-tat:\n",
      `viet-tat:\n  ${ADDED.abbreviation}: hòm thư lắng nghe\n`,
    );
  const isPhraseLive = () =>
    knowledge.outline(QUESTION).asking.some(({ answerType }) => answerType === "place");
  return { knowledge, lists, reopen, addPhrase, addAbbreviation, isPhraseLive };
}

describe("a list that cannot be read leaves everything as it was", () => {
  test("whichever list it is, and though another one was changed", async () => {
    const { knowledge, lists, addPhrase, addAbbreviation, isPhraseLive } = await open();
    const ask = () =>
      Promise.all([QUESTION, `${ADDED.abbreviation} mở khi nào`].map(knowledge.ask.bind(knowledge)));
    const before = { answers: await ask(), status: knowledge.status() };
    addPhrase();
    addAbbreviation();
    const changed = new Set(["question-words.yaml", "abbreviations.yaml"]);
    for (const name of LISTS) {
      const broken = [
        () => lists.remove(name),
        () => lists.write(name, "a: [\n"),
        () => lists.write(name, "sai: 5\n"),
      ];
      for (const breakIt of broken) {
        const mend = lists.keep(name);
        breakIt();
        const result = await knowledge.reload();
        mend();
        expect(result).toMatchObject({ kind: "failed", reason: expect.stringContaining(name) });
        expect(isPhraseLive(), `${name}, with ${[...changed].join(" and ")} changed`).toBe(false);
        expect(knowledge.status()).toEqual(before.status);
      }
    }
    expect(await ask()).toEqual(before.answers);
    expect(await knowledge.reload()).toMatchObject({ kind: "reloaded" });
    expect(isPhraseLive()).toBe(true);
  });

  test("and so does a corpus that cannot be built", async () => {
    const { knowledge, lists, addPhrase, isPhraseLive } = await open();
    addPhrase();
    lists.write("boilerplate.yaml", EVERYTHING_IS_FURNITURE);
    expect(await knowledge.reload()).toMatchObject({ kind: "failed" });
    expect(isPhraseLive()).toBe(false);
  });
});

/** Rules that leave nothing of any file. */
const EVERYTHING_IS_FURNITURE = `
rules:
  - { name: all, scope: line, longest: 9999, patterns: ["{*} {*}"], formats: [text, html, markdown] }
labels: { byline: [tac gia], origin: [nguon] }
`;

test("lists and index take over together: while the new ones are built, the old ones answer", async () => {
  const { knowledge, addPhrase, isPhraseLive } = await open();
  const asked: Promise<unknown>[] = [];
  const live: boolean[] = [];
  const before = await knowledge.ask(QUESTION);
  addPhrase();
  const result = await knowledge.reload(({ step }) => {
    live.push(isPhraseLive());
    if (step !== "swap") asked.push(knowledge.ask(QUESTION));
  });
  expect(result.kind).toBe("reloaded");
  expect(live.length).toBeGreaterThan(3);
  expect(live).not.toContain(true);
  expect(asked.length).toBeGreaterThan(2);
  for (const answer of await Promise.all(asked)) expect(answer).toEqual(before);
  expect(isPhraseLive()).toBe(true);
});

test("a new abbreviation is understood from the reload on, and not before", async () => {
  const { knowledge, addAbbreviation } = await open();
  const firstFor = async (question: string) => (await knowledge.ask(question)).passages[0]?.id;
  const inFull = await firstFor("hòm thư lắng nghe mở khi nào");
  expect(inFull).toBeDefined();
  expect(await firstFor(`${ADDED.abbreviation} mở khi nào`)).not.toBe(inFull);
  addAbbreviation();
  expect((await knowledge.reload()).kind).toBe("reloaded");
  expect(await firstFor(`${ADDED.abbreviation} mở khi nào`)).toBe(inFull);
});

test("a start with other lists builds again", async () => {
  const { reopen, addAbbreviation } = await open(true);
  const fromOf = async () => {
    const knowledge = await reopen();
    await knowledge.close();
    return knowledge.status().from;
  };
  expect(await fromOf()).toBe("snapshot");
  addAbbreviation();
  expect(await fromOf()).toBe("build");
});
