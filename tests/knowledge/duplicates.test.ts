import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Knowledge, openKnowledge } from "../../knowledge/index.ts";

const lines = Array.from(
  { length: 12 },
  (_, at) => `${at + 1}. Nhà thứ ${at + 1} giữ chìa khóa cổng chợ tuần ${at + 1}.`,
);
const notice = (hour: string) =>
  `# Thông báo mở cổng chợ Sấu\n\nCổng chợ Sấu mở lúc ${hour}.\n\n${lines.join("\n\n")}\n`;

let folder = "";
let knowledge: Knowledge;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "duplicates-"));
  await writeFile(join(folder, "thong-bao.md"), notice("bốn giờ sáng"));
  await writeFile(join(folder, "thong-bao (1).md"), notice("năm giờ sáng"));
  const article = `---\nurl: https://a.example/cho\n---\n${notice("sáu giờ sáng").replaceAll("Sấu", "Mít")}`;
  await writeFile(join(folder, "bao-a.md"), article);
  await writeFile(join(folder, "bao-b.md"), article.replace("a.example", "b.example"));
  knowledge = await openKnowledge({ corpusPath: folder });
});

afterAll(async () => {
  await knowledge.close();
  await rm(folder, { recursive: true });
});

test("a former version of a notice is neither found nor shown", async () => {
  const { passages } = await knowledge.ask("Cổng chợ Sấu mở lúc mấy giờ?");
  expect(passages[0]?.highlight).toBe("Cổng chợ Sấu mở lúc năm giờ sáng.");
  for (const { text } of passages) expect(text).not.toContain("bốn giờ sáng");
  expect(knowledge.source("thong-bao")).toBeUndefined();
});

test("one article of two sites is one document with both addresses", () => {
  expect(knowledge.status().documents).toBe(2);
  const [first, second] = ["bao-a", "bao-b"].map((id) => knowledge.source(id)?.document.metadata);
  expect([first, second].filter((metadata) => metadata !== undefined)).toEqual([
    { url: "https://a.example/cho", alsoAt: ["https://b.example/cho"] },
  ]);
});

test("what is left out has no original to open", async () => {
  expect(await knowledge.original("thong-bao")).toBeUndefined();
  expect((await knowledge.original("thong-bao (1)"))?.name).toBe("thong-bao (1).md");
});

test("the report says which files are there twice, until that is settled", async () => {
  const duplicates = async () =>
    (await knowledge.ingestReport())?.findings.filter(({ kind }) => kind === "duplicate") ?? [];
  const found = await duplicates();
  expect(found.map(({ level, file }) => `${level} ${file}`)).toEqual([
    "warning thong-bao.md",
    "notice bao-b.md",
  ]);
  expect(found[0]?.message).toContain("“thong-bao (1).md”");
  await knowledge.settleFindings([found[0]?.key ?? ""], true);
  await knowledge.reload();
  expect((await duplicates()).map(({ settled }) => settled)).toEqual([true, false]);
});

test("of three versions only the one that is used is named as used", async () => {
  const three = await mkdtemp(join(tmpdir(), "three-"));
  for (const [at, hour] of ["bốn", "năm", "sáu"].entries())
    await writeFile(join(three, `lich${at === 0 ? "" : ` (${at})`}.md`), notice(`${hour} giờ sáng`));
  const opened = await openKnowledge({ corpusPath: three });
  const findings = (await opened.ingestReport())?.findings ?? [];
  await opened.close();
  await rm(three, { recursive: true });
  expect(findings.map(({ file }) => file).sort()).toEqual(["lich (1).md", "lich.md"]);
  for (const { message } of findings) expect(message).toContain("chỉ “lich (2).md” được dùng");
});
