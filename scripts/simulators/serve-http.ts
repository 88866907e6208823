import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface HttpService {
  /** `http://127.0.0.1:port`, without a slash at its end. */
  readonly url: string;
  /** Cuts off whatever is still open, and refuses every connection until `resume`. */
  pause(): Promise<void>;
  /** At the same address. */
  resume(): Promise<void>;
  /** Cuts off whatever is still open. */
  close(): Promise<void>;
}

type Handle = (request: IncomingMessage, response: ServerResponse, body: string) => Promise<void> | void;

/** A server on a free port of this machine, which hands every request on with its whole body. */
export async function serveHttp(handle: Handle): Promise<HttpService> {
  const server = createServer(async (request, response) => {
    try {
      await handle(request, response, await readBody(request));
    } catch {
      // The client went away, or a fault cut the connection.
      response.destroy();
    }
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  await listen(0);
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return { url: `http://127.0.0.1:${port}`, pause: close, resume: () => listen(port), close };
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
