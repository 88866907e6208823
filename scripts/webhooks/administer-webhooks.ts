import { type Channel, ChannelError, fillIn, type WebhookReport } from "../../bot/index.ts";
import { messages } from "./messages.ts";

interface Options {
  readonly channels: readonly Channel[];
  readonly perform: (channel: Channel) => Promise<WebhookReport>;
  readonly print: (line: string) => void;
}

/** Performs it for one channel after the other, whatever becomes of the others; resolves with whether all went well. */
export async function administerWebhooks({ channels, perform, print }: Options): Promise<boolean> {
  let isAllWell = true;
  for (const channel of channels) {
    print(fillIn(messages.channel, { channel: channel.name }));
    try {
      const { lines } = await perform(channel);
      for (const line of lines) print(fillIn(messages.line, { line }));
    } catch (error) {
      isAllWell = false;
      print(fillIn(messages.failed, { reason: reasonOf(error) }));
    }
  }
  return isAllWell;
}

/** The message of an error that is not ours could hold an address with a token. */
function reasonOf(error: unknown): string {
  if (error instanceof ChannelError) return error.message;
  return fillIn(messages.unexpected, { error: error instanceof Error ? error.name : typeof error });
}
