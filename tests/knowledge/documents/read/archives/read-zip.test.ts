import { expect, test } from "vitest";
import { readCorpus } from "../../../../../knowledge/documents/read/read-corpus.ts";
import { language } from "../../../language/repository-language.ts";
import { corpusFolder } from "../support.ts";
import { type MadeEntry, makeZip } from "./make-zip.ts";

const RULE = "Bà con lấy nước từ năm giờ sáng; nhà có người ốm được lấy trước.";

async function read(entries: readonly MadeEntry[] | Uint8Array, name = "goi.zip") {
  const bytes = entries instanceof Uint8Array ? entries : makeZip(entries);
  const { documents, skipped } = await readCorpus(corpusFolder({ [name]: bytes }), language);
  return { ids: documents.map(({ id }) => id), documents, reasons: skipped.map(({ reason }) => reason) };
}

test("each entry is a document of its own, whatever the archive is called", async () => {
  const entries = [
    { name: "quy ước/giếng làng.txt", content: RULE },
    { name: "hoi-dap.html", content: `<p>${RULE}</p>` },
  ];
  expect((await read(entries)).ids).toEqual(["goi/quy ước/giếng làng", "goi/hoi-dap"]);
  expect((await read(entries, "goi.docx")).ids).toEqual(["goi/quy ước/giếng làng", "goi/hoi-dap"]);
});

test("names in the letters of DOS, with Windows' strokes, are names", async () => {
  const { ids } = await read([{ name: Buffer.from("thon\\caf\x82.txt", "latin1"), content: RULE }]);
  expect(ids).toEqual(["goi/thon/café"]);
});

test("what systems and Word leave beside documents is passed over", async () => {
  const { ids, reasons } = await read([
    { name: "__MACOSX/._a.txt", content: "x" },
    { name: "Thumbs.db", content: "x" },
    { name: "~$quy-che.docx", content: "x" },
    { name: "a.txt", content: RULE },
  ]);
  expect({ ids, reasons }).toEqual({ ids: ["goi/a"], reasons: [] });
});

test("a ZIP in a ZIP is opened, one more is not", async () => {
  const inner = makeZip([{ name: "a.txt", content: RULE }]);
  const middle = makeZip([{ name: "trong.zip", content: inner }]);
  expect((await read([{ name: "trong.zip", content: inner }])).ids).toEqual(["goi/trong/a"]);
  const { ids, reasons } = await read([{ name: "giua.zip", content: middle }]);
  expect(ids).toEqual([]);
  expect(reasons[0]).toContain("quá nhiều lớp");
});

test.each([
  ["leads out of the archive", { name: "../../etc/passwd", content: "x" }, "trỏ ra ngoài"],
  ["leads to the root", { name: "/etc/passwd", content: "x" }, "trỏ ra ngoài"],
  ["leads to a drive", { name: "C:\\tep.txt", content: "x" }, "trỏ ra ngoài"],
  ["has a password", { name: "a.txt", content: RULE, encrypted: true }, "mật khẩu"],
  ["is a bomb", { name: "a.txt", content: Buffer.alloc(4_000_000, "a") }, "lớn bất thường"],
  ["declares less than it holds", { name: "a.txt", content: RULE.repeat(9), declaredSize: 10 }, "bị hỏng"],
  ["cannot be read", { name: "a.exe", content: "MZ" }, "Chưa đọc được"],
] as const)(
  "an entry that %s is named with the reason, and the others are read",
  async (_, entry, reason) => {
    const { ids, reasons } = await read([entry, { name: "b.txt", content: RULE }]);
    expect(ids).toEqual(["goi/b"]);
    expect(reasons).toEqual([expect.stringContaining(reason)]);
  },
);

test("an archive that is cut off, or has no end of entries, says so", async () => {
  const whole = makeZip([{ name: "a.txt", content: RULE }]);
  expect((await read(whole.subarray(0, whole.length - 30))).reasons[0]).toContain("bị hỏng");
  const many = Array.from({ length: 2001 }, (_, at) => ({ name: `${at}.txt`, content: "x" }));
  expect((await read(many)).reasons).toEqual([expect.stringContaining("quá nhiều tệp")]);
});

test.each([
  ["RAR", "Rar!\x1a\x07\x00"],
  ["7-Zip", "7z\xbc\xaf\x27\x1c"],
])("%s is refused with what to do", async (_, mark) => {
  const { reasons } = await read(Buffer.from(`${mark}${"x".repeat(40)}`, "latin1"), "goi.txt");
  expect(reasons[0]).toContain("giải nén");
});
