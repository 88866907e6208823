import { expect, test } from "vitest";
import { MUTATION_NAMES, mutateBytes } from "../../../scripts/mutate/mutate-bytes.ts";
import { type MutationResult, runMutations } from "../../../scripts/mutate/run-mutations.ts";
import { createRandom } from "../../../scripts/random.ts";

const FIXTURES = new URL("../../fixtures/", import.meta.url).pathname;

test("damaged copies of every fixture are read or refused: none ends its process or takes long", async () => {
  const results: MutationResult[] = [];
  const mutations = runMutations({ folder: FIXTURES, count: 40, seed: 7, largestBytes: 300_000 });
  for await (const result of mutations) results.push(result);
  expect(results).toHaveLength(40);
  expect(results.filter(({ outcome }) => outcome !== "read" && outcome !== "refused")).toEqual([]);
});

test("a seed fixes the damage, which is not the file itself", () => {
  const bytes = Buffer.from("Điều 12. Tổ dân phố họp vào ngày 15 hằng tháng tại nhà văn hóa.".repeat(20));
  for (const name of MUTATION_NAMES) {
    const mutate = (seed: number) =>
      mutateBytes(bytes, name, createRandom(seed), Buffer.from("%PDF-1.7".repeat(9)));
    expect(mutate(3)).toEqual(mutate(3));
    expect(
      [1, 2, 3].some((seed) => !mutate(seed).equals(bytes)),
      name,
    ).toBe(true);
  }
});
