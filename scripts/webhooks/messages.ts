import { z } from "zod";
import { readYaml, wordings } from "../../bot/index.ts";

const MessagesSchema = z.object({
  webhooks: wordings(
    ...(["usage", "noChannels", "isOff", "noPublicUrl"] as const),
    ...(["channel", "line", "failed", "unexpected"] as const),
  ),
});

/** What `npm run webhooks` prints. */
export const messages = readYaml(new URL("../messages.vi.yaml", import.meta.url), MessagesSchema).webhooks;
