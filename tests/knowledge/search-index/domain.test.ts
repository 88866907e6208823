import { expect, test } from "vitest";
import { createTransformersEmbedder } from "../../../knowledge/embedding/transformers-embedder.ts";
import { locateDomain } from "../../../knowledge/search-index/domain.ts";
import { madeIndex } from "./made-index.ts";

test("an office's documents on dân vận are within the domain, other matters are not", async () => {
  const embedder = await createTransformersEmbedder();
  const { index } = await madeIndex(
    [
      ["Công tác dân vận của phường năm nay: mỗi tổ dân vận làm một mô hình dân vận khéo cùng bà con."],
      ["Khối dân vận xã bàn việc vận động quần chúng và giữ mối liên hệ giữa Đảng với Nhân dân."],
      ["Xe tải chở hàng quá khổ phải có giấy phép lưu hành và đi đúng tuyến đường đã ghi."],
      ["Người nộp thuế kê khai hóa đơn bán hàng theo từng tháng và giữ chứng từ trong mười năm."],
    ],
    embedder,
  );
  const shares = await locateDomain(index, embedder, "công tác dân vận");
  expect(shares[0]).toBe(1);
  expect(shares[1]).toBeGreaterThan(0.5);
  expect([...shares.slice(2)]).toEqual([0, 0]);
  await embedder.close();
});

test("an empty corpus has no documents to place", async () => {
  const { index, embedder } = await madeIndex([]);
  expect(await locateDomain(index, embedder, "công tác dân vận")).toHaveLength(0);
});
