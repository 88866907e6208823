import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Knowledge, type Outcome, openKnowledge, type ReloadResult } from "../../knowledge/index.ts";
import { OFFICE } from "./answer/office.ts";

const NOTICE =
  "# Thông báo cắt điện\n\nThôn Đoài cắt điện sáng thứ bảy để thay cột, bà con nhớ rút phích cắm.\n";

let folder: string;
let corpusPath: string;
let dataDir: string;
let opened: Knowledge[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "knowledge-"));
  corpusPath = join(folder, "corpus");
  dataDir = join(folder, "data", "deep");
  cpSync(OFFICE, corpusPath, { recursive: true });
  opened = [];
});
afterEach(async () => {
  for (const knowledge of opened) await knowledge.close();
  rmSync(folder, { recursive: true });
});

async function open(options: { dataDir?: string } = { dataDir }): Promise<Knowledge> {
  const knowledge = await openKnowledge({ corpusPath, ...options });
  opened.push(knowledge);
  return knowledge;
}

const write = (file: string, text: string) => writeFileSync(join(corpusPath, file), text);
function forEveryFile(edit: (file: string) => void): void {
  for (const file of readdirSync(corpusPath)) edit(file);
}

/** Files of a snapshot that stay open: documents, passages, texts. */
const TEXT_FILES = 3;

