import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { readCorpus } from "../../knowledge/documents/read/index.ts";
import { addressName } from "../../scripts/corpus/address-name.ts";
import { addFile, describeFiles, removeFile } from "../../scripts/corpus/corpus-folder.ts";
import { fetchAddress } from "../../scripts/corpus/fetch-address.ts";
import { language } from "../knowledge/language/repository-language.ts";
import { runCommand } from "./run-command.ts";

const NOTICE =
  "Phường tiếp công dân vào sáng thứ Năm hằng tuần, từ 8 giờ, tại phòng tiếp dân ở tầng 1 trụ sở phường.";

let folder: string;
let corpus: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "add-"));
  corpus = join(folder, "corpus");
  mkdirSync(corpus);
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const add = (name: string, text: string, replace = false) =>
  addFile(corpus, { name, bytes: bytes(text) }, replace);

describe("npm run corpus", () => {
  test("add puts a file into the corpus and says what was read of it", async () => {
    writeFileSync(join(folder, "lich.txt"), NOTICE);
    const { code, stdout } = await runCommand("corpus", "--corpus", corpus, "add", join(folder, "lich.txt"));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Đã thêm lich\.txt: 1 tài liệu, 1 đoạn\.\nHãy chạy npm run reload/);
    expect(readFileSync(join(corpus, "lich.txt"), "utf8")).toBe(NOTICE);
  });

  test("a file that cannot be read changes nothing, and the reason is told", async () => {
    await expect(add("hong.docx", "\u0000\u0001")).rejects.toThrow(/^Chưa thêm hong\.docx: /);
    await expect(add("~$quy-che.txt", NOTICE)).rejects.toThrow("tệp tạm");
    expect(readdirSync(corpus)).toEqual([]);
  });

  test("a file that cannot be added keeps none of the others out", async () => {
    writeFileSync(join(folder, "lich.txt"), NOTICE);
    writeFileSync(join(folder, "Thumbs.db"), "x");
    const added = ["Thumbs.db", "khong-co.txt", "lich.txt"].map((name) => join(folder, name));
    const { code, stdout, stderr } = await runCommand("corpus", "--corpus", corpus, "add", ...added);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Bỏ qua Thumbs\.db: .*\nKhông tìm thấy tệp .*khong-co\.txt/);
    expect(stdout).toContain("Đã thêm 1 tệp, còn 2 tệp chưa thêm được");
    expect(readdirSync(corpus)).toEqual(["lich.txt"]);
  });

  test("an address of this machine or its network is not fetched", async () => {
    await expect(fetchAddress("http://127.0.0.1:9/quy-che.pdf")).rejects.toThrow(
      /^Chưa thêm http:\/\/127\.0\.0\.1:9\/quy-che\.pdf: /,
    );
  });

  test("what an address gives is read by its kind and keeps where it came from", async () => {
    const server = createServer((_, response) => {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(`<html><body><h1>Lịch tiếp dân</h1><p>${NOTICE}</p></body></html>`);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const fetched = await fetchAddress(`http://127.0.0.1:${port}/lich.aspx`, { allowLoopback: true });
    expect(fetched).toMatchObject({ extension: ".html", url: `http://127.0.0.1:${port}/lich.aspx` });
    const { bytes, url } = fetched;
    await addFile(corpus, { name: "web/lich.html", bytes, url }, true);
    expect((await readCorpus(corpus, language)).documents[0]?.metadata.url).toBe(url);
  });

  test("a file of the same name is replaced only when that is said, and the old one can be put back", async () => {
    await add("lich.txt", NOTICE);
    expect(await add("lich.txt", NOTICE)).toEqual(["lich.txt đã có trong kho, nội dung không đổi."]);
    await expect(add("lich.txt", `${NOTICE} Mới.`)).rejects.toThrow("--replace");
    const [line = ""] = await add("lich.txt", `${NOTICE} Mới.`, true);
    expect(readFileSync(join(corpus, "lich.txt"), "utf8")).toContain("Mới.");
    expect(readFileSync(/cất ở (.*)\.$/.exec(line)?.[1] ?? "", "utf8")).toBe(NOTICE);
  });

  test("a document keeps the address that it was fetched from, until it is taken out", async () => {
    const url = "https://phuong.example.vn/lich";
    await addFile(corpus, { name: "web/lich.txt", bytes: bytes(NOTICE), url }, true);
    expect((await readCorpus(corpus, language)).documents[0]?.metadata.url).toBe(url);
    expect((await describeFiles(corpus))[0]).toMatch(/^web\/lich\.txt {2}\(1 KB, .*\) {2}từ https:/);
    await removeFile(corpus, "web/lich.txt");
    expect(await readCorpus(corpus, language)).toEqual({ documents: [], skipped: [] });
    await expect(removeFile(corpus, "web/lich.txt")).rejects.toThrow("không có web/lich.txt");
  });

  test.each([
    ["no command", []],
    ["a file without a command", ["lich.txt"]],
    ["a command without a file", ["add"]],
  ])("with %s says how it is used", async (_, args) => {
    expect((await runCommand("corpus", ...args)).stderr).toMatch(/^Cách dùng: npm run corpus/);
  });
});

test("an address has one file, whatever counts its visits", () => {
  const name = addressName(
    "https://www.phuong.example.vn/Tin-tức/Lịch%20tiếp%20dân.html?utm_source=zalo#dau",
  );
  expect(name).toMatch(/^web\/phuong\.example\.vn-tin-tuc-lich-tiep-dan-[0-9a-f]{8}$/);
  expect(addressName("https://www.phuong.example.vn/Tin-tức/Lịch%20tiếp%20dân.html")).toBe(name);
  expect(addressName("https://www.phuong.example.vn/Tin-tức/Lịch%20tiếp%20dân.html?id=2")).not.toBe(name);
});
