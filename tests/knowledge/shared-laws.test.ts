import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Knowledge } from "../../knowledge/index.ts";
import { fold } from "../../knowledge/language/fold.ts";
import { fixtureFolder, SHARED } from "./documents/read/support.ts";
import { useKnowledge } from "./use-knowledge.ts";

/** The innermost title of the first passage shown: behind it stands what introduces the list that a part of it goes on with. */
async function firstTitle(knowledge: Knowledge, question: string): Promise<string> {
  const outcome = await knowledge.ask(question);
  const path = outcome.passages[0]?.source.section?.split(" › ") ?? [];
  return path.findLast((title) => title.startsWith("Điều ")) ?? outcome.kind;
}

/** Titles of the articles of a codified law, and those of them that no passage stands under. */
function titlesOf(knowledge: Knowledge, law: string) {
  const { document, passages = [] } = knowledge.source(law) ?? {};
  const titles = (document?.blocks ?? [])
    .filter(({ kind }) => kind === "heading")
    .map(({ start, end }) => document?.text.slice(start, end) ?? "")
    .filter((title) => title.startsWith("Điều "));
  const covered = new Set(passages.map(({ headings }) => headings.at(-1)));
  return { titles, uncovered: titles.filter((title) => !covered.has(title)) };
}

/** The headings of the articles of a codified law that come from one document, by their number there. */
function articlesOf(knowledge: Knowledge, law: string, number: string): Map<string, string> {
  const articles = new Map<string, string>();
  for (const passage of knowledge.source(law)?.passages ?? []) {
    const note = new RegExp(`^\\(Điều (\\d+) \\S+(?: \\S+)? số ${number}[ ,]`, "u").exec(passage.text);
    if (note?.[1] !== undefined) articles.set(note[1], passage.headings.at(-1) ?? "");
  }
  return articles;
}

/** Questions for an article by its number, with and without accents, that another one is shown first for. */
async function missedArticles(
  knowledge: Knowledge,
  articles: ReadonlyMap<string, string>,
  name: string,
): Promise<string[]> {
  const missed: string[] = [];
  for (const [article, title] of articles) {
    for (const question of [`Điều ${article} ${name}`, fold(`điều ${article} của ${name} quy định gì`)])
      if ((await firstTitle(knowledge, question)) !== title) missed.push(question);
  }
  return missed;
}

describe("two made-up laws as corpus", () => {
  const knowledge = useKnowledge(fixtureFolder("laws"));
  const LAW = "cham-soc-cong-trinh-chung";

  test("every article is a passage or more", () => {
    const { titles, uncovered } = titlesOf(knowledge(), LAW);
    expect(titles).toHaveLength(10);
    expect(uncovered).toEqual([]);
  });

  test.each([
    ["Luật Chăm sóc công trình chung", LAW, "7/2031/QH18", 7],
    ["Luật số 7/2031/QH18", LAW, "7/2031/QH18", 7],
    ["Nghị định 15/2032/NĐ-CP", LAW, "15/2032/NĐ-CP", 3],
    ["Luật Đội tự quản ở xóm", "doi-tu-quan-o-xom", "9/2030/QH18", 3],
  ])(
    "each article of the %s is found by its number, and not the other law's",
    async (name, law, number, count) => {
      const articles = articlesOf(knowledge(), law, number);
      expect(articles.size).toBe(count);
      expect(await missedArticles(knowledge(), articles, name)).toEqual([]);
    },
  );

  test.each([
    ["luật chăm sóc công trình chung, điều 6 nói gì?", "Điều 71.5.LQ.6. Góp tiền, góp công"],
    ["Điều 71.5.LQ.4", "Điều 71.5.LQ.4. Cho mượn sân đình"],
    ["dieu 71.5.nd.1.3 noi gi", "Điều 71.5.NĐ.1.3. Giữ sổ bao lâu"],
    ["khoản 2 điều 2 luật chăm sóc công trình chung", "Điều 71.5.LQ.2. Ai trông nom"],
    ["mượn sân đình làm đám cưới phải hẹn trước mấy ngày", "Điều 71.5.LQ.4. Cho mượn sân đình"],
    ["bau to trong nom bang phieu kin hay gio tay", "Điều 71.5.NĐ.1.2. Bầu tổ trông nom"],
  ])("%s → %s", async (question, title) => {
    expect(await firstTitle(knowledge(), question)).toBe(title);
  });

  test.each([
    "Điều 19 Luật Chăm sóc công trình chung",
    "Điều 5 Luật Đội tự quản ở xóm",
    "Điều 5 Luật Đất đai",
    "dieu 2 bo luat dan su quy dinh gi",
    "Điều 71.5.LQ.40",
  ])("%s: an article that is not there is not answered with another", async (question) => {
    expect(await knowledge().ask(question)).toMatchObject({ kind: "abstained", passages: [] });
  });
});

const LAWS = `${SHARED}laws`;
const LAW = "thuc-hien-dan-chu-o-co-so";
const FRONT = "mat-tran-to-quoc-viet-nam";

describe.skipIf(!existsSync(LAWS))("the codified law as corpus (needs ../shared/laws)", () => {
  const knowledge = useKnowledge(LAWS);

  test.each([LAW, FRONT])("every article of %s is a passage or more", (id) => {
    const { titles, uncovered } = titlesOf(knowledge(), id);
    expect(titles.length).toBeGreaterThan(150);
    expect(uncovered).toEqual([]);
  });

  test.each([
    ["Luật Thực hiện dân chủ ở cơ sở", "10/2022/QH15"],
    ["Luật số 10/2022/QH15", "10/2022/QH15"],
    ["Nghị định 59/2023/NĐ-CP", "59/2023/NĐ-CP"],
  ])("each article of the %s is found by its number, with and without accents", async (name, number) => {
    const articles = articlesOf(knowledge(), LAW, number);
    expect(articles.size).toBeGreaterThan(20);
    expect(await missedArticles(knowledge(), articles, name)).toEqual([]);
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
    expect(`${await firstTitle(knowledge(), question)} `).toContain(`${title} `);
  });

  test.each([
    "Điều 423 Luật Thực hiện dân chủ ở cơ sở",
    "Điều 5 Luật Đất đai",
    "dieu 5 bo luat dan su quy dinh gi",
    "Điều 44.13.LQ.500",
  ])("%s: an article that is not there is not answered with another", async (question) => {
    expect(await knowledge().ask(question)).toMatchObject({ kind: "abstained", passages: [] });
  });

  test.each([
    ["bà con biểu quyết bằng giơ tay hay phiếu kín", "Điều 44.13.LQ.18."],
    ["họp thôn bàn việc chung thì ai triệu tập và chủ trì", "Điều 44.13.LQ.18."],
    ["thành viên ban thanh tra nhân dân ở phường cần tiêu chuẩn gì", "Điều 44.13.LQ.37."],
    ["doanh nghiệp nhà nước phải công khai những nội dung nào cho người lao động", "Điều 44.13.LQ.64."],
    ["khi nào phát phiếu lấy ý kiến từng hộ gia đình", "Điều 44.13.LQ.19."],
    ["mat tran to quoc giam sat nham muc dich gi", "Điều 35.4.LQ.25."],
  ])("by meaning: %s → %s among those shown", async (question, title) => {
    const { passages } = await knowledge().ask(question);
    const sections = passages.map(({ source }) => source.section ?? "");
    expect(
      sections.some((section) => `${section} `.includes(`${title} `)),
      sections.join("\n"),
    ).toBe(true);
  });
});
