import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs after every install, on `node_modules` or the folder named: removes what this machine never loads of the
 * packages for which npm has no other means. `npm ci` brings all of it back.
 */
function trimPackages(nodeModules: string): void {
  // 245 MB: ONNX Runtime ships the libraries of five platforms in one package (bin/napi-v6/PLATFORM/ARCHITECTURE).
  for (const abi of listFolder(join(nodeModules, "onnxruntime-node/bin"))) {
    for (const platform of listFolder(abi.path)) {
      for (const architecture of listFolder(platform.path)) {
        const isOurs = platform.name === process.platform && architecture.name === process.arch;
        if (!isOurs) rmSync(architecture.path, { recursive: true });
      }
    }
  }
  // 68 MB: headers for building against Node. The binary has a second link, node/bin/node, which stays.
  if (existsSync(join(nodeModules, "node/bin/node")))
    rmSync(join(nodeModules, "node/node_modules"), { recursive: true, force: true });
  // 35 MB: for browsers, and for models of an older kind than the one that we read with.
  for (const { name, path } of listFolder(join(nodeModules, "tesseract.js-core")))
    if (name.endsWith(".wasm.js") || /^tesseract-core(?!.*-lstm)/u.test(name)) rmSync(path);
  // 25 MB: only the legacy build runs in Node.
  for (const folder of ["build", "web", "legacy/web"])
    rmSync(join(nodeModules, "pdfjs-dist", folder), { recursive: true, force: true });
  for (const { name, path } of listFolder(join(nodeModules, "pdfjs-dist/legacy/build")))
    if (name.endsWith(".map") || name.endsWith(".min.mjs")) rmSync(path);
}

function listFolder(path: string): { readonly name: string; readonly path: string }[] {
  return existsSync(path) ? readdirSync(path).map((name) => ({ name, path: join(path, name) })) : [];
}

trimPackages(process.argv[2] ?? "node_modules");
