import { describe, expect, test } from "vitest";
import { useOffice } from "./office.ts";

const office = useOffice();

describe("an answer", () => {
  test.each([
    ["Phiên chợ nghĩa tình họp vào ngày nào?", "hoi-dap#0", "chủ nhật đầu tiên"],
    ["ai sáng lập phiên chợ nghĩa tình", "hoi-dap#2", "Mai Thị Nhàn"],
    ["Phó Bí thư Đảng ủy phụ trách bếp ăn là ai?", "ke-hoach-bep-an#2", "Lương Thị Hạnh"],
    ["bà con nhận dự toán bao nhiêu triệu đồng để sửa bến đò", "tin-hop-dan#0", "240 triệu đồng"],
    ["ban giám sát bến đò gồm mấy người", "tin-hop-dan#1", "gồm năm người"],
    ["chìa khóa hòm thư do những người nào giữ", "quyet-dinh-784#1", "hai người giữ"],
  ])("%s → the passage and the sentence that answer", async (question, id, words) => {
    const first = await office.first(question);
    expect(first.id).toBe(id);
    expect(first.highlight).toContain(words);
  });

  test("has one to three passages, none twice, with scores from 0 to 1", async () => {
    const outcome = await office.ask("bếp ăn chung làm những việc gì");
    expect(outcome.kind).toBe("answer");
    expect(outcome.passages.length).toBeGreaterThan(0);
    expect(outcome.passages.length).toBeLessThanOrEqual(3);
    expect(new Set(outcome.passages.map(({ id }) => id)).size).toBe(outcome.passages.length);
    for (const { score } of outcome.passages) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  test.each([
    ["nhiệm vụ thứ nhất của kế hoạch bếp ăn", "Một là,"],
    ["nhiệm vụ thứ ba của kế hoạch bếp ăn là gì", "Ba là,"],
    ["nv thu 4 cua ke hoach bep an", "Bốn là,"],
    ["ke hoach bep an, nhiem vu so 2", "Hai là,"],
  ])("%s → %s, an item of a list by its place", async (question, start) => {
    const first = await office.first(question);
    expect(first.id).toBe("ke-hoach-bep-an#1");
    expect(first.highlight.startsWith(start)).toBe(true);
  });
});

describe("a message of two questions", () => {
  test("gets the answer to each", async () => {
    const asked = "Phiên chợ nghĩa tình họp vào ngày nào? Ban giám sát bến đò gồm mấy người?";
    const { kind, passages } = await office.ask(asked);
    expect(kind).toBe("answer");
    expect(passages.map(({ id }) => id)).toEqual(["hoi-dap#0", "tin-hop-dan#1"]);
  });

  test("is offered a passage for each where one of them has no sure answer", async () => {
    const asked = "Phiên chợ nghĩa tình họp vào ngày nào, còn chìa khóa hòm thư do những người nào giữ?";
    const outcome = await office.ask(asked);
    expect(outcome).toMatchObject({
      kind: "choices",
      choices: [{ passageId: "hoi-dap#0" }, { passageId: "quyet-dinh-784#1" }],
    });
  });
});

describe("choices", () => {
  const vague = [
    "phiên chợ thế nào hả bác",
    "hòm thư thì sao ạ",
    "chuyện ở bến",
    "phiên chợ là gì",
    "bếp là gì",
  ];

  test("are offered where the question could mean several things, and each leads to its passage", async () => {
    const outcomes = await Promise.all(vague.map((question) => office.ask(question)));
    const offered = outcomes.flatMap((outcome) => (outcome.kind === "choices" ? outcome.choices : []));
    expect(offered.length).toBeGreaterThan(1);
    for (const { label, passageId } of offered) expect((await office.first(label)).id, label).toBe(passageId);
    for (const outcome of outcomes) {
      const labels = outcome.kind === "choices" ? outcome.choices.map(({ label }) => label) : [];
      expect(labels.length).toBeLessThanOrEqual(3);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test("name passages that are shown", async () => {
    for (const question of vague) {
      const outcome = await office.ask(question);
      const shown = outcome.passages.map(({ id }) => id);
      if (outcome.kind !== "choices") continue;
      for (const { passageId } of outcome.choices) expect(shown).toContain(passageId);
    }
  });

  test.each([
    ["Phiên chợ nghĩa tình họp vào ngày nào?", "hoi-dap#0"],
    ["Ai được mua hàng ở phiên chợ nghĩa tình?", "hoi-dap#1"],
    ["Hàng thừa sau phiên chợ để ở đâu?", "hoi-dap#3"],
    ["Người phụ trách", "ke-hoach-bep-an#2"],
    ["Điều 3. Thời hạn", "quyet-dinh-784#2"],
  ])("a question or title of the documents, asked as it stands, is answered: %s", async (label, id) => {
    const outcome = await office.ask(label);
    expect(outcome.kind).toBe("answer");
    expect(outcome.passages[0]?.id).toBe(id);
  });
});

test.each([
  ["phạm vi của quy định hòm thư là gì", "quyet-dinh-784#0"],
  ["đoàn viên đưa cơm tận nhà lúc nào", "ke-hoach-bep-an#1"],
  ["tô văn quyết nhận phản ánh gì", "ke-hoach-bep-an#2"],
  ["giang thu cúc làm gì trong ban giám sát", "tin-hop-dan#1"],
])("a question may begin with a word that is a surname too: %s", async (question, id) => {
  expect((await office.first(question)).id).toBe(id);
});

describe("no answer, with its reason", () => {
  test.each([
    ["", "off-topic"],
    ["?!… — «»", "off-topic"],
    ["asdf qwer zxcv", "off-topic"],
    ["How do I bake sourdough bread?", undefined],
    ["tàu vũ trụ bay lên sao hỏa mất bao lâu", undefined],
    ["cách trị sâu đục thân cho cây sầu riêng", undefined],
    ["784/QĐ-UBND nói gì", "unknown-document-number"],
    ["Ông Nguyễn Văn Tám nói gì về phiên chợ nghĩa tình?", "detail-missing"],
    ["ong nguyen van tam noi gi ve phien cho nghia tinh", "detail-missing"],
    ["bếp ăn chung ở Quảng Ninh do ai phụ trách", "detail-missing"],
    ["bep an chung o quang ninh", "detail-missing"],
  ])("%j: %s", async (question, reason) => {
    const outcome = await office.ask(question);
    expect(outcome.kind).toBe("abstained");
    expect(outcome.passages).toEqual([]);
    if (reason !== undefined) expect(outcome).toMatchObject({ reason });
  });
});

test.each([
  "kế hoạch bếp ăn chung năm 2015",
  "tổ 9 họp dân bàn chuyện bến đò ở phường 12",
  "nhiệm vụ thứ bảy của kế hoạch bếp ăn",
])("a year, a place or an item that the documents do not have is not answered: %s", async (question) => {
  expect((await office.ask(question)).kind).not.toBe("answer");
});
