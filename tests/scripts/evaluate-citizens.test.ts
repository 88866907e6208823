import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { citizensReportSchema } from "../../scripts/evaluate/citizens/citizens-report.ts";
import { writeCitizensTables } from "../../scripts/evaluate/citizens/citizens-tables.ts";
import { measureCitizens } from "../../scripts/evaluate/citizens/measure-citizens.ts";
import { runCommand } from "./run-command.ts";

/** Made-up laws: 1 and 10 belong to the part that is chosen on, 5 to the last one. */
const ARTICLES = [
  {
    id: "1/2031/qh99+1",
    title: "Phơi thóc",
    text: "Thóc được phơi trên sân đình.\nKhông ai phơi thóc trên đê.",
  },
  { id: "1/2031/qh99+2", title: "Cây đa", text: "Cành của cây đa do người coi đình tỉa." },
  { id: "10/2031/qh99+1", title: "Bến đò", text: "Chuyến đò cuối rời bến khi chuông chùa điểm." },
  { id: "5/2031/qh99+1", title: "Giếng làng", text: "Giếng làng được vét mỗi tháng Chạp." },
];
const QUESTIONS = [
  {
    ...{ id: 1, question: "Thóc được phơi ở đâu?", style: "plain", relevant: ["1/2031/qh99+1"] },
    span: "phơi trên sân đình",
  },
  {
    ...{ id: 2, question: "ai tia canh cay da", style: "everyday", relevant: ["1/2031/qh99+2"] },
    span: "người coi đình tỉa",
  },
  {
    ...{ id: 3, question: "Chuyến đò cuối rời bến khi nào?", style: "plain", relevant: ["10/2031/qh99+1"] },
    span: "khi chuông chùa điểm",
  },
  {
    id: 4,
    question: "Giếng làng vét khi nào?",
    style: "plain",
    relevant: ["5/2031/qh99+1"],
    span: "tháng Chạp",
  },
  { id: 5, question: "Lái đò được trả bao nhiêu ki-lô-gam thóc?", style: "near", law: "Luật Bến đò" },
].map((question) => ({ ...question, id: String(question.id) }));

let folder: string;
let shared: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "evaluate-citizens-test-"));
  shared = join(folder, "shared");
  for (const name of ["eval/legal", "questions/citizens", "pages", "laws"])
    mkdirSync(join(shared, name), { recursive: true });
  const lines = (values: readonly object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
  writeFileSync(join(shared, "eval/legal/corpus.jsonl.gz"), gzipSync(lines(ARTICLES)));
  writeFileSync(join(shared, "questions/citizens/train.jsonl"), lines(QUESTIONS));
  const used = { "10/2031/qh99": "Luật Bến đò" };
  writeFileSync(join(shared, "questions/laws.json"), JSON.stringify({ used }));
  writeFileSync(join(shared, "pages/trang.txt"), "Tin của xóm\n\nXóm vừa quét vôi cổng làng đón Tết.\n");
  writeFileSync(
    join(shared, "laws/phap-dien.md"),
    "# Cổng làng\n\n## Điều 1. Cổng\n\nCổng làng mở cả đêm.\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run evaluate:citizens", { concurrent: true }, () => {
  test("says what is shown in an office's corpus, and how all systems rank the articles, for one part alone", {
    // Six processes, one after the other.
    timeout: 120_000,
  }, async () => {
    const told: string[] = [];
    const work = join(folder, "work");
    mkdirSync(work);
    const report = await measureCitizens(
      { part: "choose", limit: undefined, only: undefined, sample: 2, shared },
      {
        folder: work,
        log: (line) => told.push(line),
        signal: new AbortController().signal,
        warmUpSeconds: 0,
      },
    );
    expect(citizensReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(told[0]).toBe("4 questions over 2 laws");
    expect(report.office).toMatchObject({ laws: 2 });
    for (const { all, styles, peers } of report.office?.typings ?? []) {
      expect(all).toMatchObject({ questions: 4, first: 1, amongThree: 1, refused: 0, marked: 1 });
      expect(styles.map(({ style, questions }) => [style, questions])).toEqual([
        ["everyday", 1],
        ["near", 1],
        ["plain", 2],
      ]);
      expect(peers.map(({ system }) => system)).toEqual(["plain-bm25", "bm25-pairs"]);
      expect(peers[1]).toMatchObject({ first: 1, amongThree: 1 });
    }
    expect(report.office?.typings.map(({ typing }) => typing)).toEqual(["as-written", "no-accents"]);
    expect(report.articles?.documents).toBe(4);
    expect(report.articles?.systems.map(({ system, questions }) => [system, questions])).toEqual([
      ["ours", 3],
      ["plain-bm25", 3],
      ["bm25-pairs", 3],
      ["sqlite-fts5", 2],
      ["minisearch", 2],
    ]);
    const [ours, , , , minisearch] = report.articles?.systems ?? [];
    expect(ours?.typings[0]).toMatchObject({ ndcgAt10: 1, recallAt1: 1, recallAt24: 1 });
    expect(minisearch?.typings[0]?.oursOnSample).toBe(1);
    const tables = writeCitizensTables(report)
      .split("\n\n")
      .filter((part) => part.startsWith("|"));
    expect(tables).toHaveLength(3);
    for (const table of tables)
      expect(new Set(table.split("\n").map((row) => row.split("|").length)).size).toBe(1);
  });

  test("--only office --json leaves the report of what is shown in a file", async () => {
    const json = join(folder, "report.json");
    const args = ["--shared", shared, "--only", "office", "--limit", "1", "--json", json];
    const { code, stdout } = await runCommand("evaluate:citizens", ...args);
    expect(code).toBe(0);
    expect(stdout).toContain("| plain | 1 | 1.000 | 1.000 |");
    const report = citizensReportSchema.parse(JSON.parse(readFileSync(json, "utf8")));
    expect(report).toMatchObject({ part: "choose", office: { laws: 2 } });
    expect(report.articles).toBeUndefined();
  });

  test("names what is missing of the shared files before anything is measured", async () => {
    const { code, stdout, stderr } = await runCommand(
      "evaluate:citizens",
      "--shared",
      join(folder, "nowhere"),
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(
      /^[^\n]*nowhere: không có eval\/legal\/corpus\.jsonl\.gz, [^\n]*--shared[^\n]*\n$/,
    );
  });

  test("measures on no part that is learned from", async () => {
    const { code, stderr } = await runCommand("evaluate:citizens", "--shared", shared, "--part", "fit");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Dùng: [^\n]*--part choose\|final[^\n]*\n$/);
  });
});
