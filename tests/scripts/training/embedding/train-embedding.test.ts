import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../knowledge/embedding/embedder.ts";
import { readTokenVectors } from "../../../../knowledge/embedding/token-vectors.ts";
import { createTransformersEmbedder } from "../../../../knowledge/embedding/transformers-embedder.ts";
import { partOf } from "../../../../scripts/question-sets/citizen-questions.ts";
import { parseOptions } from "../../../../scripts/training/embedding/options.ts";
import { trainEmbedding } from "../../../../scripts/training/embedding/train-embedding.ts";
import { cosine, describeEmbedder } from "../../../knowledge/embedding/embedder.contract.ts";

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

function options(out: string, more: Readonly<Record<string, string>> = {}) {
  const flags = {
    ...{ text: join(root, "text"), legal: "", citizens: "", work: join(root, "work"), out },
    ...{ dims: 32, epochs: 8, batch: 32, "min-count": 1, pairs: 100, threads: 1, ...more },
  };
  return parseOptions(Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]));
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
    await trainEmbedding(options(join(root, "third"), { seed: "2" }), () => {});
    for (const file of [
      "config.json",
      "tokenizer.json",
      "tokenizer_config.json",
      "onnx/model_quantized.onnx",
      "token-vectors.bin",
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

describe("A model that has learned citizens' questions", () => {
  const [learned, other] = (["fit", "choose"] as const).map((part) =>
    Array.from({ length: 99 }, (_, number) => `${number}/2020/L`).find((law) => partOf(law) === part),
  );
  const ILL = "Say xe buýt thì tài xế làm gì?";
  const [CARE, BUS] = ["Bác sĩ khám và cho thuốc, điều dưỡng xét nghiệm.", "Xe buýt và tài xế, vé và bến."];
  const FARM = {
    id: "b",
    question: "Ruộng cấy lúa mùa vụ nào?",
    style: "everyday",
    relevant: [`${other}+1`],
  };
  const asked = [{ id: "a", question: ILL, style: "everyday", relevant: [`${learned}+1`] }];
  const legal = () => join(root, "articles.jsonl.gz");

  beforeAll(async () => {
    const articles = [
      { id: `${learned}+1`, title: "Cấp cứu", text: CARE },
      { id: `${learned}+2`, title: "Đường", text: BUS },
      { id: `${other}+1`, title: "Biển báo", text: "Cầu và vé và biển báo." },
      // What a word of a question stands in more often than in every fourth article is no wrong answer.
      ...Array.from({ length: 8 }, (_, at) => ({ id: `${other}+${at + 2}`, title: "Lúa", text: "Gặt lúa." })),
    ];
    await writeFile(join(root, "questions.jsonl"), "");
    await writeFile(legal(), gzipSync(articles.map((line) => JSON.stringify(line)).join("\n")));
    const base = model();
    for (const [name, questions] of [
      ["taught", asked],
      ["overheard", [...asked, FARM]],
    ] as const)
      await trainEmbedding(
        options(join(root, name), {
          ...{ base, legal: legal(), citizens: await writeQuestions(name, questions) },
        }),
        () => {},
      );
  });

  async function writeQuestions(name: string, questions: readonly object[]): Promise<string> {
    const folder = join(root, `${name}-questions`);
    await mkdir(join(folder, "citizens"), { recursive: true });
    await mkdir(join(folder, "lexicon"));
    await mkdir(join(folder, "people", "tvpl_soict"), { recursive: true });
    await writeFile(join(folder, "people", "tvpl_soict", "questions.jsonl"), "");
    await writeFile(join(folder, "laws.json"), '{"used": {}}');
    const lines = questions.map((line) => JSON.stringify(line)).join("\n");
    await writeFile(join(folder, "citizens", "train.jsonl"), lines);
    return folder;
  }

  it("brings a question nearer to the article that answers than to the one with words like its own", async () => {
    const lead = async (folder: string) => {
      const embedder = await createTransformersEmbedder({ model: folder });
      const question = await embedder.embedQuestion(ILL);
      const [care = 0, bus = 0] = (await embedder.embedPassages([CARE, BUS])).map((passage) =>
        cosine(passage, question),
      );
      await embedder.close();
      return care - bus;
    };
    expect(await lead(model())).toBeLessThan(0);
    expect(await lead(join(root, "taught"))).toBeGreaterThan(0);
  });

  it("knows nothing of questions of the other parts", async () => {
    const graph = (name: string) => readFile(join(root, name, "onnx/model_quantized.onnx"));
    expect((await graph("overheard")).equals(await graph("taught"))).toBe(true);
  });

  it("has vectors of single words beside it, of what it has learned", async () => {
    const likeness = (folder: string) => {
      const { dimensions, values, rowOf } = readTokenVectors(folder);
      const [one = new Float32Array(), other = new Float32Array()] = ["xế", "thuốc"].map((word) => {
        const row = rowOf(word) * dimensions;
        return values.slice(row, row + dimensions);
      });
      return cosine(one, other) / Math.sqrt(cosine(one, one) * cosine(other, other));
    };
    expect(likeness(join(root, "taught"))).toBeGreaterThan(likeness(model()) + 0.2);
  });
});

describe("The trainer's flags", () => {
  it("name the wrong one", () => {
    expect(() => parseOptions(["--epochs", "zero"])).toThrow(/epochs/u);
    expect(() => parseOptions(["--speed", "9"])).toThrow(/speed/u);
  });

  it("say that citizens' questions need the articles that answer them", () => {
    expect(() => parseOptions(["--legal", ""])).toThrow(/--legal\s+→ at citizens/u);
    expect(parseOptions(["--legal", "", "--citizens", ""])).toMatchObject({ legal: "", citizens: "" });
  });

  it("stop the training before it begins where the questions are missing", async () => {
    const told: string[] = [];
    const missing = { ...options(model()), citizens: join(root, "none"), legal: join(root, "none.jsonl.gz") };
    await expect(trainEmbedding(missing, (line) => told.push(line))).rejects.toThrow(/none/u);
    expect(told).toEqual([]);
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
