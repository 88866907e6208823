import { spawn } from "node:child_process";
import { parseHocr } from "./hocr.ts";
import { encodePgm, type Picture } from "./picture.ts";
import type { RecogniseOptions, Recogniser } from "./recogniser.ts";
import { unpackVietnameseData } from "./vietnamese-data.ts";

/** The program `tesseract` of this machine; undefined where there is none. */
export async function openTesseractProgram(): Promise<Recogniser | undefined> {
  const version = await run(["--version"]).catch(() => "");
  if (!/tesseract v?[45]/.test(version)) return undefined;
  const data = await unpackVietnameseData();
  return {
    async recognise(picture: Picture, options = {}) {
      const settings = [
        "-l",
        "vie",
        "--tessdata-dir",
        data,
        "--psm",
        "3",
        "--dpi",
        `${Math.round(picture.dpi)}`,
      ];
      return parseHocr(
        await run(
          ["stdin", "stdout", ...settings, "-c", "tessedit_create_hocr=1"],
          options,
          encodePgm(picture),
        ),
      );
    },
    async close() {},
  };
}

/** Most bytes of hOCR of one page. */
const MAX_OUTPUT_BYTES = 32 * 1024 * 1024;

function run(args: readonly string[], { signal }: RecogniseOptions = {}, input?: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    // More threads than one are no faster on a page, and others need the machine too.
    const env = { ...process.env, OMP_THREAD_LIMIT: "1" };
    const child = spawn("tesseract", args, {
      env,
      stdio: ["pipe", "pipe", "ignore"],
      ...(signal && { signal }),
    });
    const chunks: Buffer[] = [];
    let length = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_OUTPUT_BYTES) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    child.on("error", (error) => reject(signal?.aborted ? signal.reason : error));
    child.on("close", (code) => {
      if (signal?.aborted) reject(signal.reason);
      else if (code === 0) resolve(Buffer.concat(chunks).toString("utf8"));
      else reject(new Error(`tesseract ended with ${code}`));
    });
    // The program may end before it has read all: its exit code tells.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
