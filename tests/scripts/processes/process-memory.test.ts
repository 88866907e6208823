import { describe, expect, it } from "vitest";
import { readProcessMemory } from "../../../scripts/processes/process-memory.ts";

describe("memory", () => {
  it.skipIf(process.platform !== "linux")(
    "reads the memory of a process, and none of a missing one",
    async () => {
      const memory = await readProcessMemory(process.pid);
      expect(memory?.rssMb).toBeGreaterThan(20);
      expect(memory?.peakRssMb).toBeGreaterThanOrEqual(memory?.rssMb ?? Number.POSITIVE_INFINITY);
      expect(await readProcessMemory(2 ** 30)).toBeUndefined();
    },
  );
});
