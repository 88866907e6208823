import { describe, expect, it } from "vitest";
import { type AskedRole, holdsRole } from "../../../knowledge/answer/roles.ts";
import { wordsOf } from "../../../knowledge/answer/words.ts";

const chairman: AskedRole = {
  role: "chu tich",
  pairs: [["tich ubnd", "uy ban nhan dan"], ["ubnd quan"]],
  isBare: false,
};

describe("the office that is asked about", () => {
  it.each([
    ["Chủ tịch UBND quận Lê Văn Tư phát biểu.", true],
    ["Chủ tịch Hội đồng nhân dân quận Lê Văn Tư phát biểu.", false],
    ["Phó Trưởng ban Lê Văn Tư phát biểu.", false],
    ["Phó Chủ tịch UBND quận Lê Văn Tư phát biểu.", false],
  ])("%s → %s", (sentence, held) => {
    expect(holdsRole(chairman, wordsOf(sentence))).toBe(held);
  });

  it("needs no body where the question names none", () => {
    expect(holdsRole({ ...chairman, pairs: [] }, wordsOf("Chủ tịch xã là bà Mai."))).toBe(true);
  });
});
