import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PEERS } from "../../scripts/bench/job.ts";
import { replaceSection } from "../../scripts/bench/replace-section.ts";
import { runJob } from "../../scripts/bench/run-job.ts";
import { readPlainDocuments } from "../../scripts/compared-systems/plain-documents.ts";
import { percentiles } from "../../scripts/metrics/statistics.ts";
import { readProcessMemory } from "../../scripts/processes/process-memory.ts";
import { prepareInputs } from "../../scripts/question-sets/prepare-inputs.ts";
import { readQuestions } from "../../scripts/question-sets/read-questions.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bench-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Ten documents; the last two answer a question each. */
async function writeCorpus() {
  const corpus = join(folder, "corpus.jsonl");
  const questions = join(folder, "asked.jsonl");
  const text = (i: number) => `Nội dung số ${i} nói về ${["lúa", "ngô"][i % 2]} và làng ${"abcdefghij"[i]}.`;
  const lines = Array.from({ length: 10 }, (_, i) => JSON.stringify({ id: `d${i}`, text: text(i) }));
  await writeFile(corpus, lines.join("\n"));
  const asked = [8, 9].map((i) => ({
    id: i,
    question: `làng ${"abcdefghij"[i]} trồng gì?`,
    relevant: [`d${i}`],
  }));
  await writeFile(questions, asked.map((line) => JSON.stringify(line)).join("\n"));
  return { corpus, questions, folder };
}

describe("bench inputs", () => {
  it("keeps documents that answer when only a few are measured, and only questions they answer", async () => {
    const inputs = await prepareInputs({ ...(await writeCorpus()), limit: 2, sample: 9 });
    expect(inputs).toMatchObject({ documents: 2, questions: 1, corpusPath: inputs.documentsFile });
    const ids: string[] = [];
    for await (const { id } of readPlainDocuments(inputs.documentsFile)) ids.push(id);
    expect(ids).toEqual(["d0", "d8"]);
    expect(readQuestions(inputs.questionsFile).map(({ id }) => id)).toEqual(["8"]);
  });

  it("asks the headings of a corpus that comes without questions", async () => {
    const corpus = join(folder, "headed.md");
    await writeFile(
      corpus,
      "# Sổ tay\n\n## Ai họp thôn?\n\nMọi hộ.\n\n## Khi nào họp?\n\nMỗi năm hai lần.\n",
    );
    const { questionsFile } = await prepareInputs({
      corpus,
      questions: undefined,
      limit: undefined,
      sample: 9,
      folder,
    });
    const asked = readQuestions(questionsFile);
    expect(asked.map(({ question }) => question)).toEqual(
      expect.arrayContaining(["Ai họp thôn?", "Khi nào họp?"]),
    );
    expect(asked.every(({ relevant }) => relevant?.[0] === "headed")).toBe(true);
  });

  it("asks a sample that is spread over the whole file", async () => {
    const { corpus } = await writeCorpus();
    const questions = join(folder, "many.jsonl");
    const asked = Array.from({ length: 10 }, (_, i) =>
      JSON.stringify({ id: i, question: "gì?", relevant: ["d1"] }),
    );
    await writeFile(questions, asked.join("\n"));
    const sampled = async (sample: number) => {
      const { questionsFile } = await prepareInputs({ corpus, questions, limit: undefined, sample, folder });
      return readQuestions(questionsFile).map(({ id }) => id);
    };
    expect(await sampled(3)).toEqual(["0", "4", "7"]);
    expect(await sampled(10)).toHaveLength(10);
    expect(await sampled(50)).toHaveLength(10);
  });

  it("refuses questions about other documents", async () => {
    const { corpus } = await writeCorpus();
    const questions = join(folder, "other.jsonl");
    await writeFile(questions, JSON.stringify({ id: 1, question: "gì?", relevant: ["elsewhere"] }));
    await expect(prepareInputs({ corpus, questions, limit: 3, sample: 9, folder })).rejects.toThrow(
      /--questions/,
    );
  });
});

describe("bench measurements", () => {
  it("measures a peer in a process of its own", async () => {
    const inputs = await prepareInputs({ ...(await writeCorpus()), limit: undefined, sample: 9 });
    for (const system of PEERS) {
      const measured = await runJob({ ...inputs, system, dataDir: join(folder, "data") });
      expect(measured.withAccents).toEqual({ ndcgAt10: 1, recallAt10: 1 });
      expect(measured.askMs).toBeNull();
      expect(measured.readyRssMb).toBeGreaterThan(20);
    }
  });

  it("says what went wrong when a process fails", async () => {
    const job = { corpusPath: "", documentsFile: "missing.jsonl", questionsFile: "", dataDir: "" };
    await expect(runJob({ ...job, system: "plain-bm25" })).rejects.toThrow(/missing\.jsonl/);
  });

  it("takes the median and the 95th percentile", () => {
    const oneToHundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentiles(oneToHundred)).toEqual({ p50: 51, p95: 96 });
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7 });
  });

  it.skipIf(process.platform !== "linux")(
    "reads the memory of a process, and none of a missing one",
    async () => {
      const memory = await readProcessMemory(process.pid);
      expect(memory?.rssMb).toBeGreaterThan(20);
      expect(memory?.peakRssMb).toBeGreaterThanOrEqual(memory?.rssMb ?? Number.POSITIVE_INFINITY);
      expect(await readProcessMemory(2 ** 30)).toBeUndefined();
    },
  );
});

describe("the benchmark page", () => {
  it("begins with an introduction and keeps what stands around the section", () => {
    const fresh = replaceSection(undefined, "bench", "one");
    expect(fresh).toMatch(/^# Benchmarks\n/);
    const edited = `${fresh}\n## By hand\n`;
    const again = replaceSection(edited, "bench", "two $& $1");
    expect(again).toBe(edited.replace("\none\n", () => "\ntwo $& $1\n"));
  });

  it("adds the section to a page without marks and refuses a page with one mark", () => {
    expect(replaceSection("# Mine\n", "bench", "x")).toMatch(
      /^# Mine\n\n<!-- bench:start -->\nx\n<!-- bench:end -->\n$/,
    );
    expect(() => replaceSection("<!-- bench:start -->", "bench", "x")).toThrow(/bench:end/);
  });
});
