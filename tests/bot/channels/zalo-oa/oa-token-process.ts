import { once } from "node:events";
import pino from "pino";
import { z } from "zod";
import { createZaloOa } from "../../../../bot/channels/zalo-oa/create-zalo-oa.ts";
import { openStore } from "../../../../bot/store/open-store.ts";

/** As the one argument, in JSON. */
const OptionsSchema = z.object({ url: z.string(), storePath: z.string(), refreshToken: z.string() });

/**
 * A server in small: says "ready", waits for a line, sends five messages at once, and says how each ended. Its log goes to
 * stderr.
 */
const { url, storePath, refreshToken } = OptionsSchema.parse(JSON.parse(process.argv[2] ?? ""));
const store = await openStore({ path: storePath, retentionDays: 30 });
const channel = createZaloOa({
  ...{ appId: "4221", appSecret: "app-secret", secretKey: "account-secret", refreshToken },
  ...{ apiRoot: url, oauthRoot: url, tokens: store.oaTokens, leases: store.leases },
  render: () => [],
  log: pino({ level: "warn" }, pino.destination(2)),
});
console.log("ready");
await once(process.stdin, "data");
process.stdin.pause();
const numbers = [1, 2, 3, 4, 5];
const results = await Promise.all(
  numbers.map((number) =>
    channel.send(`person-${number}`, { kind: "text", text: `${process.pid} ${number}` }),
  ),
);
await channel.close();
await store.close();
console.log(JSON.stringify(results.map(({ kind }) => kind)));
