import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Passage } from "../../../../knowledge/documents/passage.ts";
import type { Document } from "../../../../knowledge/documents/read/index.ts";
import { splitDocument } from "../../../../knowledge/documents/split-document.ts";
import { rankPassages } from "../../../../knowledge/retrieve/rank.ts";
import { everyDocument, everyPassage } from "../../../../knowledge/storage/records/corpus-records.ts";
import { RecordsWriter } from "../../../../knowledge/storage/records/records-writer.ts";
import { withText } from "../../../../knowledge/storage/records/stored-document.ts";
import { loadSnapshot } from "../../../../knowledge/storage/snapshot/load-snapshot.ts";
import { saveSnapshot } from "../../../../knowledge/storage/snapshot/save-snapshot.ts";
import {
  type BuiltCorpus,
  CURRENT_FILE,
  MANIFEST_FILE,
  SNAPSHOT_FILES,
  SNAPSHOT_FORMAT,
} from "../../../../knowledge/storage/snapshot/snapshot.ts";
import { madeDocument } from "../../documents/made-document.ts";
import { createFakeEmbedder } from "../../embedding/fake-embedder.ts";
import { queryTerms } from "../../search-index/keyword/query-terms.ts";
import { type MadeBuilt, madeBuilt } from "./made-built.ts";

const FILES = Object.values(SNAPSHOT_FILES);

