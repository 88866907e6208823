import { createHash } from "node:crypto";

export interface SignatureOptions {
  readonly appId: string;
  readonly secretKey: string;
  readonly body: string | Uint8Array;
  readonly timestamp: string;
}

/** SHA-256 in hex, no HMAC, of app id + raw body + timestamp + the account's secret key. */
export function signOaEvent({ appId, secretKey, body, timestamp }: SignatureOptions): string {
  return createHash("sha256").update(appId).update(body).update(`${timestamp}${secretKey}`).digest("hex");
}
