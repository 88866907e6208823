import { describe, expect, test } from "vitest";
import { readCorpus } from "../../../../../knowledge/documents/read/read-corpus.ts";
import { language } from "../../../language/repository-language.ts";
import { makeZip } from "../archives/make-zip.ts";
import { corpusFolder, headingsOf } from "../support.ts";

const RULE = "Bà con lấy nước từ năm giờ sáng; nhà có người ốm được lấy trước.";

async function read(name: string, text: string) {
  const { documents, skipped } = await readCorpus(
    corpusFolder({ [name]: text.replaceAll("\n", "\r\n") }),
    language,
  );
  return { documents, ids: documents.map(({ id }) => id), reasons: skipped.map(({ reason }) => reason) };
}

function base64(content: string | Uint8Array): string {
  return Buffer.from(content).toString("base64");
}

function mail(parts: string): string {
  return `From: =?UTF-8?B?${base64("Tổ tự quản thôn Đoài")}?= <to@example.vn>
To: bacon@example.vn
Subject: =?UTF-8?B?${base64("Lịch trực giếng tháng năm")}?=
Date: Mon, 05 May 2025 18:30:00 +0000
Message-ID: <1@example.vn>
MIME-Version: 1.0
${parts}`;
}

const BODY = `Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

${base64(`Kính gửi bà con,\n\n${RULE}`)}`;

function attachment(name: string, content: string | Uint8Array): string {
  return `--x
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="=?UTF-8?B?${base64(name)}?="
Content-Transfer-Encoding: base64

${base64(content)}
`;
}

describe("a mail", () => {
  test("has its subject as title, its day in Vietnam and its sender, under any name", async () => {
    const { documents } = await read("thu.txt", mail(BODY));
    expect(documents).toMatchObject([
      {
        id: "thu",
        title: "Lịch trực giếng tháng năm",
        text: `Kính gửi bà con,\n\n${RULE}`,
        metadata: { date: "2025-05-06", byline: "Tổ tự quản thôn Đoài" },
        readAs: { format: "eml" },
      },
    ]);
  });

  test("brings its attachments as documents of their own", async () => {
    const zip = makeZip([{ name: "trong.txt", content: RULE }]);
    const parts = [attachment("lịch.txt", RULE), attachment("goi.zip", zip)].join("");
    const text = mail(`Content-Type: multipart/mixed; boundary=x\n\n--x\n${BODY}\n${parts}--x--\n`);
    expect((await read("thu.eml", text)).ids).toEqual(["thu", "thu/lịch", "thu/goi/trong"]);
  });

  test("without text of its own is its attachments", async () => {
    const text = mail(
      `Content-Type: multipart/mixed; boundary=x\n\n${attachment("../../lịch.txt", RULE)}--x--\n`,
    );
    expect((await read("thu.eml", text)).ids).toEqual(["thu/lịch"]);
  });

  test("nested without end is refused", async () => {
    const nested = Array.from(
      { length: 60 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    ).join("");
    const { reasons } = await read("thu.eml", mail(nested));
    expect(reasons[0]).toContain("Thư không đúng mẫu");
  });
});

test("a page that a browser saved as one file is a page, with its address", async () => {
  const page = `<h1>Hỏi đáp của thôn Đoài</h1><div>Lấy nước</div><div hidden><p>Mấy giờ được lấy nước?</p><p>Trả lời</p><p>${RULE}</p></div>`;
  const { documents } = await read(
    "trang.mhtml",
    `From: <Saved by Blink>
Snapshot-Content-Location: https://xamau.example.vn/hoi-dap
Subject: x
Date: Mon, 5 May 2025 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="x"

--x
Content-Type: text/html
Content-Transfer-Encoding: base64
Content-Location: https://xamau.example.vn/hoi-dap

${base64(`<html><head><meta charset="utf-8"></head><body>${page}</body></html>`)}
--x
Content-Type: image/png
Content-Transfer-Encoding: base64

${base64("x")}
--x--
`,
  );
  const [document] = documents;
  expect(documents).toHaveLength(1);
  expect(document).toMatchObject({
    metadata: { url: "https://xamau.example.vn/hoi-dap" },
    readAs: { format: "mht" },
  });
  expect(document && headingsOf(document)).toEqual(["Lấy nước", "Mấy giờ được lấy nước?"]);
});
