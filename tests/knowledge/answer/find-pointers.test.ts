import { describe, expect, test } from "vitest";
import { findPointers } from "../../../knowledge/answer/find-pointers.ts";

describe("what a sentence points to", () => {
  test.each([
    ["3. Người trông giếng được thưởng theo quy định tại Điều 10 của Luật này.", [{ article: "10" }]],
    ["Việc thưởng thực hiện theo quy định tại khoản 2 Điều này;", [{ article: undefined, clause: 2 }]],
    [
      "Góp gạo theo khoản 1, khoản 2 Điều 7 và Điều 9 Luật này.",
      [{ article: "7", clause: 1 }, { article: "9" }],
    ],
    [
      "Sổ ghi như quy định tại các điều 7, 8 và 9 của Nghị định này.",
      [{ article: "7" }, { article: "8" }, { article: "9" }],
    ],
    ["Làm theo điểm a và điểm b khoản 3 Điều 12a của Quy chế này.", [{ article: "12a", clause: 3 }]],
    ["Chìa khóa giao theo quy định tại Điều 7", [{ article: "7" }]],
    [
      "Giếng cạn thì làm theo Khoản 1 Điều 7 của Luật Giếng làng.",
      [{ of: "Luật Giếng làng", article: "7", clause: 1 }],
    ],
  ])("%s", (sentence, pointers) => {
    expect(findPointers(sentence)).toEqual(
      pointers.map((pointer) => ({ of: undefined, clause: undefined, ...pointer })),
    );
  });

  test.each([
    ["an exception", "Mọi hộ đều góp gạo, trừ trường hợp quy định tại Điều 7 của Luật này."],
    ["a condition before what is said", "Trường hợp quy định tại khoản 1 Điều này, trưởng thôn quyết định."],
    ["no article", "Làm theo quy định tại văn bản này."],
    [
      "a sentence that says much itself",
      `Người trông giếng ${"được mượn chìa khóa ".repeat(8)}theo Điều 7 của Luật này.`,
    ],
  ])("is nothing for %s", (_, sentence) => {
    expect(findPointers(sentence)).toEqual([]);
  });
});
