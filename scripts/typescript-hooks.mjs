import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What was compiled stays here under the hash of its source: a later start needs no compiler. */
const cache = new URL("../node_modules/.cache/typescript/", import.meta.url);

/** Node's load hook (https://nodejs.org/api/module.html#loadurl-context-nextload): types out of .ts files, nothing else. */
export async function load(url, context, nextLoad) {
  if (!url.startsWith("file:") || !url.endsWith(".ts")) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const source = readFileSync(file, "utf8");
  const compiled = new URL(`${createHash("sha1").update(file).update(source).digest("hex")}.mjs`, cache);
  return {
    format: "module",
    source: readCompiled(compiled) ?? (await compile(source, file, compiled)),
    shortCircuit: true,
  };
}

function readCompiled(compiled) {
  try {
    return readFileSync(compiled, "utf8");
  } catch {
    return undefined;
  }
}

async function compile(source, file, compiled) {
  const { transform } = await import("esbuild");
  const options = {
    loader: "ts",
    format: "esm",
    target: "node20",
    sourcefile: file,
    sourcemap: "inline",
    sourcesContent: false,
  };
  const { code } = await transform(source, options);
  try {
    mkdirSync(cache, { recursive: true });
    const aside = `${fileURLToPath(compiled)}.${process.pid}`;
    writeFileSync(aside, code);
    renameSync(aside, compiled);
  } catch {
    // A read-only installation compiles at every start.
  }
  return code;
}
