import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Compares secrets in constant time. Their hashes are compared, which have one length, so that the time taken reveals
 * neither content nor length.
 *
 * @example
 * if (!isSameSecret(headers["x-secret"] ?? "", secret)) return { kind: "refused", status: 401 };
 */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
