import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { V8_FLAGS } from "../../../scripts/processes/v8-flags.ts";

test("what is measured runs with the memory settings that people start the server with", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(scripts.start).toContain(`exec node ${V8_FLAGS.join(" ")} server/main.ts`);
});