let folder: string;
let made: MadeBuilt;
/** A snapshot that each test gets a fresh copy of, in `dataDir`. */
let whole: string;
let dataDir: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "snapshot-"));
  whole = join(folder, "whole");
  made = await madeBuilt();
  await saveSnapshot(whole, made.built, made.fit);
});
beforeEach(() => {
  dataDir = join(mkdtempSync(join(folder, "test-")), "data");
  cpSync(whole, dataDir, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function current(dir = dataDir): string {
  return join(dir, readFileSync(join(dir, CURRENT_FILE), "utf8"));
}

async function load(dir = dataDir): Promise<BuiltCorpus> {
  const loaded = await loadSnapshot(dir, made.fit);
  if (loaded.kind === "loaded") return loaded.built;
  throw new Error(`unusable: ${loaded.reason}`);
}

async function expectUnusable(fit = made.fit): Promise<void> {
  const loaded = await loadSnapshot(dataDir, fit);
  expect(loaded.kind).toBe("unusable");
  if (loaded.kind === "unusable") expect(loaded.reason).not.toBe("");
}

function change(file: string, edit: (bytes: Buffer) => Buffer): void {
  const path = join(current(), file);
  writeFileSync(path, edit(readFileSync(path)));
}

function changeManifest(edit: Record<string, unknown>): void {
  change(MANIFEST_FILE, (bytes) => Buffer.from(JSON.stringify({ ...JSON.parse(bytes.toString()), ...edit })));
}

function documentsOf({ corpus }: BuiltCorpus): Document[] {
  return Array.from(everyDocument(corpus), withText);
}

function passagesOf({ corpus }: BuiltCorpus): Passage[] {
  return Array.from(everyPassage(corpus), (passage) => ({ ...passage, text: passage.text }));
}

async function rank({ index }: BuiltCorpus, question: string) {
  const vector = await createFakeEmbedder().embedQuestion(question);
  return rankPassages(index, { terms: queryTerms(question), vector });
}

describe("a snapshot that is whole", () => {
  test("gives back every document and passage as it was built", async () => {
    const loaded = await load();
    const { builtAt, corpusFingerprint } = made.built;
    expect(loaded).toMatchObject({ builtAt, corpusFingerprint });
    expect(documentsOf(loaded)).toEqual(made.documents);
    expect(passagesOf(loaded)).toEqual(made.passages);
  });

  test("answers exactly as before it was saved", async () => {
    const loaded = await load();
    for (const question of ["tổ 5 họp khi nào", "bếp ăn chung", "mo cua luc may gio", "không có"])
      expect(await rank(loaded, question)).toEqual(await rank(made.built, question));
    const typed = ["bep", "an", "chung", "to", "5"];
    expect(loaded.index.accents.restore(typed)).toEqual(made.built.index.accents.restore(typed));
  });

  test("can be saved again, and the second is like the first", async () => {
    const loaded = await load();
    await saveSnapshot(dataDir, loaded, made.fit);
    const again = await load();
    expect(passagesOf(again)).toEqual(made.passages);
    expect(await rank(again, "bếp ăn")).toEqual(await rank(loaded, "bếp ăn"));
  });

  test("takes the place of the former one, whose files go, also those that a crash left behind", async () => {
    mkdirSync(join(dataDir, "snapshot-left-by-a-crash"));
    writeFileSync(join(dataDir, "snapshot-left-by-a-crash", "words.bin"), "half");
    writeFileSync(join(dataDir, `${CURRENT_FILE}.left-by-a-crash`), "snapshot-x");
    writeFileSync(join(dataDir, "other.txt"), "not ours");
    const other = await madeBuilt("hai");
    await saveSnapshot(dataDir, other.built, other.fit);
    expect((await load()).corpusFingerprint).toBe("hai");
    const kept = readFileSync(join(dataDir, CURRENT_FILE), "utf8");
    expect(readdirSync(dataDir).sort()).toEqual([CURRENT_FILE, "other.txt", kept].sort());
  });
});

describe("the file that names the snapshot in use", () => {
  test("is replaced in one step and never written over, so that a crash leaves the former or the new name", async () => {
    const witness = join(folder, "former-name");
    linkSync(join(dataDir, CURRENT_FILE), witness);
    const former = readFileSync(witness, "utf8");
    await saveSnapshot(dataDir, made.built, made.fit);
    expect(readFileSync(join(dataDir, CURRENT_FILE), "utf8")).not.toBe(former);
    expect(readFileSync(witness, "utf8")).toBe(former);
  });
});

describe("a snapshot that is not whole is unusable, never half-read", () => {
  const anyFile = fc.constantFrom(...FILES);
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  test("a file with one byte changed", async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, share, fc.integer({ min: 1, max: 255 }), async (file, where, mask) => {
        const flip = (bytes: Buffer) => {
          const offset = Math.floor(where * bytes.length);
          bytes[offset] = (bytes[offset] ?? 0) ^ mask;
          return bytes;
        };
        change(file, flip);
        await expectUnusable();
        change(file, flip);
      }),
      { numRuns: 60 },
    );
    await load();
  });

  test("a file cut short or grown", async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, share, async (file, where) => {
        const whole = readFileSync(join(current(), file));
        for (const wrong of [
          whole.subarray(0, Math.floor(where * whole.length)),
          Buffer.concat([whole, whole]),
        ]) {
          change(file, () => Buffer.from(wrong));
          await expectUnusable();
        }
        change(file, () => whole);
      }),
      { numRuns: 30 },
    );
    await load();
  });

  test.each([...FILES, MANIFEST_FILE])("%s is missing", async (file) => {
    rmSync(join(current(), file));
    await expectUnusable();
  });

  test.each([
    ["a later format", { format: SNAPSHOT_FORMAT + 1 }],
    ["an earlier format", { format: SNAPSHOT_FORMAT - 1 }],
    ["no format", { format: undefined }],
    ["no files", { files: {} }],
    [
      "files of no size",
      { files: Object.fromEntries(FILES.map((file) => [file, { bytes: 0, sha256: "" }])) },
    ],
    ["no dimensions", { dimensions: 0 }],
  ])("its manifest names %s", async (_, edit) => {
    changeManifest(edit);
    await expectUnusable();
  });

  test.each(["", "null", "[]", "{", '{"format":', "\0\0\0\0"])("its manifest is %j", async (text) => {
    change(MANIFEST_FILE, () => Buffer.from(text));
    await expectUnusable();
  });

  test("a manifest with any byte changed is refused, or says the same of every file", async () => {
    const untouched = readFileSync(join(current(), MANIFEST_FILE));
    await fc.assert(
      fc.asyncProperty(share, fc.integer({ min: 1, max: 127 }), async (where, mask) => {
        const bytes = Buffer.from(untouched);
        const offset = Math.floor(where * bytes.length);
        bytes[offset] = (bytes[offset] ?? 0) ^ mask;
        change(MANIFEST_FILE, () => bytes);
        const loaded = await loadSnapshot(dataDir, made.fit);
        if (loaded.kind === "loaded") expect(passagesOf(loaded.built)).toEqual(made.passages);
      }),
      { numRuns: 60 },
    );
  });

  test.each(["snapshot-that-is-not-there", "", ".", "../../etc", "\0", "x".repeat(5000)])(
    "the file that names it says %j",
    async (name) => {
      writeFileSync(join(dataDir, CURRENT_FILE), name);
      await expectUnusable();
    },
  );

  test("it was made with another model or other dimensions", async () => {
    await expectUnusable({ ...made.fit, modelFingerprint: "other" });
    await expectUnusable({ ...made.fit, dimensions: made.fit.dimensions * 2 });
    changeManifest({ dimensions: made.fit.dimensions * 2 });
    await expectUnusable({ ...made.fit, dimensions: made.fit.dimensions * 2 });
  });

  test("its texts are those of another corpus, each file whole in itself", async () => {
    const writer = new RecordsWriter();
    writer.addDocument(madeDocument(["Một câu."]));
    writer.addPassages(0, splitDocument(madeDocument(["Một câu."])));
    await saveSnapshot(dataDir, { ...made.built, corpus: writer.open() }, made.fit);
    await expectUnusable();
  });

  test("there is none, or the place is no folder", async () => {
    rmSync(dataDir, { recursive: true });
    await expectUnusable();
    writeFileSync(dataDir, "a file");
    await expectUnusable();
  });
});
