import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../../knowledge/index.ts";
import { judgeShown } from "../../../../scripts/evaluate/citizens/judge-shown.ts";
import { answerOf } from "../made-knowledge.ts";

const LAWS = { "luat/1": "1/x" };
const TEXTS = new Map([
  ["1/x+5", "Bếp mở lúc 6 giờ. Ai cũng được ăn."],
  ["2/y+5", "Chợ họp ngày chẵn."],
]);

/** An answer whose passages stand at these places (document, section), the first with this sentence marked. */
function shown(places: readonly (readonly [string, string | null])[], highlight = ""): Outcome {
  const { passages } = answerOf(...places.map(() => "…"));
  return {
    kind: "answer",
    confidence: 0.8,
    passages: passages.map((passage, i) => {
      const [documentId = "", section = null] = places[i] ?? [];
      return { ...passage, highlight, source: { ...passage.source, documentId, section } };
    }),
  };
}

const judge = (relevant: string[], outcome: Outcome, span?: string) =>
  judgeShown({ id: "q", question: "?", relevant, ...(span !== undefined && { span }) }, outcome, LAWS, (id) =>
    TEXTS.get(id),
  );

describe("what is shown is right", () => {
  test("by its heading in a whole law, by its id as a single article", () => {
    expect(judge(["1/x+5"], shown([["luat/1", "Điều 5. Bếp › Mục 2"]])).rightPlace).toBe(0);
    expect(judge(["2/y+5"], shown([["2/y+5", null]])).rightPlace).toBe(0);
  });

  test("not where the number is another article's, or the article another law's", () => {
    expect(judge(["1/x+5"], shown([["luat/1", "Điều 50. Bếp"]])).rightPlace).toBeNull();
    expect(judge(["1/x+5"], shown([["luat/1", "Điều 5a. Bếp"]])).rightPlace).toBeNull();
    expect(judge(["1/x+5"], shown([["noi-quy", "Điều 5. Bếp"]])).rightPlace).toBeNull();
    expect(judge(["1/x+5"], shown([["luat/1", "Chương I › Điều 5. Bếp"]])).rightPlace).toBeNull();
  });

  test("as far down as it stands among three, and no further", () => {
    const wrong = ["noi-quy", null] as const;
    const right = ["2/y+5", null] as const;
    expect(judge(["2/y+5"], shown([wrong, wrong, right])).rightPlace).toBe(2);
    expect(judge(["2/y+5"], shown([wrong, wrong, wrong, right])).rightPlace).toBeNull();
  });
});

describe("the marked sentence", () => {
  const place = [["luat/1", "Điều 5. Bếp"]] as const;

  test("is right where it meets the words that answer", () => {
    expect(judge(["1/x+5"], shown(place, "Bếp mở lúc 6 giờ."), "lúc 6 giờ").marked).toBe(true);
    expect(judge(["1/x+5"], shown(place, "Ai cũng được ăn."), "lúc 6 giờ").marked).toBe(false);
  });

  test("is not judged where the first passage is wrong, or of another right article than the words", () => {
    expect(judge(["2/y+5"], shown(place, "Ai cũng được ăn."), "ngày chẵn").marked).toBeNull();
    expect(judge(["1/x+5", "2/y+5"], shown(place, "Ai cũng được ăn."), "ngày chẵn").marked).toBeNull();
    expect(judge(["1/x+5"], shown(place, "Ai cũng được ăn.")).marked).toBeNull();
  });
});

test("a refusal shows nothing, so nothing of it is right and nothing was said of how sure it is", () => {
  const refused: Outcome = { kind: "abstained", reason: "nothing-near", passages: [] };
  expect(judge(["1/x+5"], refused, "lúc 6 giờ")).toEqual({
    ...{ id: "q", kind: "abstained", confidence: null, rightPlace: null, marked: null },
  });
});
