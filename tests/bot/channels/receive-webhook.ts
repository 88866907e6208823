import type { Channel, Delivery } from "../../../bot/channels/channel.ts";
import { serveHttp } from "../../../scripts/simulators/serve-http.ts";

export interface WebhookReceiver {
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  close(): Promise<void>;
}

/** The webhook of a channel on a socket, which keeps what it accepts; `failFirst` deliveries are answered with 500. */
export async function receiveWebhook(
  channel: Pick<Channel, "readWebhook">,
  { failFirst = 0 }: { failFirst?: number } = {},
): Promise<WebhookReceiver> {
  const deliveries: Delivery[] = [];
  let failing = failFirst;
  const server = await serveHttp((request, response, body) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([key, value]) => [key, `${value}`]),
    );
    const reading = channel.readWebhook({ headers, body: new TextEncoder().encode(body) });
    if (reading.kind === "accepted" && failing > 0) {
      failing -= 1;
      response.writeHead(500).end();
    } else if (reading.kind === "accepted") {
      deliveries.push(...reading.deliveries);
      response.writeHead(200).end();
    } else response.writeHead(reading.status).end();
  });
  return { url: `${server.url}/webhooks`, deliveries, close: server.close };
}
