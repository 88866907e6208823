import { expect, test } from "vitest";
import { fold } from "../../knowledge/language/fold.ts";
import { useDocuments } from "./use-knowledge.ts";

const TEXTS = new Map([
  ["huu", "Người lao động đủ tuổi và đủ năm đóng bảo hiểm xã hội thì hằng tháng nhận lương hưu."],
  ["thon", "Cử tri bầu trưởng thôn bằng hình thức giơ tay hoặc bỏ phiếu kín tại cuộc họp thôn."],
  ["an", "Bệnh nhân tiểu đường nên ăn nhiều rau xanh và hạn chế đường, tinh bột."],
  ["bong", "Đội tuyển bóng đá quốc gia thắng ba bàn ở trận lượt về trên sân nhà."],
  ["xa", "Ủy ban nhân dân xã công khai dự toán ngân sách để người dân được biết."],
]);

const knowledge = useDocuments(
  new Map([...TEXTS].map(([name, text]) => [`${name}.md`, `# Bản tin\n\n${text}\n`])),
);

// Without accents the vectors alone may take `kieng` for anything; with the words and the accents put back it is found.
test.each([
  ["bao nhiêu tuổi thì được nghỉ hưu", "huu"],
  ["chọn người đứng đầu thôn như thế nào", "thon"],
  ["người bị đái tháo đường kiêng gì", "an"],
  ["kết quả trận đấu", "bong"],
  ["xã phải công khai những gì", "xa"],
])("what is meant comes first, with accents and without: %s", async (question, name) => {
  for (const typed of [question, fold(question)]) {
    const [first] = await knowledge().rank(typed, 1);
    expect(first?.documentId, typed).toBe(name);
  }
});
