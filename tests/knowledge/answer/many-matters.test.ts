import { expect, test } from "vitest";
import { useDocuments } from "../use-knowledge.ts";

const TRADES = "phà đò bia gạo xăng điện nước cát đá gỗ tôm cua mía chè muối vải".split(" ");

/** Rules of a made-up province about its trades, and one plan of its committee for dân vận. */
const FILES = new Map([
  ...TRADES.map((trade): [string, string] => [
    `quy-dinh-${TRADES.indexOf(trade)}.md`,
    `# Quy định về nghề ${trade}\n\nTỉnh yêu cầu cán bộ quản lý nghề ${trade} phải kiểm tra giấy phép của từng hộ kinh doanh ${trade}, ` +
      `ghi sổ theo dõi và báo cáo tỉnh mỗi quý. Hộ kinh doanh ${trade} không có giấy phép bị phạt tiền.\n`,
  ]),
  [
    "ke-hoach-dan-van.md",
    "# Kế hoạch công tác dân vận\n\nTrong công tác dân vận, mỗi cán bộ của tỉnh về ở cùng bà con ba ngày mỗi tháng, nghe dân nói và trả " +
      "lời ngay tại tổ dân vận. Tổ dân vận khéo ghi lại từng ý kiến để cấp ủy giải quyết.\n",
  ],
]);

const knowledge = useDocuments(FILES);

test("a question about one of many like matters finds that matter", async () => {
  for (const trade of TRADES) {
    const { passages } = await knowledge().ask(`Hộ kinh doanh ${trade} không có giấy phép thì sao?`);
    expect(passages[0]?.source.title).toBe(`Quy định về nghề ${trade}`);
  }
});
