import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPlainDocuments } from "../../../scripts/compared-systems/plain-documents.ts";
import { prepareInputs } from "../../../scripts/question-sets/prepare-inputs.ts";
import { readQuestions } from "../../../scripts/question-sets/read-questions.ts";
import { writeCorpus } from "./written-corpus.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bench-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("bench inputs", () => {
  it("keeps documents that answer when only a few are measured, and only questions they answer", async () => {
    const inputs = await prepareInputs({ ...(await writeCorpus(folder)), limit: 2, sample: 9 });
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
    const { corpus } = await writeCorpus(folder);
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
    const { corpus } = await writeCorpus(folder);
    const questions = join(folder, "other.jsonl");
    await writeFile(questions, JSON.stringify({ id: 1, question: "gì?", relevant: ["elsewhere"] }));
    await expect(prepareInputs({ corpus, questions, limit: 3, sample: 9, folder })).rejects.toThrow(
      /--questions/,
    );
  });
});
