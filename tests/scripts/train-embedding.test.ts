import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../knowledge/embedding/embedder.ts";
import { createTransformersEmbedder } from "../../knowledge/embedding/transformers-embedder.ts";
import { parseOptions } from "../../scripts/train-embedding/options.ts";
import { trainEmbedding } from "../../scripts/train-embedding/train-embedding.ts";
import { cosine, describeEmbedder } from "../knowledge/embedding/embedder.contract.ts";

/** Words that go together; texts are drawn from one subject each. */
const SUBJECTS = [
  { name: "nông nghiệp", words: ["lúa", "gặt", "ruộng", "phân bón", "mùa vụ", "trâu", "thóc", "cấy"] },
  { name: "giao thông", words: ["đường", "xe buýt", "tài xế", "cầu", "ga tàu", "vé", "bến", "biển báo"] },
  {
    name: "y tế",
    words: ["bác sĩ", "thuốc", "vắc xin", "khám", "giường bệnh", "điều dưỡng", "cấp cứu", "xét nghiệm"],
  },
];

let root: string;
const model = () => join(root, "first");

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "train-embedding-"));
  await mkdir(join(root, "text"));
  await writeFile(join(root, "text", "made-up.jsonl.gz"), gzipSync(madeUpTexts()));
  await trainEmbedding(options(model()), () => {});
});
afterAll(() => rm(root, { recursive: true }));

function options(out: string, more: readonly string[] = []) {
  const flags = [
    "--text",
    join(root, "text"),
    "--legal",
    "",
    "--questions",
    "",
    "--out",
    out,
    "--dims",
    "32",
    "--epochs",
    "8",
  ];
  return parseOptions([
    ...flags,
    "--batch",
    "32",
    "--min-count",
    "1",
    "--pairs",
    "100",
    "--threads",
    "1",
    ...more,
  ]);
}

function madeUpTexts(): string {
  const lines: string[] = [];
  for (let number = 0; number < 150; number++) {
    const subject = SUBJECTS[number % SUBJECTS.length];
    const word = (offset: number) => subject?.words[(number * 7 + offset * 3) % subject.words.length] ?? "";
    const sentence = (start: number) =>
      `Hôm nay có ${[0, 1, 2, 3, 4].map((place) => word(start + place)).join(" và ")}.`;
    lines.push(
      JSON.stringify({
        title: `${word(9)} ${word(5)} ${subject?.name}`,
        text: `${sentence(0)} ${sentence(1)} ${sentence(2)}`,
      }),
    );
  }
  return lines.join("\n");
}

describe("A trained folder", () => {
  describeEmbedder("It", () => createTransformersEmbedder({ model: model() }));

  it.each(["", "without accents "])("puts a text of the same subject first %s", async (form) => {
    const embedder: Embedder = await createTransformersEmbedder({ model: model() });
    const passages = ["bác sĩ và thuốc và khám", "đường và cầu và vé", "thóc và ruộng và cấy"];
    const vectors = await embedder.embedPassages(passages);
    const asked = { "": "lúa mùa vụ", "without accents ": "lua mua vu" }[form] ?? "";
    const question = await embedder.embedQuestion(asked);
    const near = vectors.map((vector) => cosine(vector, question));
    expect(near.indexOf(Math.max(...near))).toBe(2);
    await embedder.close();
  });

  it("comes out the same to the byte from the same seed, and different from another", async () => {
    await trainEmbedding(options(join(root, "second")), () => {});
    await trainEmbedding(options(join(root, "third"), ["--seed", "2"]), () => {});
    for (const file of [
      "config.json",
      "tokenizer.json",
      "tokenizer_config.json",
      "onnx/model_quantized.onnx",
    ]) {
      const [first, second] = await Promise.all([
        readFile(join(model(), file)),
        readFile(join(root, "second", file)),
      ]);
      expect(first.equals(second), file).toBe(true);
    }
    const graph = "onnx/model_quantized.onnx";
    expect((await readFile(join(root, "third", graph))).equals(await readFile(join(model(), graph)))).toBe(
      false,
    );
  });
});

describe("The trainer's flags", () => {
  it("name the wrong one", () => {
    expect(() => parseOptions(["--epochs", "zero"])).toThrow(/epochs/u);
    expect(() => parseOptions(["--speed", "9"])).toThrow(/speed/u);
  });

  it("stop the training where a folder has no texts", async () => {
    const empty = await mkdtemp(join(root, "empty-"));
    await expect(trainEmbedding({ ...options(model()), text: empty }, () => {})).rejects.toThrow(/--text/u);
  });

  it("stop the training at a line that is no text, with its place", async () => {
    const bad = await mkdtemp(join(root, "bad-"));
    await writeFile(join(bad, "bad.jsonl"), '{"title": "tốt"}\n{"title": 5}\n');
    await expect(trainEmbedding({ ...options(model()), text: bad }, () => {})).rejects.toThrow(
      /bad\.jsonl:2/u,
    );
  });
});
