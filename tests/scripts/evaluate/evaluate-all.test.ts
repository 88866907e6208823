import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { summariseResults } from "../../../scripts/evaluate/report/summarise-results.ts";
import { runCommand } from "../run-command.ts";
import { madeResults } from "./made-results.ts";

describe("npm run evaluate:all", { concurrent: true }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "evaluate-all-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("writes the tables of an earlier run again, the held-out questions last, and its page where that is asked", async () => {
    const file = join(folder, "results.json");
    const results = madeResults();
    writeFileSync(file, JSON.stringify(summariseResults({ ...results, heldOut: results.decided })));
    const page = join(folder, "report.html");
    const { code, stdout, stderr } = await runCommand("evaluate:all", "--from", file, "--html", page);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("`npm run evaluate:all -- --sets <made>` in 1.5 minutes");
    const tables = stdout.match(/^\*\*.+?\*\*/gm);
    expect(tables).toHaveLength(8);
    expect(tables?.at(-1)).toContain("held-out");
    expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>/);
  });

  test("names a set that is not there before anything is measured", async () => {
    const { code, stdout, stderr } = await runCommand(
      "evaluate:all",
      "--shared",
      folder,
      "--sets",
      "nowhere",
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^[^\n]*nowhere: không có corpus\.jsonl[^\n]*\n$/);
  });
});
