import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeTelex, decodeVni, fold, matchingForm } from "../../../knowledge/language/index.ts";
import { loadLanguage } from "../../../knowledge/language/language.ts";
import { typeTelex, typeVni } from "../../../scripts/typing-variants/raw-keys.ts";
import { createTypings, TYPINGS } from "../../../scripts/typing-variants/typing-variants.ts";

const { spelling } = loadLanguage();
const typings = createTypings(spelling.data);
const QUESTION = "Cán bộ, công chức không được làm gì theo quy chế dân chủ ở cơ sở?";
const SYLLABLES =
  "người nghĩa đường khuya quyết giếng gì thuở huyện trưởng xoong yêu ưu ngoằn Đảng Ủy sở nghiêng hoà thuỷ".split(
    " ",
  );
const questions = fc
  .array(fc.constantFrom(...SYLLABLES, "3", "23-QĐ/TW", "là", "ai"), { minLength: 1, maxLength: 14 })
  .map((words) => `${words.join(" ")}?`);

describe("raw keys", () => {
  test.each([
    ["dân vận", "daan vaanj", "da6n va6n5"],
    ["Người Đà Nẵng", "Nguwowif Ddaf Nawngx", "Ngu7o7i2 D9a2 Na8ng4"],
    ["ĐẢNG ủy, số 3", "DDANGR uyr, soos 3", "D9ANG3 uy3, so61 3"],
  ])("%s", (text, telex, vni) => {
    expect([typeTelex(text), typeVni(text)]).toEqual([telex, vni]);
  });

  test("every syllable can be read from its keys again", () => {
    for (const syllable of SYLLABLES.map(matchingForm)) {
      if (syllable !== "xoong") expect(decodeTelex(typeTelex(syllable))).toBe(syllable);
      expect(decodeVni(typeVni(syllable))).toBe(syllable);
    }
  });
});

describe("what a question becomes", () => {
  test("is the same every time and says the same letters where only accents go", () => {
    fc.assert(
      fc.property(questions, (question) => {
        for (const typing of TYPINGS) expect(typings[typing](question)).toBe(typings[typing](question));
        expect(fold(typings["some-accents"](question))).toBe(fold(question));
        expect(typings["no-accents"](question)).toBe(fold(question));
      }),
    );
  });

  test("half of the accented syllables lose their accents", () => {
    const typed = typings["some-accents"]("Quyết định được ban hành lúc nào ở Đà Nẵng?").split(/[ ?]/);
    const kept = typed.filter((word) => word !== fold(word));
    expect(kept).toHaveLength(4);
  });

  test("tones can be left out, while the other accents stay", () => {
    expect(typings["no-tones"]("Quyết định được ban hành lúc nào ở Đà Nẵng?")).toBe(
      "Quyêt đinh đươc ban hanh luc nao ơ Đa Năng?",
    );
  });

  test("chat spelling and abbreviations are those that the lists hold, and are read as what they stand for", async () => {
    const chat = typings.chat(QUESTION);
    expect(chat).toMatch(/^Cb, công chức (?:ko|k|hok|khg) (?:dc|đc|đk) (?:làm|lm) j theo/);
    expect(spelling.expandChat(chat).toLowerCase()).toBe(QUESTION.toLowerCase());
    expect(typings.abbreviations(QUESTION)).toBe("CBCC không được làm gì theo QCDCCS?");
    expect(typings.abbreviations("cán bộ. Công chức nào?")).toBe("cán bộ. Công chức nào?");
  });

  test("every second long syllable has one slip, the short ones none", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const written = question.split(" ");
        const typed = typings.typos(question).split(" ");
        expect(typed).toHaveLength(written.length);
        const wrong = written.filter((word, i) => word.normalize("NFC") !== typed[i]);
        expect(wrong.every((word) => word.replace("?", "").length >= 4)).toBe(true);
        const long = written.filter((word) => /^\p{L}{4,}\??$/u.test(word)).length;
        expect(wrong.length).toBeGreaterThanOrEqual(Math.floor(long / 2));
        expect(wrong.length).toBeLessThanOrEqual(Math.ceil(long / 2));
      }),
    );
  });

  test("at most every third syllable is spelled as it is spoken somewhere, the same way each time", () => {
    expect(typings.misspelt(QUESTION)).not.toBe(QUESTION);
    fc.assert(
      fc.property(questions, (question) => {
        const written = question.normalize("NFC").split(" ");
        const typed = typings.misspelt(question).split(" ");
        expect(typed).toHaveLength(written.length);
        const changed = written.filter((word, i) => word !== typed[i]).length;
        expect(changed).toBeLessThanOrEqual(Math.ceil((question.match(/[\p{L}\p{M}]+/gu) ?? []).length / 3));
      }),
    );
  });

  test("quotes are straight; words are set off where there are none", () => {
    expect(typings.quotes("“Dân vận khéo” là gì?")).toBe('"Dân vận khéo" là gì?');
    fc.assert(
      fc.property(questions, (question) => {
        const typed = typings.quotes(question);
        expect(typed).not.toBe(question);
        expect(typed.replace(/["'`´]/g, "")).toBe(question.normalize("NFC"));
      }),
    );
  });
});
