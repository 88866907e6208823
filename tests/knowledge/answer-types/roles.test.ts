import { describe, expect, it } from "vitest";
import { holdsRole } from "../../../knowledge/answer-types/roles.ts";
import type { AskedRole } from "../../../knowledge/question/question.ts";
import { language } from "../language/repository-language.ts";

const { roles, wordsOf } = language;

const chairman: AskedRole = {
  role: "chu tich",
  pairs: [
    ["tich ubnd", "uy ban nhan dan"],
    ["ubnd quan", "uy ban nhan dan"],
  ],
};

describe("the office that is asked about", () => {
  it.each([
    ["Chủ tịch UBND quận Lê Văn Tư phát biểu.", true],
    ["Chủ tịch Hội đồng nhân dân quận Lê Văn Tư phát biểu.", false],
    ["Phó Trưởng ban Lê Văn Tư phát biểu.", false],
    ["Phó Chủ tịch UBND quận Lê Văn Tư phát biểu.", false],
    ["Đại diện UBND quận nghe Chủ tịch Mặt trận Lê Văn Tư phát biểu.", false],
    ["Chủ tịch Hội Nông dân Lê Văn Tư gửi báo cáo về công tác hội năm nay cho UBND quận.", false],
    ["Chủ tịch UBND (ủy ban nhân dân) quận Lê Văn Tư phát biểu.", true],
  ])("%s → %s", (sentence, held) => {
    expect(holdsRole(chairman, wordsOf(sentence), roles)).toBe(held);
  });

  it("may be named behind the body that somebody heads", () => {
    const head: AskedRole = {
      role: "truong ban",
      pairs: [["ban dan"], ["dan van"], ["van xa"]],
    };
    expect(holdsRole(head, wordsOf("Ban Dân vận xã do bà Lê Thị Tư làm trưởng ban."), roles)).toBe(true);
    expect(holdsRole(head, wordsOf("Ban Dân vận xã mời trưởng ban công tác mặt trận dự họp."), roles)).toBe(
      false,
    );
  });

  it("needs no body where the question names none", () => {
    expect(holdsRole({ ...chairman, pairs: [] }, wordsOf("Chủ tịch xã là bà Mai."), roles)).toBe(true);
  });
});
