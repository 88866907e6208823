import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export type Converted =
  | { readonly kind: "converted"; readonly bytes: Uint8Array }
  /** LibreOffice is not installed, needed longer than it may, or made nothing of the file. */
  | { readonly kind: "missing" }
  | { readonly kind: "tooSlow" }
  | { readonly kind: "failed" };

interface Conversion {
  /** Extension of what is converted, which tells LibreOffice what it is. */
  readonly from: string;
  readonly to: "docx" | "xlsx" | "pptx";
}

/** A text of a thousand pages takes some 20 s on an office server. */
const LONGEST_MS = 90_000;
const LARGEST_RESULT_BYTES = 256 * 1024 * 1024;

/**
 * What LibreOffice makes of a file, in a profile of its own that is gone afterwards: no settings, no macros, no window, and
 * nothing left running. Needs its writer, calc and impress parts; `program` is its command.
 */
export async function convertOffice(
  bytes: Uint8Array,
  { from, to }: Conversion,
  { program = "soffice", longestMs = LONGEST_MS } = {},
): Promise<Converted> {
  const folder = await mkdtemp(join(tmpdir(), "hoi-dan-van-office-"));
  try {
    const source = join(folder, `tai-lieu.${from}`);
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    const options = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"];
    const ended = await runProgram(
      program,
      [profile, ...options, "--convert-to", to, "--outdir", out, source],
      longestMs,
    );
    return ended === "ended" ? await takeResult(out, to) : { kind: ended };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function takeResult(folder: string, extension: string): Promise<Converted> {
  const names = await readdir(folder).catch(() => []);
  const name = names.find((one) => one.endsWith(`.${extension}`));
  if (name === undefined) return { kind: "failed" };
  const path = join(folder, name);
  if ((await stat(path)).size > LARGEST_RESULT_BYTES) return { kind: "failed" };
  return { kind: "converted", bytes: await readFile(path) };
}

/** Runs in a process group of its own, so that the programs that it starts end with it. */
function runProgram(
  program: string,
  args: readonly string[],
  longestMs: number,
): Promise<"ended" | "missing" | "tooSlow"> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: "ignore" });
    const end = (how: "ended" | "missing" | "tooSlow") => {
      clearTimeout(timer);
      process.off("exit", kill);
      resolve(how);
    };
    const kill = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // The group has ended by itself.
      }
    };
    const timer = setTimeout(() => {
      kill();
      end("tooSlow");
    }, longestMs);
    // Whoever stops this process by force (a worker with a limit) must not leave LibreOffice running.
    process.on("exit", kill);
    child.on("error", () => end("missing"));
    child.on("close", () => {
      kill();
      end("ended");
    });
  });
}
