import { describe, expect, test } from "vitest";
import { fold } from "../../../knowledge/language/fold.ts";
import { matchingForm } from "../../../knowledge/language/syllables.ts";
import { AccentBuilder } from "../../../knowledge/restore/accent-builder.ts";
import { openAccents } from "../../../knowledge/restore/accents.ts";
import { restoreWords } from "../../../knowledge/restore/restore-words.ts";
import { SyllableIds } from "../../../knowledge/syllable-ids/syllable-ids.ts";
import { language } from "../language/repository-language.ts";

const CORPUS = [
  "tổ dân phố nghiêm cấm đốt rác trong khu chợ",
  "phương châm của phường là gần dân trọng dân",
  "ông Nguyễn Văn Khang phụ trách tổ dân phố",
  "đội trật tự nhắc nhở người bán hàng",
  "bà con quét dọn đường làng mỗi sáng",
];

function wordsOf(question: string): string {
  const syllableIds = new SyllableIds();
  const builder = new AccentBuilder();
  for (const text of CORPUS)
    builder.add(
      matchingForm(text)
        .split(" ")
        .map((word) => syllableIds.add(word)),
    );
  for (const word of [...syllableIds.syllables]) syllableIds.add(fold(word));
  const accents = openAccents(builder.finish(syllableIds), syllableIds);
  const isKnown = (syllable: string) => syllableIds.find(syllable) >= 0;
  return restoreWords(question, () => false, { accents, isKnown, language })
    .map(({ accented }) => accented)
    .join(" ");
}

describe("a slip of the hand is put right", () => {
  test.each([
    ["khu chợ ngihêm cấm gì", "khu chợ nghiêm cấm gì"],
    ["phươg châm của phường", "phương châm của phường"],
    ["ai nhắc nhở ngườii bán hàng", "ai nhắc nhở người bán hàng"],
    ["quét dọn đườmg làng", "quét dọn đường làng"],
    ["khu cho ngihem cam dot rac", "khu chợ nghiêm cấm đốt rác"],
    ["Phưong châm của phường", "phương châm của phường"],
  ])("%s → %s", (typed, meant) => {
    expect(wordsOf(typed)).toBe(meant);
  });
});

describe("what is written as it is spoken somewhere is put right", () => {
  test.each([
    ["phương trâm của phường", "phương châm của phường"],
    ["tổ giân phố nghiêm cấm gì", "tổ dân phố nghiêm cấm gì"],
    ["cấm đốc rác trong khu trợ", "cấm đốt rác trong khu chợ"],
    ["bà con quét dọn đườn làng", "bà con quét dọn đường làng"],
    ["đội trật tự nhắc nhỡ người bán", "đội trật tự nhắc nhở người bán"],
    ["phuong tram cua phuong", "phương châm của phường"],
  ])("%s → %s", (typed, meant) => {
    expect(wordsOf(typed)).toBe(meant);
  });
});

describe("what may be meant as it is typed stays", () => {
  test.each([
    ["a name that the corpus does not know", "ông Nguyễn Văn Khoang phụ trách tổ dân phố"],
    ["one without a surname", "xã Phương Trâm ở đâu"],
    ["a word that could be Vietnamese", "tổ dân phố trồng nhiều cây sương mai"],
    ["an abbreviation", "ubnd phường"],
    ["a foreign word", "tải zalo về máy"],
    ["a word that sounds like one of the corpus", "con trâu của nhà ai"],
    ["a number", "khu chợ 20245"],
  ])("%s: %s", (_, typed) => {
    expect(wordsOf(typed)).toBe(matchingForm(typed));
  });

  test("a name without accents, in small letters", () => {
    expect(fold(wordsOf("nguyen van khoang la ai"))).toBe("nguyen van khoang la ai");
  });
});

describe("a name typed without accents is spelled as the corpus spells it", () => {
  test.each([
    ["nguyen van khang la ai", "nguyễn văn khang"],
    ["ong nguyen van khang lam gi", "nguyễn văn khang"],
    ["Nguyen Van Khang phu trach to nao", "nguyễn văn khang"],
    ["ai là ong Nguyen Van Khang tổ dân phố", "nguyễn văn khang"],
  ])("%s → %s", (typed, name) => {
    expect(wordsOf(typed)).toContain(name);
  });
});
