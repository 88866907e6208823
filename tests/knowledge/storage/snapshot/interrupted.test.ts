import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadSnapshot } from "../../../../knowledge/storage/snapshot/load-snapshot.ts";
import { saveSnapshot } from "../../../../knowledge/storage/snapshot/save-snapshot.ts";
import { CURRENT_FILE } from "../../../../knowledge/storage/snapshot/snapshot.ts";
import { madeBuilt } from "./made-built.ts";

const ROOT = new URL("../../../../", import.meta.url).pathname;
const SCRIPT = join(import.meta.dirname, "save-forever.ts");

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "interrupted-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

async function killAfter(milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, dataDir], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  await wait(milliseconds);
  child.kill("SIGKILL");
  await once(child, "exit");
}

describe("a process that is killed while it saves", () => {
  test("leaves a whole snapshot in use, and the next save clears up", async () => {
    const { fit, built } = await madeBuilt("ba");
    for (const milliseconds of [11, 47]) {
      await killAfter(milliseconds);
      const loaded = await loadSnapshot(dataDir, fit);
      expect(loaded.kind).toBe("loaded");
      if (loaded.kind === "loaded") expect(["một", "hai"]).toContain(loaded.built.corpusFingerprint);
    }
    await saveSnapshot(dataDir, built, fit);
    expect(readdirSync(dataDir)).toHaveLength(2);
  });
});

describe("a disk that refuses", () => {
  /** Runs the saves with files limited to so many blocks of 512 bytes. */
  function saveWithin(blocks: number, dimensions: number) {
    const command = `ulimit -f ${blocks}; exec "$@"`;
    const args = ["-c", command, "sh", process.execPath, SCRIPT, dataDir, "2", String(dimensions)];
    return promisify(execFile)("/bin/sh", args, { cwd: ROOT });
  }

  test.each([
    ["documents and words", 2, 16],
    ["vectors alone", 16, 1024],
  ])(
    "fails the save while writing %s, keeps the former snapshot and no half of a new one",
    async (_, blocks, size) => {
      const { built, fit } = await madeBuilt("ba", size);
      await saveSnapshot(dataDir, built, fit);
      const before = readFileSync(join(dataDir, CURRENT_FILE), "utf8");
      await expect(saveWithin(blocks, size)).rejects.toThrow(/EFBIG|corrupted|hnswlib/);
      expect(readdirSync(dataDir).sort()).toEqual([CURRENT_FILE, before].sort());
      const loaded = await loadSnapshot(dataDir, fit);
      expect(loaded.kind === "loaded" && loaded.built.corpusFingerprint).toBe("ba");
    },
  );
});
