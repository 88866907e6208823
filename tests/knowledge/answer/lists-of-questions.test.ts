import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openKnowledge } from "../../../knowledge/index.ts";

test("a list of questions is no answer to one of them: the paragraph that answers it is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "questions-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const asked = [
    "- Mượn ghế của nhà văn hóa ở đâu?",
    "- Thư viện mở cửa mấy giờ?",
    "- Ai giữ chìa khóa kho?",
  ];
  const answers = [
    "1. Ghế của nhà văn hóa mượn tại phòng bảo vệ.",
    "2. Thư viện mở cửa lúc bảy giờ sáng.",
    "3. Chìa khóa kho do bà Lý Thị Sen giữ.",
  ];
  const text = ["# Hỏi đáp của xóm Bưởi", "## Câu hỏi thường gặp", ...asked, "## Trả lời", ...answers];
  writeFileSync(join(folder, "hoi-dap.md"), text.join("\n\n"));
  const knowledge = await openKnowledge({ corpusPath: folder });
  onTestFinished(() => knowledge.close());
  for (const [at, question] of asked.entries()) {
    const { passages } = await knowledge.ask(question.slice(2));
    expect(passages[0]?.highlight).toBe(answers[at]);
  }
});
