import { execFile } from "node:child_process";

const ROOT = new URL("../../", import.meta.url).pathname;

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run --silent NAME -- …` as a person or another tool does. */
export function runCommand(name: string, ...args: string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    const command = ["run", "--silent", name, "--", ...args];
    execFile("npm", command, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
