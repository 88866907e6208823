import { describe, expect, it } from "vitest";
import { isPublicLink, linkToSource, resolveLink } from "../../../bot/reply/link.ts";
import { printable } from "../../../bot/reply/printable.ts";
import { source } from "./made-replies.ts";

describe("a link in a reply", () => {
  it("leads to our page when people can reach it, else to the original, else nowhere", () => {
    expect(linkToSource(source, "https://hoi.example.vn/goc/")).toBe(
      "https://hoi.example.vn/goc/sources/van-ban%2Fquy-che?passage=1#passage",
    );
    expect(linkToSource(source, undefined)).toBe("https://example.org/quy-che?ban=1&trang=2");
    expect(linkToSource({ ...source, url: null }, undefined)).toBeNull();
  });

  it.each([
    "javascript:alert(1)",
    "tệp/cũ.doc",
    "ftp://example.org/a",
    "http://",
    "//example.org/a",
    "",
    null,
  ])("is not made of %j", (url) => expect(resolveLink(url, undefined)).toBeNull());

  it("loses the place in the page before it takes the room of the answer", () => {
    expect(resolveLink(`https://example.org/a#:~:text=${"x".repeat(600)}`, undefined)).toBe(
      "https://example.org/a",
    );
    expect(resolveLink(`https://example.org/${"x".repeat(600)}`, undefined)).toBeNull();
  });

  it.each([
    ["https://hoi.example.vn/a", true],
    ["http://203.0.113.7/a", true],
    ["https://xn--hi-yja.vn/", true],
    ["http://localhost:3000/", false],
    ["http://hoi.localhost/", false],
    ["http://127.0.0.1/", false],
    ["http://127.8.8.8:80/", false],
    ["http://0.0.0.0/", false],
    ["http://[::1]:3000/", false],
    ["http://may-chu/", false],
  ])("to %s makes a button that Telegram takes: %j", (link, takes) => expect(isPublicLink(link)).toBe(takes));
});

describe("what is sent", () => {
  it("holds no character that a service refuses, and keeps its length", () => {
    expect(printable("a\u0000b\r\nc\td\ud800e\u007f👍")).toBe("a b \nc\td\ufffde 👍");
  });
});
