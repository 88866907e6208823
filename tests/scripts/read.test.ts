import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { dropReason } from "../../knowledge/documents/read/drop-reasons.ts";
import { OFFICE } from "../knowledge/answer/office.ts";
import { runCommand } from "./run-command.ts";

const PAGE = [
  "Bỏ qua nội dung chính",
  "Hội nghị dân vận phường Mây Trắng",
  "Ngày 24/02/2023, Ban Dân vận phường Mây Trắng tổ chức hội nghị tổng kết phong trào thi đua dân vận khéo của năm 2022 tại hội trường phường, có hơn một trăm đại biểu dự.",
  "Lượt xem: 452",
].join("\n\n");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-"));
  await cp(OFFICE, folder, { recursive: true });
  await writeFile(join(folder, "trang.txt"), PAGE);
  await writeFile(join(folder, "bieu-mau.docx"), "PK");
});
afterAll(() => rm(folder, { recursive: true }));

describe("npm run read", { concurrent: true }, () => {
  test("says in Vietnamese what was read of each document and how many files were not", async () => {
    const { code, stdout, stderr } = await runCommand("read", folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("• quyet-dinh-784\n    Tiêu đề: ");
    expect(stdout).toContain("    Số hiệu: 784-QĐ/TU");
    expect(stdout).toMatch(/ {4}Ngày: \d\d\/\d\d\/\d{4}\n/);
    expect(stdout).toContain("Không đọc được bieu-mau.docx\n    Chưa đọc được loại tệp này.");
    expect(stdout).toMatch(/Tổng cộng: 5 tài liệu đọc được, 1 tệp hoặc dòng không đọc được\.\n$/);
    expect(stdout).not.toMatch(
      /\b(blocks|headings|dropped|documents|entries|title|number|issuer|date)\b(?! để)/,
    );
  });

  test("--dropped shows each line that was left out with its reason in words", async () => {
    const { stdout } = await runCommand("read", "--dropped", join(folder, "trang.txt"));
    expect(stdout).toContain("    - [liên kết chuyển nhanh] Bỏ qua nội dung chính\n");
    expect(stdout).toContain("    - [số lượt xem] Lượt xem: 452\n");
  });

  test("--text shows the text as it was understood, headings marked", async () => {
    const { stdout } = await runCommand("read", "--text", join(folder, "hoi-dap.md"));
    expect(stdout).toMatch(/^ {4}#+\| .+\?$/m);
    expect(stdout).toMatch(/^ {4}\| .+\.$/m);
  });

  test("--json prints a line a document, for programs, and the reason of what was refused", async () => {
    const { code, stdout } = await runCommand("read", "--json", folder);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines).toHaveLength(6);
    expect(lines.find(({ file }) => file === "bieu-mau.docx")).toEqual({
      file: "bieu-mau.docx",
      refused: expect.stringContaining("Chưa đọc được loại tệp này."),
    });
    expect(lines.find(({ file }) => file === "trang.txt")).toMatchObject({
      ...{ format: "text", type: null, number: null, articles: 0, tables: 0, ocrPages: [], warnings: [] },
      title: "Hội nghị dân vận phường Mây Trắng",
      text: expect.stringContaining("hơn một trăm đại biểu"),
      passages: [{ headings: [], text: expect.stringContaining("hơn một trăm đại biểu") }],
      dropped: [
        { rule: "skip-link", text: "Bỏ qua nội dung chính" },
        { rule: "visit-counter", text: "Lượt xem: 452" },
      ],
    });
    expect(lines.find(({ file }) => file === "quyet-dinh-784.md")).toMatchObject({ number: "784-QĐ/TU" });
  });

  test.each([
    ["no path", [], "Cách dùng:"],
    ["two paths", ["a", "b"], "Cách dùng:"],
    ["an unknown option", ["--nope", "a"], "Không có tùy chọn --nope."],
    ["a value where none belongs", ["--text=3", "a"], "Tùy chọn --text viết chưa đúng"],
    ["a path where nothing is", ["/nowhere"], 'Không tìm thấy "/nowhere".'],
  ])("with %s exits with 1 and one line in Vietnamese", async (_, args, line) => {
    const { code, stdout, stderr } = await runCommand("read", ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(line);
  });

  test("with nothing readable exits with 1", async () => {
    const { code, stdout } = await runCommand("read", join(folder, "bieu-mau.docx"));
    expect(code).toBe(1);
    expect(stdout).toContain("Tổng cộng: 0 tài liệu");
  });
});

test("every rule of knowledge/data/boilerplate.yaml has its reason in words", async () => {
  const file = new URL("../../knowledge/data/boilerplate.yaml", import.meta.url);
  const { rules } = z
    .object({ rules: z.array(z.object({ name: z.string() })).min(1) })
    .parse(parse(await readFile(file, "utf8")));
  const names = rules.map(({ name }) => name);
  expect(names.filter((name) => dropReason(name) === name)).toEqual([]);
});
