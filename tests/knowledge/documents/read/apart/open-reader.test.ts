import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openReader, type Reader } from "../../../../../knowledge/documents/read/apart/open-reader.ts";
import {
  READER_LIMITS,
  type ReaderLimits,
} from "../../../../../knowledge/documents/read/apart/reader-limits.ts";
import { readCorpus } from "../../../../../knowledge/documents/read/index.ts";
import type { KeptReadings } from "../../../../../knowledge/documents/read/kept/kept-readings.ts";
import type { Reading } from "../../../../../knowledge/documents/read/reading.ts";
import { language } from "../../../language/repository-language.ts";
import { corpusFolder } from "../support.ts";

const PAGE =
  "<html><body><h1>Lịch tiếp dân</h1><p>Phường tiếp dân sáng thứ Năm hằng tuần tại trụ sở.</p></body></html>";
/** Quotes inside quotes take the Markdown parser minutes and all of its stack. */
const ENDLESS = "> ".repeat(100_000);

/** Long enough to be read in a process of its own. */
const LONG = "Tổ dân phố họp vào tối thứ Bảy đầu tháng tại nhà văn hóa. \n".repeat(6000);

const opened: Reader[] = [];
afterEach(() => {
  for (const reader of opened.splice(0)) reader.close();
});

function open(limits: Partial<ReaderLimits> = {}): Reader {
  const { boilerplate } = language;
  const reader = openReader({ boilerplate, maxFileBytes: 1e8, limits: { ...READER_LIMITS, ...limits } });
  opened.push(reader);
  return reader;
}

const read = (folder: string, { read: readFile }: Reader) => readCorpus(folder, { ...language, readFile });

test("a page that is read in a process of its own is the same document", async () => {
  const folder = corpusFolder({ "a.html": PAGE, "b.html": PAGE, "c.md": "# Một\n\nHai." });
  expect(await read(folder, open())).toEqual(await readCorpus(folder, language));
});

test("a file that takes too long is left out with what to do", async () => {
  const { documents, skipped } = await read(corpusFolder({ "b.md": ENDLESS }), open({ fileMs: 1000 }));
  expect(documents).toEqual([]);
  const reason = expect.stringMatching(/^Đọc quá 1 giây .* lưu thành bản mới/);
  expect(skipped).toEqual([{ file: "b.md", reason }]);
});

test("a file that takes too much memory is left out", async () => {
  const folder = corpusFolder({ "a.md": ENDLESS });
  // Node alone takes some 60 MB.
  const reader = open({ memoryMb: 20 });
  const { skipped } = await read(folder, reader);
  expect(skipped[0]).toEqual({ file: "a.md", reason: expect.stringContaining("hơn 20 MB bộ nhớ") });
});

test("a process that is ended from outside costs the file it was reading, no other", async () => {
  const folder = corpusFolder({ "a.md": ENDLESS, "c.html": PAGE });
  const reader = open();
  const [lost] = await Promise.all([takeAll(reader.read(fileIn(folder, "a.md"))), killReaders(700)]);
  expect(lost).toEqual([{ kind: "skipped", reason: expect.stringContaining("bị ngắt giữa chừng") }]);
  expect(await takeAll(reader.read(fileIn(folder, "c.html")))).toMatchObject([{ kind: "document" }]);
});

const fileIn = (folder: string, name: string) => ({ path: join(folder, name), name });

async function takeAll(readings: AsyncIterable<Reading>): Promise<Reading[]> {
  const taken: Reading[] = [];
  for await (const reading of readings) taken.push(reading);
  return taken;
}

/** Ends the reading processes of this process, after some milliseconds. */
async function killReaders(afterMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  const found = execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)])
    .toString()
    .split("\n");
  for (const line of found)
    if (line.includes("reader-main.ts")) process.kill(Number.parseInt(line, 10), "SIGKILL");
}

test("a file that did not change is not read again, here or apart", async () => {
  const folder = corpusFolder({ "a.txt": LONG, "b.txt": LONG.slice(0, 9000) });
  const taken: string[] = [];
  const found = new Map<string, readonly Reading[]>();
  const kept: KeptReadings = {
    find: async ({ name }) => found.get(name),
    keep: async ({ name }, readings) => {
      taken.push(name);
      found.set(name, readings);
    },
    prune: async () => {},
  };
  const reader = openReader({ boilerplate: language.boilerplate, maxFileBytes: 1e8, kept });
  opened.push(reader);
  const first = await read(folder, reader);
  expect(await read(folder, reader)).toEqual(first);
  expect(taken).toEqual(["a.txt", "b.txt"]);
});
