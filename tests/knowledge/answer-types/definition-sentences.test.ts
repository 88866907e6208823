import { expect, test } from "vitest";
import { useDocuments } from "../use-knowledge.ts";

const HAMLETS = "Bàu Sen,Cầu Mây,Đồng Dứa,Gò Trám,Rạch Lá,Suối Voi,Vườn Chim,Xẻo Quao".split(",");

/** Each hamlet's page mentions the same two groups; one page says what the second is. */
const FILES = new Map([
  ...HAMLETS.map((hamlet, place): [string, string] => [
    `ap-${place}.md`,
    `# Tin ấp ${hamlet}\n\nỞ ấp ${hamlet}, tổ hòa giải bến sông họp mỗi tháng một lần, ghi sổ từng vụ và báo xã. ` +
      `Đội tuần tra cù lao của ấp ${hamlet} đi thuyền quanh bờ mỗi tối.\n`,
  ]),
  [
    "quy-che.md",
    "# Quy chế tuần tra\n\nĐội tuần tra cù lao của xã là nhóm bà con tự nguyện canh bờ sông vào ban đêm.\n",
  ],
]);

const knowledge = useDocuments(FILES);

test("the passage that says what something is comes before the many that mention it", async () => {
  for (const question of ["Đội tuần tra cù lao là gì?", "the nao la doi tuan tra cu lao"]) {
    const { kind, passages } = await knowledge().ask(question);
    expect(kind).not.toBe("abstained");
    expect(passages[0]?.source.title).toBe("Quy chế tuần tra");
  }
});

test("what is only mentioned is offered and not answered", async () => {
  const outcome = await knowledge().ask("Tổ hòa giải bến sông là gì?");
  expect(outcome.kind).toBe("choices");
  for (const { text } of outcome.passages) expect(text).toContain("tổ hòa giải bến sông");
});

test("what is mentioned nowhere in the same words is not offered", async () => {
  expect((await knowledge().ask("Tổ hòa giải chợ nổi là gì?")).kind).toBe("abstained");
});
