import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** Settings that change the vectors though the files stay the same. */
export interface VectorSettings {
  readonly dtype: string;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
}

/** To be raised when a change of tokens.ts or pool-output.ts gives a text another vector. */
const FORMAT = 1;
const HEX_DIGITS = 16;

/** `<folder name>@<checksum>` over the folder's .json files, its .onnx files and the settings. */
export async function fingerprintFolder(folder: string, settings: VectorSettings): Promise<string> {
  const hash = hashOf(settings);
  for (const file of await modelFiles(folder)) {
    hash.update(file).update(await readFile(join(folder, file)));
  }
  return `${basename(folder)}@${hash.digest("hex").slice(0, HEX_DIGITS)}`;
}

/** `<name>@<revision>+<checksum>` for a model that comes from the hub. */
export function fingerprintHub(name: string, revision: string, settings: VectorSettings): string {
  return `${name}@${revision}+${hashOf(settings).digest("hex").slice(0, HEX_DIGITS)}`;
}

function hashOf({ dtype, queryPrefix, passagePrefix }: VectorSettings) {
  return createHash("sha256").update(JSON.stringify([FORMAT, dtype, queryPrefix, passagePrefix]));
}

async function modelFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => /\.(?:json|onnx|onnx_data)$/u.test(file)).sort();
}
