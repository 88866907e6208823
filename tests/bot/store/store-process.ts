// A second process on a store: `node … store-process.ts FILE COMMAND ARGUMENT`. Writes one line a step to stdout.
import { openStore } from "../../../bot/store/open-store.ts";
import { deliveryOf } from "./store-tools.ts";

const [path = "", command = "", argument = ""] = process.argv.slice(2);
const store = await openStore({ path, retentionDays: 30 });

if (command === "take") {
  // Takes the lease and keeps it until it is told to end or is killed.
  console.log(String(await store.leases.take("refresh", argument, 600_000)));
  process.stdin.resume();
  process.stdin.once("end", () => void store.close());
}
if (command === "accept") {
  // Names each message that is on disk, until it is killed.
  for (let index = 0; ; index += 1) {
    await store.inbox.accept("telegram", [deliveryOf(`${argument} ${index}`, {}, `${argument} ${index}`)]);
    console.log(String(index));
  }
}
if (command === "count") {
  // Adds to a number under a lease, as two processes would that both refresh a token.
  for (let done = 0; done < Number(argument); ) {
    if (!(await store.leases.take("count", `${process.pid}`, 60_000))) continue;
    const expiresAt = (await store.oaTokens.read("count"))?.expiresAt ?? 0;
    await store.oaTokens.write("count", { accessToken: "", refreshToken: "", expiresAt: expiresAt + 1 });
    await store.leases.release("count", `${process.pid}`);
    done += 1;
  }
  await store.close();
}
