import type { ChannelName } from "../bot/index.ts";

/** The path under which the webhooks stand, without a slash at its end. */
export const WEBHOOKS_PATH = "/webhooks";

/** Where a service delivers, under the address that PUBLIC_URL names. */
export function webhookAddress(publicUrl: string, channel: ChannelName): string {
  return `${publicUrl}${WEBHOOKS_PATH}/${channel}`;
}