/** How many files of this test's folder the process holds open. */
function openFiles(): number {
  const names = readdirSync("/proc/self/fd").map((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`);
    } catch {
      return "";
    }
  });
  return names.filter((name) => name.startsWith(folder)).length;
}

const firstId = (outcome: Outcome) => outcome.passages[0]?.id;

async function expectReloaded(knowledge: Knowledge): Promise<ReloadResult & { kind: "reloaded" }> {
  const result = await knowledge.reload();
  if (result.kind === "reloaded") return result;
  throw new Error(JSON.stringify(result));
}

describe("starting", () => {
  test("builds the first time, and takes the snapshot while nothing changed", async () => {
    const first = await open();
    expect(first.status()).toMatchObject({ documents: 4, passages: 13, from: "build", reloading: false });
    const answer = await first.ask("chìa khóa hòm thư do ai giữ");
    const second = await open();
    expect(second.status()).toEqual({ ...first.status(), from: "snapshot" });
    expect(await second.ask("chìa khóa hòm thư do ai giữ")).toEqual(answer);
    expect(await second.rank("hòm thư", 10)).toEqual(await first.rank("hòm thư", 10));
    expect(second.source("hoi-dap")).toEqual(first.source("hoi-dap"));
  });

  test.each([
    [
      "changed",
      () => write("hoi-dap.md", "## Chợ họp ở đâu?\n\nChợ nghĩa tình dời về bãi bồi ven sông.\n"),
      "hoi-dap#0",
    ],
    ["added", () => write("moi.md", "Chợ nghĩa tình dời về bãi bồi ven sông.\n"), "moi#0"],
  ])("builds again when a file was %s, with what it says now", async (_, edit, id) => {
    await open();
    edit();
    const knowledge = await open();
    expect(knowledge.status().from).toBe("build");
    expect(firstId(await knowledge.ask("chợ nghĩa tình dời về bãi bồi nào"))).toBe(id);
  });

  test("builds again when a file was removed, without what it said", async () => {
    await open();
    rmSync(join(corpusPath, "hoi-dap.md"));
    const knowledge = await open();
    expect(knowledge.status()).toMatchObject({ documents: 3, from: "build" });
    expect(knowledge.source("hoi-dap")).toBeUndefined();
  });

  test("builds again from a snapshot that was damaged, and the next start takes the new one", async () => {
    await open();
    const snapshot = join(dataDir, readFileSync(join(dataDir, "current"), "utf8"));
    for (const file of readdirSync(snapshot)) {
      const path = join(snapshot, file);
      writeFileSync(path, readFileSync(path).subarray(1));
    }
    const rebuilt = await open();
    expect(rebuilt.status()).toMatchObject({ documents: 4, from: "build" });
    expect((await open()).status().from).toBe("snapshot");
  });

  test("keeps nothing without a place for it", async () => {
    const knowledge = await open({});
    expect(knowledge.status()).toMatchObject({ documents: 4, from: "build" });
    expect(readdirSync(folder)).toEqual(["corpus"]);
  });

  test("serves although the snapshot cannot be saved, and warns in Vietnamese of that and of files left out", async () => {
    writeFileSync(join(folder, "file"), "");
    write("anh.bin.txt", "\u0000\u0001\u0002");
    const warnings: string[] = [];
    const knowledge = await openKnowledge({
      corpusPath,
      dataDir: join(folder, "file", "data"),
      onWarning: (warning) => warnings.push(warning),
    });
    opened.push(knowledge);
    expect((await knowledge.ask("chìa khóa hòm thư do ai giữ")).kind).toBe("answer");
    expect(warnings).toEqual([
      expect.stringMatching(/^anh\.bin\.txt: Đây không phải tệp văn bản/),
      expect.stringMatching(/^Kho tài liệu đang phục vụ nhưng chưa lưu lại được/),
    ]);
  });

  test("says what is wrong with a corpus that is missing or holds nothing", async () => {
    rmSync(corpusPath, { recursive: true });
    await expect(open()).rejects.toThrow(corpusPath);
    cpSync(OFFICE, corpusPath, { recursive: true });
    forEveryFile((file) => write(file, ""));
    await expect(open()).rejects.toThrow(/reload|nạp|tệp/i);
  });
});

describe("reloading", () => {
  test("brings in what changed, was added and was removed, and embeds only what is new", async () => {
    const knowledge = await open();
    write("thong-bao.md", NOTICE);
    const changed = readFileSync(join(corpusPath, "tin-hop-dan.md"), "utf8").replace(
      "năm người",
      "chín người",
    );
    write("tin-hop-dan.md", changed);
    rmSync(join(corpusPath, "ke-hoach-bep-an.md"));
    const result = await expectReloaded(knowledge);
    expect(result).toMatchObject({ documents: 4, passages: 11, embedded: 2, skipped: [] });
    expect(knowledge.status()).toMatchObject({ documents: 4, passages: 11, from: "build", reloading: false });
    expect(firstId(await knowledge.ask("bao giờ thôn Đoài cắt điện"))).toBe("thong-bao#0");
    expect((await knowledge.ask("ban giám sát bến đò gồm mấy người")).passages[0]?.text).toContain(
      "chín người",
    );
    expect(knowledge.source("ke-hoach-bep-an")).toBeUndefined();
  });

  test("embeds nothing when nothing changed, and answers as before", async () => {
    const knowledge = await open();
    const before = await knowledge.ask("hòm thư lắng nghe");
    expect(await expectReloaded(knowledge)).toMatchObject({ documents: 4, passages: 13, embedded: 0 });
    expect(await knowledge.ask("hòm thư lắng nghe")).toEqual(before);
  });

  test("is kept for the next start", async () => {
    const knowledge = await open();
    write("thong-bao.md", NOTICE);
    await expectReloaded(knowledge);
    const next = await open();
    expect(next.status()).toMatchObject({ documents: 5, from: "snapshot" });
  });

  test("runs once at a time, tells how far it is, and says when it is over", async () => {
    const knowledge = await open();
    const steps: string[] = [];
    const running = knowledge.reload(({ step, done, total }) => {
      expect(done).toBeLessThanOrEqual(total);
      steps.push(step);
    });
    expect(knowledge.status().reloading).toBe(true);
    expect(await knowledge.reload()).toEqual({ kind: "busy" });
    expect((await running).kind).toBe("reloaded");
    expect(knowledge.status().reloading).toBe(false);
    expect(steps[0]).toBe("read");
    expect(steps.at(-1)).toBe("swap");
    expect((await knowledge.reload()).kind).toBe("reloaded");
  });

  test("lets a question that began before the swap end on the old corpus, and the next one begin on the new", async () => {
    const knowledge = await open();
    write("hoi-dap.md", "## Ai sáng lập phiên chợ nghĩa tình?\n\nNgười sáng lập phiên chợ là ông lái đò.\n");
    const asked: Promise<Outcome>[] = [];
    const result = await knowledge.reload(() => {
      asked.push(knowledge.ask("Ai sáng lập phiên chợ nghĩa tình?"));
    });
    expect(result.kind).toBe("reloaded");
    const texts = (await Promise.all(asked)).map((outcome) => outcome.passages[0]?.text ?? "");
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text).toContain("Mai Thị Nhàn");
    expect((await knowledge.ask("Ai sáng lập phiên chợ nghĩa tình?")).passages[0]?.text).toContain(
      "ông lái đò",
    );
  });

  test.skipIf(!existsSync("/proc/self/fd"))(
    "goes on reading the texts that it serves from while their files are removed, and lets them go later",
    async () => {
      const first = await open();
      const second = await open();
      write("hoi-dap.md", "## Ai giữ chìa khóa?\n\nÔng lái đò giữ chìa khóa hòm thư.\n");
      vi.useFakeTimers({ toFake: ["setTimeout"] });
      try {
        await expectReloaded(first);
        const [kept] = (await second.ask("chìa khóa hòm thư do ai giữ")).passages;
        expect(kept?.text).not.toContain("Ông lái đò");
        const [now] = (await first.ask("chìa khóa hòm thư do ai giữ")).passages;
        expect(now?.text).toContain("Ông lái đò");
        const before = openFiles();
        vi.runAllTimers();
        expect(openFiles()).toBe(before - TEXT_FILES);
      } finally {
        vi.useRealTimers();
      }
    },
  );

  test("names the files that could not be read and serves the rest", async () => {
    const knowledge = await open();
    write("hong.jsonl", "{ không phải JSON\n");
    write("anh.png", "\u0089PNG");
    const result = await expectReloaded(knowledge);
    expect(result.documents).toBe(4);
    expect(result.skipped.map(({ file }) => file)).toContain("hong.jsonl");
    for (const { reason } of result.skipped) expect(reason.length).toBeGreaterThan(10);
  });
});

describe("a reload that fails leaves the old corpus serving and says why", () => {
  test.each([
    ["the corpus is gone", () => rmSync(corpusPath, { recursive: true })],
    ["the corpus is empty", () => forEveryFile((file) => rmSync(join(corpusPath, file)))],
    ["every file is broken", () => forEveryFile((file) => write(file, "---\n: [\n---\n"))],
    [
      "the snapshot cannot be kept",
      () => {
        rmSync(dataDir, { recursive: true });
        writeFileSync(dataDir, "a file where the folder was");
      },
    ],
  ])("%s", async (_, breakIt) => {
    const knowledge = await open();
    const before = knowledge.status();
    const answer = await knowledge.ask("chìa khóa hòm thư do ai giữ");
    breakIt();
    const result = await knowledge.reload();
    expect(result.kind).toBe("failed");
    if (result.kind === "failed") expect(result.reason).not.toBe("");
    expect(knowledge.status()).toEqual(before);
    expect(await knowledge.ask("chìa khóa hòm thư do ai giữ")).toEqual(answer);
  });

  test("and the next one, once it is mended, succeeds", async () => {
    const knowledge = await open();
    rmSync(corpusPath, { recursive: true });
    expect((await knowledge.reload()).kind).toBe("failed");
    cpSync(OFFICE, corpusPath, { recursive: true });
    expect((await knowledge.reload()).kind).toBe("reloaded");
  });
});

test("documents are ranked once each, best first, no more than asked for", async () => {
  const knowledge = await open({});
  const ranked = await knowledge.rank("bếp ăn chung của xã", 3);
  expect(ranked[0]?.documentId).toBe("ke-hoach-bep-an");
  expect(ranked).toHaveLength(3);
  expect(new Set(ranked.map(({ documentId }) => documentId)).size).toBe(3);
  expect(await knowledge.rank("bếp", 1)).toHaveLength(1);
});
