import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createSynonyms, loadSynonyms } from "../../../../knowledge/language/index.ts";
import { DATA_FOLDER } from "../../../../knowledge/settings.ts";

describe("other wordings of a question", () => {
  const synonyms = createSynonyms(["nhân dân, bà con, người dân", "Gương mẫu, làm gương", "dân, thường dân"]);
  const find = (text: string) => synonyms.find(text.split(" "));

  test("a phrase brings the other wordings of its group, with its place", () => {
    expect(find("bà con hỏi gì")).toEqual([
      {
        start: 0,
        end: 2,
        others: [
          ["nhân", "dân"],
          ["người", "dân"],
        ],
      },
    ]);
  });

  test("the longest phrase wins over one inside it", () => {
    expect(find("hỏi nhân dân").map(({ start, end }) => [start, end])).toEqual([[1, 3]]);
  });

  test("capitals in the list do not matter, and a question without a phrase brings nothing", () => {
    expect(find("sếp làm gương")).toEqual([{ start: 1, end: 3, others: [["gương", "mẫu"]] }]);
    expect(find("hội nghị ngày nào")).toEqual([]);
  });
});

describe("the list that administrators edit", () => {
  test("the list of this repository is read", async () => {
    const synonyms = await loadSynonyms(DATA_FOLDER);
    expect(synonyms.find(["hối", "lộ"])[0]?.others).toContainEqual(["tham", "nhũng"]);
  });

  test.each([
    ["cầm trịch", "chủ trì"],
    ["nửa đầu năm", "6 tháng đầu năm"],
    ["chốt lại", "phát biểu kết luận"],
    ["giải tỏa", "thu hồi đất"],
    ["4 0", "lần thứ tư"],
  ])("%s finds %s", async (asked, written) => {
    const synonyms = await loadSynonyms(DATA_FOLDER);
    expect(synonyms.find(asked.split(" "))[0]?.others).toContainEqual(written.split(" "));
  });

  test("a group of one wording is refused with the file and the group", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tu-gan-nghia-"));
    await writeFile(join(folder, "synonyms.yaml"), "nhom:\n  - một, hai\n  - chỉ có một\n");
    await expect(loadSynonyms(folder)).rejects.toThrow(/synonyms\.yaml, nhom 1: .*hai cách nói/);
  });
});
