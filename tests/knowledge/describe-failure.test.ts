import { expect, test } from "vitest";
import { describeFailure } from "../../knowledge/describe-failure.ts";

const failure = (code: string) =>
  Object.assign(new Error(`${code}: no space left on device, write`), { code });

test.each(["ENOSPC", "EDQUOT", "EFBIG"])("a full disk (%s) says in Vietnamese to make room", (code) => {
  expect(describeFailure(failure(code))).toMatch(/^Ổ đĩa đã đầy.*giải phóng chỗ trống/);
});

test("a folder without permission names it", () => {
  expect(describeFailure(failure("EACCES"))).toMatch(/^Không có quyền.*EACCES/);
});

test("a message that is Vietnamese already stays, any other gets a Vietnamese frame", () => {
  expect(describeFailure(new Error("Không tìm thấy thư mục."))).toBe("Không tìm thấy thư mục.");
  expect(describeFailure(new Error("boom"))).toBe("Có lỗi khi dựng lại kho tài liệu: boom");
  expect(describeFailure("boom")).toBe("Có lỗi khi dựng lại kho tài liệu: boom");
});
