import { type Agent, request } from "node:http";

export interface RawRequest {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Uint8Array | string;
  /** Without a Content-Length, in pieces of 64 KB. */
  readonly isChunked?: boolean;
}

/** A request with whatever headers and body; resolves with the status, also when the server cuts the body short. */
export function sendRaw(address: string, agent: Agent, options: RawRequest): Promise<number> {
  const { path, method = "POST", headers = {}, body = "", isChunked = false } = options;
  const bytes = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const length = isChunked ? {} : { "Content-Length": String(bytes.length) };
    const all = Object.fromEntries(
      Object.entries({ ...length, ...headers }).map(([name, value]) => [
        name,
        typeof value === "string" ? value : [...value],
      ]),
    );
    const call = request(new URL(path, address), { method, agent, headers: all }, (response) => {
      resolve(response.statusCode ?? 0);
      response.resume();
    });
    call.on("error", reject);
    if (!isChunked) return void call.end(bytes);
    for (let at = 0; at < bytes.length; at += 65_536) call.write(bytes.subarray(at, at + 65_536));
    call.end();
  });
}
