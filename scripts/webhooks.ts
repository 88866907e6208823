import { z } from "zod";
import { CHANNEL_NAMES, type Channel, type WebhookReport } from "../bot/index.ts";
import { readConfig } from "../server/config.ts";
import { webhookAddress } from "../server/webhook-address.ts";
import { readCommandLine, runCommand, UsageError } from "./command-line.ts";
import { administerWebhooks } from "./webhooks/administer-webhooks.ts";
import { messages } from "./webhooks/messages.ts";
import { openChannels } from "./webhooks/open-channels.ts";

const action = z.enum(["set", "show", "remove"]);
const CommandSchema = z.object({
  rest: z.union([z.tuple([action]), z.tuple([action, z.enum(CHANNEL_NAMES)])], messages.usage),
});

/** Registers, shows or removes where the services deliver. Exit code 1 when it failed for one of them. */
await runCommand(async () => {
  const [action, only] = readCommandLine(CommandSchema).rest;
  const config = readConfig();
  const perform = performer(action, config.publicUrl);
  const { channels, close } = await openChannels(config, only);
  const isAllWell = await administerWebhooks({ channels, perform, print: (line) => console.log(line) });
  await close();
  if (!isAllWell) process.exitCode = 1;
});

/** Throws a UsageError when there is no address to register. */
function performer(
  name: z.infer<typeof action>,
  publicUrl: string | undefined,
): (channel: Channel) => Promise<WebhookReport> {
  if (name !== "set") return ({ webhook }) => webhook[name]();
  if (publicUrl === undefined) throw new UsageError(messages.noPublicUrl);
  return ({ name, webhook }) => webhook.set(webhookAddress(publicUrl, name));
}
