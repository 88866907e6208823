import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { embeddingTokens } from "../../knowledge/embedding/tokens.ts";
import { findTrainedModel } from "../../knowledge/embedding/trained-model.ts";
import {
  createTransformersEmbedder,
  DEFAULT_MODEL,
} from "../../knowledge/embedding/transformers-embedder.ts";
import { adaptModel } from "../../scripts/train/adapt-model.ts";
import { writeAdapted } from "../../scripts/train/write-adapted.ts";
import { createRandom } from "../../scripts/train-embedding/random.ts";
import { readStartModel } from "../../scripts/train-embedding/start-model.ts";
import { PADDING, UNKNOWN } from "../../scripts/train-embedding/vocabulary.ts";
import { writeModel } from "../../scripts/train-embedding/write-model.ts";

/** Each matter can be said in two ways that share no word; a document says each of its matters in both. */
const MATTERS = Array.from({ length: 60 }, (_, matter) =>
  ["a", "b"].map((way) => [1, 2, 3, 4, 5, 6].map((word) => `${way}${matter}m${word}`)),
);
const MATTERS_A_DOCUMENT = 3;
const DIMENSIONS = 32;
/** About that of the embedded model's numbers. */
const SPREAD = 0.1;

let root: string;
let corpus: string;
let start: string;
const steps: string[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "train-"));
  corpus = join(root, "corpus.jsonl");
  writeFileSync(corpus, madeCorpus(120));
  start = join(root, "start");
  await writeRandomModel(start, readFileSync(corpus, "utf8"));
});
afterAll(() => rmSync(root, { recursive: true }));

/** So words alone do not lead from a sentence to the rest of its document; what stands together elsewhere does. */
function madeCorpus(documents: number): string {
  const random = createRandom(3);
  const shuffled = (words: readonly string[]) =>
    words
      .map((word) => ({ word, order: random.next() }))
      .sort((x, y) => x.order - y.order)
      .map(({ word }) => word);
  const lines = Array.from({ length: documents }, (_, id) => {
    const matters = Array.from({ length: MATTERS_A_DOCUMENT }, () => MATTERS[random.below(MATTERS.length)]);
    const sentences = matters.flatMap((ways) => ways?.map((way) => `${shuffled(way).join(" ")}.`));
    return JSON.stringify({ id: String(id), text: sentences.join("\n") });
  });
  return lines.join("\n");
}

async function writeRandomModel(folder: string, text: string): Promise<void> {
  const random = createRandom(9);
  const tokens = [PADDING, UNKNOWN, ...new Set(embeddingTokens(text, 100_000))];
  const values = Float32Array.from({ length: tokens.length * DIMENSIONS }, (_, place) =>
    place < 2 * DIMENSIONS ? 0 : SPREAD * random.normal(),
  );
  await writeModel({
    folder,
    vocabulary: { tokens },
    vectors: { values, dimensions: DIMENSIONS },
    maxSyllables: 64,
  });
}

function adapt(dataDir: string, corpusPath = corpus) {
  return adaptModel({
    corpusPath,
    dataDir,
    startFolder: start,
    onStep: ({ step }) => void steps.push(step),
  });
}

