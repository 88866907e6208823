import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openKeptReadings } from "../../../../../knowledge/documents/read/kept/kept-readings.ts";
import { readersVersion } from "../../../../../knowledge/documents/read/kept/readers-version.ts";
import type { Reading } from "../../../../../knowledge/documents/read/reading.ts";

let folder: string;
let kept: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
  kept = join(folder, "readings");
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string) {
  writeFileSync(join(folder, name), text);
  return { name, path: join(folder, name) };
}

const READINGS: Reading[] = [
  {
    kind: "document",
    document: { id: "a", title: "Một", text: "Hai.", blocks: [], metadata: {}, dropped: [] },
  },
];

test("what was read of a file is found again while its bytes stay, also when it was only touched", async () => {
  const file = write("a.pdf", "x");
  const first = await openKeptReadings(kept, "1");
  expect(await first.find(file)).toBeUndefined();
  await first.keep(file, READINGS);
  await first.prune();
  write("a.pdf", "x");
  expect(await (await openKeptReadings(kept, "1")).find(file)).toEqual(READINGS);
});

test.each([
  ["its bytes changed", "1", "y"],
  ["it is read by another version", "2", "x"],
])("a file is read anew when %s", async (_, version, text) => {
  const file = write("a.pdf", "x");
  await (await openKeptReadings(kept, "1")).keep(file, READINGS);
  write("a.pdf", text);
  expect(await (await openKeptReadings(kept, version)).find(file)).toBeUndefined();
});

test("what was read of a file that is gone is removed; what is damaged counts as missing", async () => {
  const [a, b] = [write("a.pdf", "x"), write("b.pdf", "y")];
  const first = await openKeptReadings(kept, "1");
  await first.keep(a, READINGS);
  await first.keep(b, READINGS);
  renameSync(b.path, join(folder, "c.pdf"));
  const second = await openKeptReadings(kept, "1");
  await second.find(a);
  await second.prune();
  const left = readdirSync(kept);
  expect(left).toHaveLength(2);
  for (const name of left) writeFileSync(join(kept, name), "hỏng");
  expect(await (await openKeptReadings(kept, "1")).find(a)).toBeUndefined();
});

test("the version changes with the lists, and else stays", async () => {
  expect(await readersVersion(["a"])).toBe(await readersVersion(["a"]));
  expect(await readersVersion(["a"])).not.toBe(await readersVersion(["b"]));
});
