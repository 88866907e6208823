import { expect, test } from "vitest";
import { openLanguagePairs } from "../../../knowledge/restore/language-pairs.ts";
import { createPairCounter } from "../../../scripts/count-language/count-pairs.ts";

function pairsOf(text: string, weight: number) {
  const counter = createPairCounter(["nhà", "ở", "đâu", "đầu", "quận", "quân", "tư"]);
  counter.add(text, weight);
  return openLanguagePairs(counter.finish());
}

test("what follows a syllable becomes likelier behind it, but not in the next sentence", () => {
  const pairs = pairsOf("Nhà ở đâu? Đầu tư.", 10);
  const [where, at, start, invest] = ["đâu", "ở", "đầu", "tư"].map(pairs.find);
  expect(pairs.likelihood(at!, where!)).toBeGreaterThan(pairs.likelihood(start!, where!));
  expect(pairs.likelihood(start!, invest!)).toBeGreaterThan(pairs.likelihood(-1, invest!));
  expect(pairs.likelihood(where!, start!)).toBeLessThan(pairs.likelihood(-1, start!));
});

test("a question ends rather with what questions end with", () => {
  const pairs = pairsOf("Nhà ở đâu? Đầu tư.", 10);
  expect(pairs.endLikelihood(pairs.find("đâu"))).toBeGreaterThan(pairs.endLikelihood(pairs.find("tư")));
});

test("all numbers count as one", () => {
  const pairs = pairsOf("quận 5", 10);
  expect(pairs.likelihood(pairs.find("quận"), pairs.find("12"))).toBeGreaterThan(
    pairs.likelihood(pairs.find("quân"), pairs.find("12")),
  );
});

test("rare pairs are left out", () => {
  const pairs = pairsOf("nhà ở", 2);
  expect(pairs.likelihood(pairs.find("nhà"), pairs.find("ở"))).toBeLessThan(
    pairs.likelihood(-1, pairs.find("ở")),
  );
});