describe("Training on an office's corpus", () => {
  it("keeps a model that finds unseen sentences better, tells by how much, and replaces it by the same again", async () => {
    const dataDir = join(root, "data");
    const adapted = await adapt(dataDir);
    if (adapted.kind !== "measured") throw new Error(adapted.kind);
    const { verdict, folder = "" } = adapted;
    expect(verdict).toMatchObject({ kept: true, against: undefined });
    expect(verdict.gain.vectors.low).toBeGreaterThan(0);
    expect(verdict.after.vectors.mrrAt10).toBeGreaterThan(verdict.before.vectors.mrrAt10);
    expect(await findTrainedModel(dataDir, start)).toEqual({ kind: "usable", folder });
    expect(readdirSync(join(dataDir, "model"))).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(folder, "card.json"), "utf8"))).toMatchObject({ kept: true });
    expect(writeAdapted(adapted)).toMatch(/Đã giữ mô hình mới ở .*npm run reload/);
    expect(new Set(steps)).toEqual(new Set(["read", "held-out", "measure-before", "round", "measure-after"]));
    const again = await adapt(dataDir);
    expect(again).toMatchObject({ kind: "measured", folder });
  }, 60_000);

  it("leaves a corpus alone that is too small to measure, and says so", async () => {
    const small = join(root, "small.jsonl");
    writeFileSync(small, madeCorpus(10));
    const dataDir = join(root, "untouched");
    const adapted = await adapt(dataDir, small);
    expect(adapted).toMatchObject({ kind: "too-small", least: 50 });
    expect(writeAdapted(adapted)).toMatch(/còn nhỏ.*tiếp tục dùng mô hình có sẵn/);
    expect(existsSync(dataDir)).toBe(false);
  });

  it("leaves nothing behind when the result is not kept, and what was kept before stays", async () => {
    const noise = join(root, "noise.jsonl");
    // Every sentence of its own words: nothing that can be learned from others.
    const lines = Array.from({ length: 60 }, (_, id) => ({
      id: String(id),
      text: [0, 1, 2, 3].map((line) => `${words(id * 4 + line)}.`).join("\n"),
    }));
    writeFileSync(noise, lines.map((line) => JSON.stringify(line)).join("\n"));
    const dataDir = join(root, "noise-data");
    mkdirSync(join(dataDir, "model", "former"), { recursive: true });
    const adapted = await adapt(dataDir, noise);
    expect(adapted).toMatchObject({ kind: "measured", folder: undefined, verdict: { kept: false } });
    expect(readdirSync(join(dataDir, "model"))).toEqual(["former"]);
    expect(writeAdapted(adapted)).toMatch(/Không giữ mô hình mới/);
  });

  it("does not read a model of another kind", async () => {
    const other = join(root, "other");
    mkdirSync(other);
    writeFileSync(join(other, "config.json"), "{}");
    await expect(
      adaptModel({ corpusPath: corpus, dataDir: root, startFolder: other, onStep: () => {} }),
    ).rejects.toThrow(/không phải loại có thể huấn luyện tiếp/);
  });
});

function words(seed: number): string {
  return [2, 3, 5, 7, 11, 13, 17].map((step) => `tu${seed * step}x${step}`).join(" ");
}

describe("The model to go on from", () => {
  it("is read with the numbers that it embeds with", async () => {
    const { tokens, values, dimensions, maxSyllables } = await readStartModel(DEFAULT_MODEL);
    const row = (token: string) => {
      const from = tokens.indexOf(token) * dimensions;
      return values.slice(from, from + dimensions);
    };
    const sum = row("dân").map((value, d) => value + (row("vận")[d] ?? 0) + (row("dan_van")[d] ?? 0));
    const length = Math.hypot(...sum);
    const embedder = await createTransformersEmbedder();
    const vector = await embedder.embedQuestion("dân vận");
    await embedder.close();
    expect(maxSyllables).toBe(512);
    vector.forEach((value, d) => {
      expect(value).toBeCloseTo((sum[d] ?? 0) / length, 4);
    });
  });
});

describe("npm run train", () => {
  it.each([
    [[], /^Cách dùng: npm run train/],
    [["--corpus", "/khong-co-o-day"], /Không tìm thấy "\/khong-co-o-day"/],
  ])("says in one line what is missing (%j)", async (flags, wanted) => {
    const stderr = await new Promise<string>((resolve) => {
      const command = ["--import", "./scripts/typescript.mjs", "scripts/train.ts", ...flags];
      execFile(process.execPath, command, (_, __, problem) => resolve(problem));
    });
    expect(stderr).toMatch(wanted);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
