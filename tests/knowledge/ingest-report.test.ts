import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openKnowledge } from "../../knowledge/index.ts";
import { OFFICE } from "./answer/office.ts";

test("the report tells of a file that was left out, outlives a start, and of a reload that failed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ingest-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const paths = { corpusPath: join(folder, "corpus"), dataDir: join(folder, "data") };
  cpSync(OFFICE, paths.corpusPath, { recursive: true });
  writeFileSync(join(paths.corpusPath, "hong.txt"), "\u0000\u0001");
  await (await openKnowledge(paths)).close();
  const knowledge = await openKnowledge(paths);
  onTestFinished(() => knowledge.close());
  expect(knowledge.status().from).toBe("snapshot");
  const skipped = (await knowledge.ingestReport())?.findings.find(({ kind }) => kind === "skipped");
  expect(skipped).toMatchObject({ file: "hong.txt", level: "warning", settled: false });
  expect(await knowledge.reload()).toMatchObject({ openFindings: 1 });
  await knowledge.settleFindings([skipped?.key ?? ""], true);
  expect(await knowledge.reload()).toMatchObject({ openFindings: 0 });
  for (const name of readdirSync(paths.corpusPath)) writeFileSync(join(paths.corpusPath, name), "");
  expect((await knowledge.reload()).kind).toBe("failed");
  expect(await knowledge.ingestReport()).toMatchObject({
    sum: { documents: 4 },
    failure: { reason: expect.stringContaining("Không đọc được tài liệu nào") },
  });
});
