import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  CARD_FILE,
  findTrainedModel,
  keepTrainedModel,
  modelChecksum,
  trainedModelsFolder,
} from "../../../knowledge/embedding/trained-model.ts";
import { DEFAULT_MODEL } from "../../../knowledge/embedding/transformers-embedder.ts";
import { type Knowledge, type KnowledgeOptions, openKnowledge } from "../../../knowledge/index.ts";
import { OFFICE } from "../answer/office.ts";

const QUESTION = "chìa khóa hòm thư do ai giữ";
const ONNX = join("onnx", "model_quantized.onnx");

let dataDir: string;
let warnings: string[];
let opened: Knowledge[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "trained-model-"));
  warnings = [];
  opened = [];
});
afterEach(async () => {
  for (const knowledge of opened) await knowledge.close();
  rmSync(dataDir, { recursive: true });
});

async function open(options: Partial<KnowledgeOptions> = {}): Promise<Knowledge> {
  const onWarning = (warning: string) => warnings.push(warning);
  const knowledge = await openKnowledge({ corpusPath: OFFICE, dataDir, onWarning, ...options });
  opened.push(knowledge);
  return knowledge;
}

/** What `npm run train` leaves, without the training: the model of this repository under a card. */
async function keepModel(start?: string, remark = ""): Promise<string> {
  const folder = join(dataDir, ".made");
  cpSync(DEFAULT_MODEL, folder, { recursive: true });
  const card = { start: start ?? (await modelChecksum(DEFAULT_MODEL)), remark };
  writeFileSync(join(folder, CARD_FILE), JSON.stringify(card));
  return keepTrainedModel(dataDir, folder);
}

const nameOf = (folder: string) => folder.split("/").at(-1) ?? "";

describe("A model that was trained on the office's corpus", () => {
  test("is used from the next start, and the index is built again for it", async () => {
    const before = (await open()).status();
    const folder = await keepModel();
    const knowledge = await open();
    expect(knowledge.status()).toMatchObject({ from: "build", documents: before.documents });
    expect(knowledge.status().model).toContain(nameOf(folder));
    expect((await knowledge.ask(QUESTION)).kind).toBe("answer");
    expect((await open()).status()).toMatchObject({ from: "snapshot", model: knowledge.status().model });
    expect(warnings).toEqual([]);
  });

  test("is taken up by a reload, and given up by one after its folder was removed", async () => {
    const knowledge = await open();
    const { model, passages } = knowledge.status();
    expect(await knowledge.reload()).toMatchObject({ kind: "reloaded", embedded: 0 });
    const folder = await keepModel();
    const [reloaded, ...outcomes] = await Promise.all([
      knowledge.reload(),
      ...Array.from({ length: 20 }, () => knowledge.ask(QUESTION)),
    ]);
    expect(reloaded).toMatchObject({ kind: "reloaded", embedded: passages });
    expect(outcomes.every(({ kind }) => kind === "answer")).toBe(true);
    expect(knowledge.status().model).toContain(nameOf(folder));
    rmSync(folder, { recursive: true });
    expect(await knowledge.reload()).toMatchObject({ kind: "reloaded", embedded: passages });
    expect(knowledge.status().model).toBe(model);
    expect((await knowledge.ask(QUESTION)).kind).toBe("answer");
  });

  test("stands back behind a model that was chosen by hand", async () => {
    await keepModel();
    const knowledge = await open({ model: { model: DEFAULT_MODEL } });
    expect(knowledge.status().model).toMatch(/^model@/);
  });

  test("takes the place of the one before it", async () => {
    const first = await keepModel(undefined, "first");
    const second = await keepModel(undefined, "second");
    expect(first).not.toBe(second);
    expect(readdirSync(trainedModelsFolder(dataDir))).toEqual([nameOf(second)]);
  });
});

describe("A trained model that is not whole", () => {
  test.each([
    ["cut short", (folder: string) => cut(join(folder, ONNX))],
    ["without its vocabulary", (folder: string) => rmSync(join(folder, "tokenizer.json"))],
    ["without its card", (folder: string) => rmSync(join(folder, CARD_FILE))],
    ["with an edited file", (folder: string) => writeFileSync(join(folder, "config.json"), "{}")],
    ["empty", (folder: string) => readdirSync(folder).forEach((file) => void remove(join(folder, file)))],
  ])("does not stop the start (%s): the model that comes along serves, with a warning", async (_, harm) => {
    const folder = await keepModel();
    harm(folder);
    const knowledge = await open();
    expect((await knowledge.ask(QUESTION)).kind).toBe("answer");
    expect(knowledge.status().model).toMatch(/^model@/);
    expect(warnings).toEqual([expect.stringMatching(/^Mô hình riêng ở .* chưa đầy đủ hoặc đã bị sửa/)]);
    expect(warnings[0]).toContain(folder);
  });

  test("does not stop the start though its name fits its files", async () => {
    const broken = join(dataDir, ".made");
    cpSync(DEFAULT_MODEL, broken, { recursive: true });
    writeFileSync(join(broken, ONNX), "no graph");
    writeFileSync(join(broken, CARD_FILE), JSON.stringify({ start: await modelChecksum(DEFAULT_MODEL) }));
    await keepTrainedModel(dataDir, broken);
    expect((await (await open()).ask(QUESTION)).kind).toBe("answer");
    expect(warnings).toEqual([expect.stringMatching(/^Chưa mở được mô hình riêng/)]);
  });

  test("is passed over in silence while it is being written, and beside files that are none", async () => {
    mkdirSync(join(trainedModelsFolder(dataDir), ".half"), { recursive: true });
    writeFileSync(join(trainedModelsFolder(dataDir), "ghi-chu.txt"), "của quản trị viên");
    expect((await open()).status().model).toMatch(/^model@/);
    expect(warnings).toEqual([]);
  });

  test("or was trained from another model is not used, and the administrator hears why", async () => {
    await keepModel("0123456789abcdef");
    expect((await open()).status().model).toMatch(/^model@/);
    expect(warnings).toEqual([expect.stringMatching(/từ một bản mô hình có sẵn khác/)]);
  });

  test("gives way to an older one that is", async () => {
    const whole = await keepModel();
    const later = join(trainedModelsFolder(dataDir), "ffffffffffffffff");
    cpSync(whole, later, { recursive: true });
    expect(await findTrainedModel(dataDir, DEFAULT_MODEL)).toEqual({ kind: "usable", folder: whole });
  });
});

function cut(file: string): void {
  writeFileSync(file, readFileSync(file).subarray(0, 1000));
}

function remove(path: string): void {
  rmSync(path, { recursive: true });
}
