import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const wording = z.string().min(1);

/** What `npm run webhooks` says. */
export const messages = z
  .object({
    ...{ usage: wording, noChannels: wording, isOff: wording, noPublicUrl: wording },
    ...{ channel: wording, line: wording, failed: wording, unexpected: wording },
  })
  .parse(parse(readFileSync(new URL("../messages.vi.yaml", import.meta.url), "utf8")).webhooks);
