import { readConfig } from "../server/config.ts";
import { writeAddress } from "../server/listen.ts";
import { messages } from "../server/messages.ts";
import { StartError } from "../server/start-error.ts";
import { requestReload } from "./reload/request-reload.ts";

/** Asks the running server to read its corpus again and shows how far it is. Exit code 1 when it did not. */
async function main(): Promise<void> {
  const { host, port, adminToken } = readConfig();
  if (adminToken === undefined) throw new StartError(messages.reload.noToken);
  await requestReload({ address: writeAddress(host, port), adminToken, print: (line) => console.log(line) });
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
});
