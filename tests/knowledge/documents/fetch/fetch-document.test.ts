import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { fetchDocument } from "../../../../knowledge/documents/fetch/fetch-document.ts";

const PAGE = "<html><body><p>Tổ tự quản họp tối mồng năm.</p></body></html>";

/** A server on this machine that goes when the test ends. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address() as AddressInfo;
  return `http://127.0.0.1:${address.port}`;
}

const LOCAL = { allowLoopback: true, timeoutMs: 5000 };

describe("a page", () => {
  test("comes with its address in front, its kind and a name to save it under", async () => {
    const site = await serve((_, response) => {
      response.setHeader("Content-Type", "text/html; charset=UTF-8");
      response.end(PAGE);
    });
    const fetched = await fetchDocument(`${site}/Hỏi đáp/lịch họp.aspx`, LOCAL);
    if (fetched.kind === "failed") throw new Error(fetched.reason);
    expect(fetched.contentType).toBe("text/html");
    expect(fetched.fileName).toBe("127.0.0.1-lich-hop.html");
    const [comment, page] = Buffer.from(fetched.bytes).toString("utf8").split("\n");
    expect(comment).toMatch(/^<!-- saved from url=\(\d{4}\)http:\/\/127\.0\.0\.1:\d+\/H%E1/);
    expect(page).toBe(PAGE);
  });

  test("is followed to where it moved, and keeps that address", async () => {
    const site = await serve((request, response) => {
      if (request.url === "/cu") response.writeHead(301, { Location: "/moi" }).end();
      else response.writeHead(200, { "Content-Type": "text/html" }).end(PAGE);
    });
    expect(await fetchDocument(`${site}/cu`, LOCAL)).toMatchObject({
      kind: "fetched",
      finalUrl: `${site}/moi`,
    });
  });

  test("is asked for by a name that says what asks", async () => {
    let agent = "";
    const site = await serve((request, response) => {
      agent = request.headers["user-agent"] ?? "";
      response.end("x");
    });
    await fetchDocument(site, LOCAL);
    expect(agent).toMatch(/^HoiDanVan/);
  });
});

test("a file is named as the server names it", async () => {
  const site = await serve((_, response) => {
    response.setHeader("Content-Type", "application/octet-stream");
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''Quy%20ch%E1%BA%BF.docx");
    response.end("x");
  });
  expect(await fetchDocument(`${site}/tai?id=7`, LOCAL)).toMatchObject({
    fileName: "127.0.0.1-quy-che.docx",
  });
});

describe("what is refused, with what to do", () => {
  const reasonFor = async (listener: RequestListener, options = LOCAL) => {
    const fetched = await fetchDocument(await serve(listener), options);
    return fetched.kind === "failed" ? fetched.reason : "fetched";
  };

  test("a page that is gone, or closed", async () => {
    expect(await reasonFor((_, response) => response.writeHead(404).end())).toContain("404");
    expect(await reasonFor((_, response) => response.writeHead(403).end())).toContain("403");
  });

  test("more than the limit, packed small", async () => {
    const packed = gzipSync(Buffer.alloc(3_000_000, "a"));
    const reason = await reasonFor(
      (_, response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(packed),
      { ...LOCAL, maxBytes: 1024 * 1024 } as typeof LOCAL,
    );
    expect(reason).toContain("1 MB");
  });

  test("a server that never ends its answer", async () => {
    const reason = await reasonFor((_, response) => response.writeHead(200).write("a"), {
      ...LOCAL,
      timeoutMs: 300,
    });
    expect(reason).toContain("giây");
  });

  test("a circle of redirects", async () => {
    expect(await reasonFor((_, response) => response.writeHead(302, { Location: "/" }).end())).toContain(
      "chuyển hướng",
    );
  });

  test("a redirect into the local network", async () => {
    const reason = await reasonFor((_, response) =>
      response.writeHead(302, { Location: "http://10.0.0.1/" }).end(),
    );
    expect(reason).toContain("nội bộ");
  });

  test.each([
    "http://127.0.0.1:1/",
    "http://localhost:1/",
    "http://[::1]:1/",
    "http://[::ffff:127.0.0.1]:1/",
    "http://2130706433:1/",
    "http://0.0.0.0:1/",
    "http://10.1.2.3/",
    "http://192.168.1.1/",
    "http://172.16.0.1/",
    "http://169.254.169.254/latest/meta-data",
    "http://[fe80::1]/",
  ])("%s", async (address) => {
    expect(await fetchDocument(address, { timeoutMs: 3000 })).toMatchObject({
      kind: "failed",
      reason: expect.stringContaining("nội bộ"),
    });
  });

  test.each(["file:///etc/passwd", "ftp://example.vn/", "xamau", "https://ten:mk@example.vn/"])(
    "%s",
    async (address) => {
      expect(await fetchDocument(address)).toMatchObject({
        kind: "failed",
        reason: expect.stringContaining("https://"),
      });
    },
  );
});
