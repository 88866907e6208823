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
    // Their warnings about npm's own settings would stand on standard error.
    const env = { ...process.env, npm_config_loglevel: "silent" };
    execFile("npm", command, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
