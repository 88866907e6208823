const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** The JSON value of a text; undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The JSON value in a request's body; undefined when it is not UTF-8 or not JSON. */
export function parseJsonBody(body: Uint8Array): unknown {
  try {
    return parseJson(strictUtf8.decode(body));
  } catch {
    return undefined;
  }
}
