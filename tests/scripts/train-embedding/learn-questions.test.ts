import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { embeddingTokens } from "../../../knowledge/embedding/tokens.ts";
import { createTransformersEmbedder } from "../../../knowledge/embedding/transformers-embedder.ts";
import { createFixedVocabulary } from "../../../scripts/train-embedding/fixed-vocabulary.ts";
import { learnQuestions } from "../../../scripts/train-embedding/learn-questions.ts";
import { readLearnedQuestions } from "../../../scripts/train-embedding/learned-questions.ts";
import { createRandom } from "../../../scripts/train-embedding/random.ts";
import { PADDING, UNKNOWN } from "../../../scripts/train-embedding/vocabulary.ts";
import { writeModel } from "../../../scripts/train-embedding/write-model.ts";
import { findUnseenParts, hasLearned } from "../../../scripts/unseen-parts.ts";
import { cosine } from "../../knowledge/embedding/embedder.contract.ts";

const DIMENSIONS = 16;
/** What people say for what the documents say. */
const SAID = {
  xe: "ô tô",
  tiền: "kinh phí",
  nhà: "trụ sở",
  ốm: "bệnh tật",
  học: "đào tạo",
  ruộng: "đất đai",
};
const FOLDS = 3;

let root: string;
const at = (name: string) => join(root, name);
const questionsFile = () => join(at("made"), "questions.jsonl");

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "learn-questions-"));
  mkdirSync(at("made"));
  const asked = Object.keys(SAID).map((word, id) => ({
    id,
    question: `Quy định ${word}?`,
    relevant: [`${id}`],
  }));
  const told = Object.values(SAID).map((words, id) => ({
    id: `${id}`,
    text: `Quy định về ${words} của xã.`,
  }));
  writeFileSync(questionsFile(), asked.map((line) => JSON.stringify(line)).join("\n"));
  const corpus = told.map((line) => JSON.stringify(line)).join("\n");
  writeFileSync(join(at("made"), "corpus.jsonl"), corpus);
  await writeBase(`${corpus} ${Object.keys(SAID).join(" ")}`);
  await learn({});
});
afterAll(() => rmSync(root, { recursive: true }));

async function writeBase(text: string): Promise<void> {
  const random = createRandom(4);
  const tokens = [PADDING, UNKNOWN, ...new Set(embeddingTokens(text, 10_000))];
  const values = Float32Array.from({ length: tokens.length * DIMENSIONS }, (_, place) =>
    place < 2 * DIMENSIONS ? 0 : 0.1 * random.normal(),
  );
  const vectors = { values, dimensions: DIMENSIONS };
  await writeModel({ folder: at("base"), vocabulary: { tokens }, vectors, maxSyllables: 64 });
}

function learn({ base = at("base"), out = at("out"), foldsOut = at("folds") }): Promise<void> {
  const options = { base, out, foldsOut, questions: at("made"), dataDir: at("data"), folds: FOLDS, seed: 1 };
  const texts = { texts: [], vocabulary: createFixedVocabulary([], []) };
  return learnQuestions(options, texts, () => {});
}

/** How much nearer the question is to one passage than to the other. */
async function lead(model: string, question: string, right: string, wrong: string): Promise<number> {
  const embedder = await createTransformersEmbedder({ model });
  const vector = await embedder.embedQuestion(question);
  const near = (await embedder.embedPassages([right, wrong])).map((passage) => cosine(vector, passage));
  await embedder.close();
  return (near[0] ?? 0) - (near[1] ?? 0);
}

describe("A model that has learned from people's questions", () => {
  it("brings what people say near to what the documents say", async () => {
    for (const [word, phrase, other] of [
      ["tiền", "kinh phí", "trụ sở"],
      ["nhà", "trụ sở", "kinh phí"],
    ]) {
      const asked = [`Quy định ${word}?`, `Quy định về ${phrase} của xã.`, `Quy định về ${other} của xã.`];
      const [question = "", right = "", wrong = ""] = asked;
      const before = await lead(at("base"), question, right, wrong);
      expect(await lead(at("out"), question, right, wrong), word).toBeGreaterThan(before + 0.03);
    }
  });

  it("names the set, and each fold the questions that it has not seen", async () => {
    const { trained_on, run, left_out } = await readLearnedQuestions(at("out"));
    expect({ trained_on, left_out }).toEqual({ trained_on: ["made"], left_out: undefined });
    expect(await readLearnedQuestions(join(at("folds"), "2"))).toEqual({
      ...{ trained_on, run },
      left_out: { fold: 2, of: FOLDS },
    });
  });

  it("comes out the same to the byte again", async () => {
    await learn({ out: at("again"), foldsOut: at("folds-again") });
    for (const [one, other] of [
      ["out", "again"],
      ["folds/1", "folds-again/1"],
    ]) {
      const bytes = (name = "") => readFileSync(join(at(name), "onnx/model_quantized.onnx"));
      expect(bytes(one).equals(bytes(other)), one).toBe(true);
    }
    expect(readFileSync(join(at("out"), "config.json"))).toEqual(
      readFileSync(join(at("again"), "config.json")),
    );
  });

  it("is no base to learn from again, as its folds would know the questions", async () => {
    await expect(learn({ base: at("out"), out: at("twice") })).rejects.toThrow(/already.*--base/u);
  });
});

describe("Questions that a model has not seen", () => {
  it("are all of a set that it has not learned from", async () => {
    expect(await hasLearned(at("base"), questionsFile())).toBe(false);
    const parts = await findUnseenParts(questionsFile(), at("base"), at("folds"));
    expect(parts.map(({ model, name }) => ({ model, name }))).toEqual([{ model: at("base"), name: "" }]);
    expect(parts[0]?.isUnseen(5)).toBe(true);
  });

  it("are in one part each where it has, with a model trained without them", async () => {
    expect(await hasLearned(at("out"), questionsFile())).toBe(true);
    const parts = await findUnseenParts(questionsFile(), at("out"), at("folds"));
    expect(parts.map(({ model }) => model)).toEqual(["0", "1", "2"].map((fold) => join(at("folds"), fold)));
    for (const place of Object.keys(SAID).keys())
      expect(parts.filter(({ isUnseen }) => isUnseen(place)).map(({ name }) => name)).toEqual([
        `fold-${place % FOLDS}`,
      ]);
  });

  it("cannot be told without the models, or with those of another training; it says how to make them", async () => {
    const command = /npm run train:embedding -- --folds/u;
    await expect(findUnseenParts(questionsFile(), at("out"), at("nowhere"))).rejects.toThrow(command);
    const config = join(at("folds"), "1", "config.json");
    const written = readFileSync(config, "utf8");
    writeFileSync(config, written.replace(/"run":"\w+"/u, '"run":"other"'));
    await expect(findUnseenParts(questionsFile(), at("out"), at("folds"))).rejects.toThrow(command);
    writeFileSync(config, written);
  });
});
