import { createHash } from "node:crypto";
import { isSameSecret } from "../http/is-same-secret.ts";

/**
 * Zalo Official Account: `X-ZEvent-Signature` is the SHA-256 in hex (no HMAC) of app id + raw body + timestamp + the
 * account's secret key, in some deliveries behind "mac=". Sources disagree which timestamp is meant, the body's or
 * `X-ZEvent-Timestamp`: either is accepted. All are compared, each in constant time.
 */
export function isSignedByZalo(options: {
  readonly signature: string;
  readonly appId: string;
  readonly secretKey: string;
  readonly body: Uint8Array;
  readonly timestamps: readonly string[];
}): boolean {
  const { signature, appId, secretKey, body, timestamps } = options;
  const given = signature.trim().toLowerCase().replace(/^mac=/, "");
  const fitting = timestamps.filter((timestamp) => {
    const hash = createHash("sha256").update(appId).update(body).update(timestamp).update(secretKey);
    return isSameSecret(given, hash.digest("hex"));
  });
  return fitting.length > 0;
}
