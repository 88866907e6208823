import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runJob } from "../../../scripts/bench/run-job.ts";
import { PEERS } from "../../../scripts/compared-systems/system-names.ts";
import { prepareInputs } from "../../../scripts/question-sets/prepare-inputs.ts";
import { writeCorpus } from "../question-sets/written-corpus.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bench-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("bench measurements", () => {
  it("measures a peer in a process of its own", async () => {
    const inputs = await prepareInputs({ ...(await writeCorpus(folder)), limit: undefined, sample: 9 });
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
});
