import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface HttpStandIn {
  /** `http://127.0.0.1:port`, without a slash at its end. */
  readonly url: string;
  /** Cuts off whatever is still open. */
  close(): Promise<void>;
}

type Handle = (request: IncomingMessage, response: ServerResponse, body: string) => Promise<void> | void;

/** A server on a free port of this machine, or on the one named, which hands every request on with its whole body. */
export async function serveHttp(handle: Handle, atPort = 0): Promise<HttpStandIn> {
  const server = createServer(async (request, response) => {
    try {
      await handle(request, response, await readBody(request));
    } catch {
      // The client went away, or a fault cut the connection.
      response.destroy();
    }
  });
  server.listen(atPort, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
