import { setTimeout as wait } from "node:timers/promises";

export interface PushOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** After this many milliseconds without an answer the delivery counts as failed. */
  readonly answerWithinMs: number;
  /** Waits before each repetition of a delivery that did not get its 2xx; none by default. */
  readonly retryDelaysMs?: readonly number[];
}

/** Delivers to a webhook as the services do. Resolves with the last status, 0 for no answer. */
export async function pushWebhook(options: PushOptions): Promise<number> {
  let status = await post(options);
  for (const delayMs of options.retryDelaysMs ?? []) {
    if (status >= 200 && status < 300) return status;
    await wait(delayMs);
    status = await post(options);
  }
  return status;
}

async function post({ url, headers, body, answerWithinMs }: PushOptions): Promise<number> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
      signal: AbortSignal.timeout(answerWithinMs),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
