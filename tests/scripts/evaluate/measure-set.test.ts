import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMPARED } from "../../../scripts/compared-systems/system-names.ts";
import { measureSet } from "../../../scripts/evaluate/measure-set.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "measure-set-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("all systems rank the same questions over the same documents, each in a process of its own", async () => {
  const [corpus, questions] = [join(folder, "corpus.jsonl"), join(folder, "asked.jsonl")];
  const villages = ["Mơ", "Mận", "Đào", "Lựu"];
  const crops = ["lúa", "ngô", "khoai", "sắn"];
  const documents = villages.map((village, i) => ({
    id: village,
    text: `Làng ${village} trồng ${crops[i]}.`,
  }));
  const asked = villages.map((village, i) => ({
    id: i,
    question: `Ai trồng ${crops[i]}?`,
    relevant: [village],
  }));
  writeFileSync(corpus, documents.map((line) => JSON.stringify(line)).join("\n"));
  writeFileSync(questions, asked.map((line) => JSON.stringify(line)).join("\n"));
  const told: string[] = [];
  const result = await measureSet({
    set: "made",
    corpus,
    questions,
    sample: 2,
    folder,
    warmUpSeconds: 0,
    log: (message) => told.push(message),
    signal: new AbortController().signal,
  });
  expect(result).toMatchObject({ set: "made", documents: 4, questions: 4 });
  expect(told).toHaveLength(COMPARED.length + 1);
  for (const name of COMPARED) {
    const { ids, byTyping, readyRssMb } = result.systems[name];
    expect(ids).toEqual(["0", "1", "2", "3"]);
    expect(byTyping["as-written"]?.ndcgAt10).toEqual([1, 1, 1, 1]);
    expect(readyRssMb).toBeGreaterThan(20);
  }
  expect(result.systems.ours.byTyping.telex?.changed).toBe(1);
  expect(result.systems.ours.byTyping.vni?.ndcgAt10).toHaveLength(4);
  expect(result.systems.ours.askMs?.p50).toBeGreaterThan(0);
});
