import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fold } from "../../../../knowledge/language/fold.ts";
import { normalise } from "../../../../knowledge/language/normalise.ts";
import { isSyllable } from "../../../../knowledge/language/syllable-structure.ts";
import { matchingForm } from "../../../../knowledge/language/syllables.ts";
import { decodeTelex } from "../../../../knowledge/language/typing/telex.ts";
import { decodeVni } from "../../../../knowledge/language/typing/vni.ts";
import { fixtureFolder, SHARED } from "../../documents/read/support.ts";
import { language } from "../repository-language.ts";
import { sentence, syllable } from "../vietnamese-arbitraries.ts";
import { encode, TELEX_KEYS, VNI_KEYS } from "./typing-encoder.ts";

const { decodeTyping } = language;

const toneAt = fc.constantFrom("vowel" as const, "end" as const);

describe("decodeTelex", () => {
  it("gives back every syllable, wherever the tone key stands", () => {
    fc.assert(
      fc.property(syllable, toneAt, (text, at) => {
        expect(decodeTelex(encode(text, TELEX_KEYS, at))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["daan", "dân"],
    ["vaanj", "vận"],
    ["ddangr", "đảng"],
    ["nguwowif", "người"],
    ["nguowfi", "người"],
    ["quyeets", "quyết"],
    ["hwowng", "hương"],
    ["dduwowcj", "được"],
    ["hoawcj", "hoặc"],
    ["dangd", "đang"],
    ["thuowr", "thuở"],
    ["gif", "gì"],
    ["Ddangr", "Đảng"],
    ["DDANGR", "ĐẢNG"],
    ["uwu", "ưu"],
    ["la", "la"],
    ["xooong", "xoong"],
  ])("reads %s as %s", (keys, wanted) => expect(decodeTelex(keys)).toBe(wanted));

  it.each(["facebook", "video", "class", "website", "nq", "vaannj", "quyeetf", "đảng", "x", ""])(
    "refuses %j",
    (word) => {
      expect(decodeTelex(word)).toBeNull();
    },
  );
});

describe("decodeVni", () => {
  it("gives back every syllable, wherever the tone key stands", () => {
    fc.assert(
      fc.property(syllable, toneAt, (text, at) => {
        expect(decodeVni(encode(text, VNI_KEYS, at))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["da6n", "dân"],
    ["va65n", "vận"],
    ["d9a3ng", "đảng"],
    ["ngu7o7i2", "người"],
    ["nguoi72", "người"],
    ["gi2", "gì"],
  ])("reads %s as %s", (keys, wanted) => expect(decodeVni(keys)).toBe(wanted));

  it.each(["nq25", "qh15", "covid19", "217", "phuong3", "a66n"])("refuses %j", (word) =>
    expect(decodeVni(word)).toBeNull(),
  );
});

describe("decodeTyping", () => {
  it.each([
    ["daan vaanj kheos la gif", "dân vận khéo la gì"],
    ["da6n va65n khe1o la2 gi2", "dân vận khéo là gì"],
    ["kheos la gif", "khéo la gì"],
    ["Trinh5 Huy Thanh2 la ai", "Trịnh Huy Thành la ai"],
    ["218-qd9/tw cua3 ai ban hanh2", "218-qđ/tw của ai ban hành"],
    ["boos tris", "bố trí"],
    ["nq 25 veef coong tacs daan vaanj", "nq 25 về công tác dân vận"],
    ["thoong tw 35 nq tw", "thông tư 35 nq tw"],
    ["HDdND phuwowngf lamf gif treen Facebook", "HĐND phường làm gì trên Facebook"],
    ["quyeets ddinhj 23-QDd/TW", "quyết định 23-QĐ/TW"],
  ])("reads %j as %j", (typed, wanted) => expect(decodeTyping(typed)).toBe(wanted));

  it.each([
    "dan van kheo la gi",
    "cho hoi ve quy che",
    "co so",
    "dân vận khéo là gì",
    "Facebook",
    "video",
    "website",
    "class",
    "Covid-19",
    "23-QĐ/TW",
    "23-QD/TW",
    "nq25",
    "nq25 nq tw",
    "217",
    "217 voi 218 qd tw",
    "quan3 o dau",
    "dieu5 khoan2 luat mttq",
    "to1",
    "lop a1",
    "what is the best post",
    "list cac website",
    "bus",
    "mttq",
    "WHO",
    "dan chur la gi",
    "email cua toi la a@b.vn",
  ])("keeps %j", (question) => expect(decodeTyping(question)).toBe(question));

  it("never changes an accented or an unaccented sentence", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(decodeTyping(text)).toBe(text);
        expect(decodeTyping(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("writes only Vietnamese syllables in place of what it changes", () => {
    const typed = fc.array(fc.stringMatching(/^[a-z]{1,7}[1-9]?$/u), { maxLength: 8 });
    fc.assert(
      fc.property(typed, (words) => {
        const decoded = decodeTyping(words.join(" ")).split(" ");
        words.forEach((word, index) => {
          const now = decoded[index] ?? "";
          if (now !== word && !/dd|d9/u.test(word)) expect(isSyllable(now)).toBe(true);
        });
      }),
    );
  });
});

/** The questions of files of JSON lines. */
function questionsIn(files: readonly string[]): string[] {
  const line = z.object({ question: z.string() });
  return files
    .flatMap((file) => readFileSync(file, "utf8").split("\n").filter(Boolean))
    .map((json) => normalise(line.parse(JSON.parse(json)).question));
}

/** Those that are read as something else, as they are or without accents. */
function changedOf(questions: readonly string[]): string[] {
  return questions.flatMap((text) => [text, fold(text)]).filter((text) => decodeTyping(text) !== text);
}

/** Share of the questions that are read again when they were typed without an input method. */
function shareRead(questions: readonly string[], keys: typeof TELEX_KEYS): number {
  const read = questions.filter(
    (text) => matchingForm(decodeTyping(encode(text, keys, "end"))) === matchingForm(text),
  );
  return read.length / questions.length;
}

describe("decodeTyping on a made-up office's questions", () => {
  const questions = questionsIn([`${fixtureFolder("questions")}office.jsonl`]);
  const accented = questions.filter((text) => text !== fold(text));

  it("changes none of them, with or without accents", () => {
    expect(accented.length).toBeGreaterThan(15);
    expect(changedOf(questions)).toEqual([]);
  });

  it.each([
    ["Telex", TELEX_KEYS],
    ["VNI", VNI_KEYS],
  ] as const)("reads each typed in %s", (_, keys) => {
    expect(shareRead(accented, keys)).toBe(1);
  });
});

const SETS = ["legal", "viquad", "regulations", "news", "medicine"];
const FILES = SETS.map((set) => `${SHARED}eval/${set}/questions.jsonl`);

describe.skipIf(!FILES.every((file) => existsSync(file)))(
  "decodeTyping on people's questions in ../shared",
  () => {
    const questions = questionsIn(FILES.filter((file) => existsSync(file)));

    it("changes none of them, with or without accents", () => {
      expect(changedOf(questions)).toEqual([]);
    });

    it.each([
      ["Telex", TELEX_KEYS],
      ["VNI", VNI_KEYS],
    ] as const)("reads at least 95 of 100 typed in %s", (_, keys) => {
      expect(shareRead(questions, keys)).toBeGreaterThan(0.95);
    });
  },
);
