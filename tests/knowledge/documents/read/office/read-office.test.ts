import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCorpus } from "../../../../../knowledge/documents/read/index.ts";
import { convertOffice } from "../../../../../knowledge/documents/read/office/convert-office.ts";
import { readPptx } from "../../../../../knowledge/documents/read/office/read-pptx.ts";
import { language } from "../../../language/repository-language.ts";
import { blockTexts, corpusFolder, documentOf } from "../support.ts";
import { makeDocx, makeXlsx, makeZip, p, sheetData } from "./make-package.ts";

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ole = (stream: string) =>
  Buffer.concat([OLE, Buffer.alloc(1024 - 8), Buffer.from(`${stream}\0`, "utf16le"), Buffer.alloc(400)]);

async function read(name: string, bytes: Uint8Array) {
  const { documents, skipped } = await readCorpus(corpusFolder({ [name]: bytes }), language);
  return {
    format: documents[0]?.readAs?.format,
    texts: documents.flatMap(blockTexts),
    reason: skipped[0]?.reason,
  };
}

describe("a file is what is in it", () => {
  test("whatever its name", async () => {
    expect(await read("a.xlsx", makeDocx(p("Giếng làng sâu.")))).toMatchObject({
      format: "docx",
      texts: ["Giếng làng sâu."],
    });
    expect(await read("a.doc", makeXlsx({ A: sheetData(["Ngõ", "Số hộ"], ["Trúc", 30]) }))).toMatchObject({
      format: "xlsx",
    });
  });

  test("slides stand below their titles, without numbers and dates", async () => {
    const shape = (type: string, text: string) =>
      `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
    const bytes = makeZip({
      "ppt/presentation.xml":
        '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>',
      "ppt/_rels/presentation.xml.rels":
        '<Relationships><Relationship Id="r1" Target="slides/slide1.xml"/></Relationships>',
      "ppt/slides/slide1.xml": `<p:sld><p:cSld><p:spTree>${shape("body", "Giếng sâu mười mét.")}${shape("title", "Giếng làng")}${shape("sldNum", "1")}</p:spTree></p:cSld></p:sld>`,
    });
    const document = documentOf(await readPptx({ id: "x", bytes }));
    expect(blockTexts(document)).toEqual(["Giếng làng", "Giếng sâu mười mét."]);
    expect(document.blocks[1]?.place).toEqual({ page: 1 });
  });
});

describe("a file that cannot be read says why and what to do", () => {
  test.each([
    ["with a password", ole("EncryptedPackage"), "mật khẩu"],
    ["cut off", makeDocx(p("Giếng.")).subarray(0, 300), "bị hỏng"],
    [
      "without a document in it",
      makeZip({ "[Content_Types].xml": "<Types/>", "word/x.xml": "<x/>" }),
      "bị hỏng",
    ],
    ["with nothing in it", makeDocx(""), "không có chữ"],
    ["of a program that is not known", ole("Lạ"), "Chưa đọc được loại tệp này"],
    [
      "whose parts are larger than they say",
      makeZip({ "word/document.xml": "x".repeat(9999) }, { statedSize: 10 }),
      "bị hỏng",
    ],
    [
      "that unpacks to more than memory holds",
      makeZip({ "word/document.xml": "x" }, { statedSize: 0xf0000000 }),
      "quá lớn",
    ],
  ])("%s", async (_, bytes, message) => {
    expect((await read("a.docx", bytes)).reason).toContain(message);
  });

  test("entities that a file defines are not expanded, elements inside one another have an end", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`;
    const deep = "<w:sdt>".repeat(20_000) + p("Sâu.") + "</w:sdt>".repeat(20_000);
    const bytes = makeZip({
      "word/document.xml": `${bomb}<w:document><w:body>${p("Nông &b;.")}${deep}${p("Cuối.")}</w:body></w:document>`,
    });
    expect((await read("a.docx", bytes)).texts).toEqual(["Nông &b;.", "Cuối."]);
  });

  test("what LibreOffice is needed for, where it is not", async () => {
    const conversion = { from: "doc", to: "docx" } as const;
    expect(
      await convertOffice(ole("WordDocument"), conversion, { program: "khong-co-chuong-trinh-nay" }),
    ).toEqual({ kind: "missing" });
  });

  test("what takes too long, and the program and all that it started are ended", async () => {
    const program = join(corpusFolder({ soffice: "#!/bin/sh\nsleep 60\n" }), "soffice");
    chmodSync(program, 0o700);
    const began = performance.now();
    const converted = await convertOffice(
      ole("WordDocument"),
      { from: "doc", to: "docx" },
      { program, longestMs: 100 },
    );
    expect(converted).toEqual({ kind: "tooSlow" });
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

test.skipIf(!hasLibreOffice)(
  "RTF is read through LibreOffice (needs Debian's libreoffice-writer)",
  { timeout: 120_000 },
  async () => {
    const rtf = "{\\rtf1\\ansi{\\fonttbl\\f0 Times New Roman;}\\f0 Gi\\u7871?ng l\\u224?ng s\\u226?u.\\par}";
    expect(await read("a.doc", Buffer.from(rtf))).toMatchObject({
      format: "rtf",
      texts: ["Giếng làng sâu."],
    });
  },
);
