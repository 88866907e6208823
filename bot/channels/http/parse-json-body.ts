const decoder = new TextDecoder("utf-8", { fatal: true });

/** The JSON value in a request's body; undefined when it is not UTF-8 or not JSON. */
export function parseJsonBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    return undefined;
  }
}
