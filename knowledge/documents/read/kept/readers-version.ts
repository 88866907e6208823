import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const repositoryPath = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
/** All that decides what is read of a file: our programs, the libraries' versions. */
const FOLDERS = ["knowledge/documents", "knowledge/language"].map(repositoryPath);
const PACKAGES = repositoryPath("package-lock.json");
/** Programs that are used where they are installed; installing one makes readable what was not. */
const PROGRAMS = ["soffice", "libreoffice", "tesseract"];

/** Changes when files may be read otherwise than before; `lists` is what of the administrator's lists they are read with. */
export async function readersVersion(lists: unknown): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(lists));
  for (const folder of FOLDERS) {
    const names = (await readdir(folder, { recursive: true })).filter((name) =>
      /\.(?:ts|json|ya?ml)$/.test(name),
    );
    for (const name of names.sort()) hash.update(`${name}\0`).update(await readFile(join(folder, name)));
  }
  if (existsSync(PACKAGES)) hash.update(await readFile(PACKAGES));
  return hash.update(PROGRAMS.filter(isInstalled).join()).digest("hex");
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}
