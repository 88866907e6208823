import type { ChannelName } from "../bot/index.ts";

/** The path of the webhooks, without a slash at its end. */
export const WEBHOOKS_PATH = "/webhooks";

/** The address to which a service delivers; `publicUrl` is the setting PUBLIC_URL. */
export function webhookAddress(publicUrl: string, channel: ChannelName): string {
  return `${publicUrl}${WEBHOOKS_PATH}/${channel}`;
}
