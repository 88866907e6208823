import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DATA_FOLDER } from "../../../knowledge/language/data-folder.ts";
import { loadLanguage } from "../../../knowledge/language/language.ts";
import { DataFileError } from "../../../knowledge/language/read-data-files.ts";
import { copyLists } from "./copied-lists.ts";

/** Every list; the messages beside them are no part of the language. */
/** What is said to administrators, and no list of the language. */
const MESSAGES = ["reading-messages.yaml", "ingest-messages.yaml", "drop-reasons.yaml"];
const LISTS = readdirSync(DATA_FOLDER).filter((name) => !MESSAGES.includes(name));

function reasonOf(folder: string): string {
  try {
    loadLanguage(folder);
  } catch (error) {
    if (error instanceof DataFileError) return error.message;
    throw error;
  }
  throw new Error("the lists were taken");
}

test("what an administrator adds is taken, and lists that were loaded before stay as they are", () => {
  const { folder, write } = copyLists();
  const before = loadLanguage(folder);
  write("abbreviations.yaml", "viet-tat:\n  ABC, A-C: ba chữ\nloai-van-ban:\n  XY: [một, hai]\n");
  const { spelling } = loadLanguage(folder);
  expect(spelling.expandAbbreviations("abc").added).toEqual(["ba chữ"]);
  expect(spelling.expandAbbreviations("a-c xy").added).toEqual(["ba chữ", "một", "hai"]);
  expect(spelling.expandAbbreviations("5 xy").added).toEqual([]);
  expect(before.spelling.expandAbbreviations("abc").added).toEqual([]);
});

describe("a list with a mistake is refused, with its file, its place and what to do", () => {
  test.each(LISTS)("%s: broken YAML, a file that is gone, and a section that nobody knows", (name) => {
    const { folder, write, remove } = copyLists();
    write(name, "a: [\n");
    expect(reasonOf(folder)).toMatch(new RegExp(`${name} không đúng dạng YAML .*hãy sửa`, "u"));
    write(name, "la: có\n");
    expect(reasonOf(folder)).toMatch(new RegExp(`${name}, mục "la": tệp này không có mục như vậy`, "u"));
    write(name, "");
    expect(reasonOf(folder)).toContain(`${name}, mục`);
    remove(name);
    expect(reasonOf(folder)).toMatch(new RegExp(`Không mở được .*${name}: hãy kiểm tra`, "u"));
  });

  test.each([
    [
      "a number as meaning",
      "viet-tat:\n  ABC: 5\nloai-van-ban: {}\n",
      /viet-tat › ABC": hãy viết theo dạng/u,
    ],
    ["an empty meaning", "viet-tat:\n  ABC:\nloai-van-ban: {}\n", /viet-tat › ABC": hãy viết theo dạng/u],
    ["a list for a section", "viet-tat: []\nloai-van-ban: {}\n", /mục "viet-tat": cần các mục con/u],
  ])("abbreviations: %s", (_, yaml, message) => {
    const { folder, write } = copyLists();
    write("abbreviations.yaml", yaml);
    expect(reasonOf(folder)).toMatch(message);
  });

  test("a group of one wording", () => {
    const { folder, write } = copyLists();
    write("synonyms.yaml", "nhom:\n  - một, hai\n  - chỉ có một\n");
    expect(reasonOf(folder)).toMatch(/synonyms\.yaml, mục "nhom › 1": .*hai cách nói/u);
  });

  test("a word where a list is needed, and a list without a letter in it", () => {
    const { folder, write } = copyLists();
    write("roles.yaml", 'roles: chủ tịch\nholding: "?"\n');
    expect(reasonOf(folder)).toMatch(/roles\.yaml, mục "roles": cần một danh sách.*mục "holding": giá trị/u);
  });

  test("several at once are told together", () => {
    const { folder, write, remove } = copyLists();
    write("roles.yaml", "roles: [\n");
    write("synonyms.yaml", "nhom: 5\n");
    remove("countries.yaml");
    const reason = reasonOf(folder);
    for (const name of ["roles.yaml", "synonyms.yaml", "countries.yaml"]) expect(reason).toContain(name);
    expect(reason).not.toContain("names.yaml");
  });
});
