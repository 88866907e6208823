import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Knowledge, openKnowledge } from "../../knowledge/index.ts";
import { fold } from "../../knowledge/language/fold.ts";
import { SHARED } from "./documents/read/support.ts";

const LAWS = `${SHARED}laws`;
const LAW = "thuc-hien-dan-chu-o-co-so";
const FRONT = "mat-tran-to-quoc-viet-nam";

describe.skipIf(!existsSync(LAWS))("the codified law as corpus (needs ../shared/laws)", () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = await openKnowledge({ corpusPath: LAWS });
  });
  afterAll(() => knowledge.close());

  function passagesOf(id: string) {
    return knowledge.source(id)?.passages ?? [];
  }

  /** The innermost title of the first passage shown. */
  async function firstTitle(question: string): Promise<string> {
    const outcome = await knowledge.ask(question);
    return outcome.passages[0]?.source.section?.split(" › ").at(-1) ?? outcome.kind;
  }

  /** The headings of the articles that come from one document, by their number there. */
  function articlesOf(number: string): Map<string, string> {
    const articles = new Map<string, string>();
    for (const passage of passagesOf(LAW)) {
      const note = new RegExp(`^\\(Điều (\\d+) \\S+(?: \\S+)? số ${number}[ ,]`, "u").exec(passage.text);
      if (note?.[1] !== undefined) articles.set(note[1], passage.headings.at(-1) ?? "");
    }
    return articles;
  }

  test.each([LAW, FRONT])("every article of %s is a passage or more", (id) => {
    const { document, passages = [] } = knowledge.source(id) ?? {};
    const titles = (document?.blocks ?? [])
      .filter(({ kind }) => kind === "heading")
      .map(({ start, end }) => document?.text.slice(start, end) ?? "")
      .filter((title) => title.startsWith("Điều "));
    const covered = new Set(passages.map(({ headings }) => headings.at(-1)));
    expect(titles.length).toBeGreaterThan(150);
    expect(titles.filter((title) => !covered.has(title))).toEqual([]);
  });

  test.each([
    ["Luật Thực hiện dân chủ ở cơ sở", "10/2022/QH15"],
    ["Luật số 10/2022/QH15", "10/2022/QH15"],
    ["Nghị định 59/2023/NĐ-CP", "59/2023/NĐ-CP"],
  ])("each article of the %s is found by its number, with and without accents", async (name, number) => {
    const articles = articlesOf(number);
    expect(articles.size).toBeGreaterThan(20);
    const missed: string[] = [];
    for (const [article, title] of articles) {
      for (const question of [`Điều ${article} ${name}`, fold(`điều ${article} của ${name} quy định gì`)])
        if ((await firstTitle(question)) !== title) missed.push(question);
    }
    expect(missed).toEqual([]);
  });

  test.each([
    ["Điều 23 Luật Thực hiện dân chủ ở cơ sở", "Điều 44.13.LQ.23."],
    ["dieu 23 luat thuc hien dan chu o co so quy dinh gi", "Điều 44.13.LQ.23."],
    ["Luật thực hiện dân chủ cơ sở, điều 11 nói gì?", "Điều 44.13.LQ.11."],
    ["khoản 2 điều 18 luật dân chủ ở cơ sở", "Điều 44.13.LQ.18."],
    ["Điều 44.13.LQ.5", "Điều 44.13.LQ.5."],
    ["dieu 44.13.nd.1.3 noi gi", "Điều 44.13.NĐ.1.3."],
    ["Điều 5 Luật Mặt trận Tổ quốc Việt Nam", "Điều 35.4.LQ.5."],
    ["dieu 9 luat mttq viet nam", "Điều 35.4.LQ.9."],
  ])("%s → %s", async (question, title) => {
    expect(`${await firstTitle(question)} `).toContain(`${title} `);
  });

  test.each([
    "Điều 423 Luật Thực hiện dân chủ ở cơ sở",
    "Điều 5 Luật Đất đai",
    "dieu 5 bo luat dan su quy dinh gi",
    "Điều 44.13.LQ.500",
  ])("%s: an article that is not there is not answered with another", async (question) => {
    expect(await knowledge.ask(question)).toMatchObject({ kind: "abstained", passages: [] });
  });

  test.each([
    ["bà con biểu quyết bằng giơ tay hay phiếu kín", "Điều 44.13.LQ.18."],
    ["họp thôn bàn việc chung thì ai triệu tập và chủ trì", "Điều 44.13.LQ.18."],
    ["thành viên ban thanh tra nhân dân ở phường cần tiêu chuẩn gì", "Điều 44.13.LQ.37."],
    ["doanh nghiệp nhà nước phải công khai những nội dung nào cho người lao động", "Điều 44.13.LQ.64."],
    ["khi nào phát phiếu lấy ý kiến từng hộ gia đình", "Điều 44.13.LQ.19."],
    ["mat tran to quoc giam sat nham muc dich gi", "Điều 35.4.LQ.25."],
  ])("by meaning: %s → %s among those shown", async (question, title) => {
    const { passages } = await knowledge.ask(question);
    const sections = passages.map(({ source }) => source.section ?? "");
    expect(
      sections.some((section) => `${section} `.includes(`${title} `)),
      sections.join("\n"),
    ).toBe(true);
  });
});
