import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mendLetters } from "../../../../../knowledge/documents/read/letters/mend-letters.ts";
import { messyText, sentence } from "../../../language/vietnamese-arbitraries.ts";
import { asMojibake, asTcvn3, asViqr, asVni, asWindows1258, RULES } from "./support.ts";

const WRITINGS = {
  tcvn3: asTcvn3,
  vni: asVni,
  "windows-1258": asWindows1258,
  mojibake: asMojibake,
  viqr: asViqr,
} as const;

describe.each(Object.entries(WRITINGS))("a text in %s", (from, write) => {
  test("comes back as it was written", () => {
    expect(mendLetters(write(RULES))).toEqual({ kind: "text", text: RULES, from });
  });

  test("comes back whatever it says", () => {
    fc.assert(
      // A word of one letter and what ends a line may be signs as well as letters.
      fc.property(fc.array(sentence, { maxLength: 12 }), (sentences) => {
        const added = sentences.map((words) => `${words.replace(/(?<!\p{L})\p{L}(?!\p{L})/gu, "")} và`);
        const text = [RULES, ...added].join("\n");
        const mended = mendLetters(write(text));
        expect(mended.kind === "text" && mended.text).toBe(text);
      }),
      { numRuns: 25 },
    );
  });
});

test("UTF-8 that was read wrongly twice is repaired twice", () => {
  expect(mendLetters(asMojibake(asMojibake(RULES)))).toMatchObject({ text: RULES, from: "mojibake" });
});

test("letters that a wrong reading lost are found where only one makes a syllable", () => {
  const lost = asMojibake("Điều 1. Người dân đến nhà văn hóa, đoàn kết một lòng").replace(
    /[\u0080-\u009f]/g,
    "\ufffd",
  );
  expect(lost).toContain("\ufffd");
  expect(mendLetters(lost)).toMatchObject({ text: "Điều 1. Người dân đến nhà văn hóa, đoàn kết một lòng" });
});

test("spaces that were half of an à may be plain ones", () => {
  const text = "Bà con làm nhà văn hóa và đường làng";
  expect(mendLetters(asMojibake(text).replaceAll("\u00a0", " "))).toMatchObject({ text });
  expect(mendLetters(asMojibake(text).replace(/\u00a0 ?/g, " "))).toMatchObject({ text });
});

test("letters that a script escaped are letters again", () => {
  const text = "Gi%u1ebfng l%u00e0ng %u0110o%u00e0i%2C x%u00f3m Tr%u00ean";
  expect(mendLetters(text)).toMatchObject({ text: "Giếng làng Đoài, xóm Trên", from: "escaped" });
});

test("ñ typed for đ becomes đ where that makes a syllable", () => {
  const mended = mendLetters("Ñảng ủy xã họp ñồng bào; ñội El Niño, señor Muñoz đến dự.");
  expect(mended).toEqual({
    kind: "text",
    text: "Đảng ủy xã họp đồng bào; đội El Niño, señor Muñoz đến dự.",
    from: "n-tilde",
  });
});

test("a heading in Unicode above old letters stays", () => {
  const heading = "Cổng thông tin điện tử của xã Đoài: tin tức, thông báo";
  expect(mendLetters(`${heading}\n${asTcvn3(RULES)}`)).toMatchObject({ text: `${heading}\n${RULES}` });
});

test("words that are Vietnamese in both are read as the lines around them", () => {
  // `Bé Y tÕ` is `Bộ Y tế` in TCVN3, and two right syllables as it stands.
  expect(mendLetters(`${asTcvn3(RULES)}\nBé Y tÕ`)).toMatchObject({ text: `${RULES}\nBộ Y tế` });
});

test("TCVN3 in capitals is capitals: its toned letters exist in lower case only", () => {
  const mended = mendLetters(`${asTcvn3(RULES)}\nSè: 7/Q§-UBND\nCñA X· MÉU VÒ N¦íC`);
  expect(mended).toMatchObject({ text: `${RULES}\nSố: 7/QĐ-UBND\nCỦA XÃ MẪU VỀ NƯỚC` });
});

describe("what stays as it is", () => {
  test("any Vietnamese text in Unicode, composed or not, with either place of the tone", () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), fc.constantFrom("NFC", "NFD"), (sentences, form) => {
        const text = sentences.join(". Uỷ ban hoà giải\n").normalize(form);
        expect(mendLetters(text)).toEqual({ kind: "text", text });
      }),
    );
  });

  test("messy text, but for ñ", () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const mended = mendLetters(text);
        expect(mended.kind === "garbled" || mended.text === text || mended.from === "n-tilde").toBe(true);
      }),
    );
  });

  test.each([
    "L'école française prépare la fête de Noël; où êtes-vous allés cet été, déjà à Genève? Ça coûte 5 €.",
    "Die Bürger können über Änderungen abstimmen; schöne Grüße aus Köln, Zürich und Düsseldorf.",
    "El niño comió piñas en España; ¿dónde está el señor Muñoz? Mañana irá a la montaña con su compañía.",
    "A user's guide: isn't it o'clock? See https://example.vn/a?b=c&d?e and x^2 + y^2 (a+b) for e.g. naïve cafés.",
    "Vật liệu 20°C, 15 m², ± 3 %, «trích dẫn» © 2024 · ½ giờ × 3; Đắk Lắk, Krông Pắc, Êđê.",
    "const a = b?c:d; if (x^y) {…} // {a?.b} [a^b] e^x o+p u+v",
  ])("%s", (text) => {
    expect(mendLetters(text)).toEqual({ kind: "text", text });
  });
});

describe("what is garbled", () => {
  test.each([
    [
      "letters became question marks",
      "Ch? t?ch ?y ban nhân dân xã ti?p công dân vào sáng th? Năm h?ng tu?n t?i tr? s?.",
    ],
    [
      "letters were lost",
      "Ch\ufffd t\ufffdch \ufffdy ban nh\ufffdn d\ufffdn x\ufffd ti\ufffdp c\ufffdng d\ufffdn.",
    ],
    ["letters of a font of its own", "Ch\ue012 t\ue013ch \ue014y ban nh\ue015n d\ue016n x\ue017."],
  ])("%s", (_, text) => {
    expect(mendLetters(text)).toEqual({ kind: "garbled" });
  });
});
