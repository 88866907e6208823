import { describe, expect, test } from "vitest";
import { nearNames } from "../../../knowledge/decide/passages-with-near-names.ts";
import { useOffice } from "../answer/office.ts";
import { language } from "../language/repository-language.ts";

const office = useOffice();

describe("a name that is one slip away from one in the documents", () => {
  test.each([
    ["Bà Lương Thị Hạn giữ chức vụ gì?", "ke-hoach-bep-an#2"],
    ["bà lương thị hah giữ chức vụ gì", "ke-hoach-bep-an#2"],
    ["Cô Mai Thị Nhà là ai?", "hoi-dap#2"],
    ["Cô Mai Thị Nhàng là ai?", "hoi-dap#2"],
  ])("is offered and does not answer: %s", async (question, id) => {
    const outcome = await office.ask(question);
    expect(outcome.kind).toBe("choices");
    expect(outcome.passages.map((passage) => passage.id)).toContain(id);
  });

  test.each(["Bà Lương Thị Hồng giữ chức vụ gì?", "Cô Bùi Thị Nhà là ai?", "Bà Lê Thị Hah giữ chức vụ gì?"])(
    "of two slips or of another name nothing is offered: %s",
    async (question) => {
      expect(await office.ask(question)).toMatchObject({ kind: "abstained", reason: "detail-missing" });
    },
  );
});

const KNOWN = new Set(["hanh", "danh", "thanh", "binh", "xuan", "tam", "tham"]);
const near = (name: string) => nearNames(name, (syllable) => KNOWN.has(syllable), language.names);

test("one syllable of a name is taken for another at a time", () => {
  expect(near("than xuan")).toEqual(["tham xuan", "thanh xuan"]);
  expect(near("than xun")).toEqual(["tham xun", "thanh xun", "than xuan"]);
});

test("one syllable may be spelled as it is spoken", () => {
  expect(near("le van hang")).toEqual(["le van hanh"]);
  expect(near("xuang")).toEqual(["xuan"]);
});

test("a rare slip, a syllable of three letters, a listed place and a country are what they are", () => {
  expect(near("le van panh")).toEqual([]);
  expect(near("tran van ta")).toEqual([]);
  expect(near("thai binh")).toEqual([]);
  expect(near("nhật bản")).toEqual([]);
});
