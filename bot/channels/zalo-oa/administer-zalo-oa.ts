import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { ChannelError, type WebhookAdministration } from "../channel.ts";
import type { OaAccessToken } from "./oa-access-token.ts";

const text = messages.webhooks.zaloOa;

/** The service has no API for it: reports what to enter on its page for developers, and whether there is an access token. */
export function administerZaloOa(options: {
  readonly accessToken: OaAccessToken;
  readonly publicUrl: string | undefined;
}): WebhookAdministration {
  const { accessToken, publicUrl } = options;
  const tokenLine = async () => {
    const reading = await accessToken.get();
    return reading.kind === "token" ? text.tokenReady : fillIn(text.tokenMissing, { reason: reading.reason });
  };
  const describe = async (url: string) => ({
    lines: [fillIn(text.set, { url }), text.setHow, await tokenLine()],
  });
  return {
    set: describe,
    show: async () => {
      if (publicUrl === undefined) throw new ChannelError(text.noAddress);
      return describe(`${publicUrl}/webhooks/zalo-oa`);
    },
    remove: async () => ({ lines: [text.remove] }),
  };
}
