import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests without mocks, fake timers or changed surroundings: files may follow each other in one worker, which is loaded once. */
const SHARING = ["tests/knowledge/**/*.test.ts", "tests/scripts/**/*.test.ts"];

export default defineConfig({
  test: {
    // Some tests start processes; on a machine that does other work too, each takes many times as long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for sockets, timers and processes: a third worker fills the time of two cores.
    maxWorkers: 3,
    // A thread starts in a third of the time of a process; tests that need a process of their own start one.
    pool: "threads",
    // Processes that tests start take the program compiled, as `npm start` does: a second less of each.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/node") },
    projects: [
      { extends: true, test: { name: "sharing", include: SHARING, isolate: false } },
      { extends: true, test: { name: "isolated", include: ["tests/**/*.test.ts"], exclude: SHARING } },
    ],
  },
});
