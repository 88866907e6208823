import { randomUUID } from "node:crypto";
import { open, rename, rm, writeFile } from "node:fs/promises";

/** The file has its old content or the new one, whenever the process or the machine stops. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await writeFile(aside, content);
    await flush(aside);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Waits until the disk has the file: a rename could otherwise survive a power cut that its content does not. */
export async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
