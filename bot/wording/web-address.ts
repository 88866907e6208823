/**
 * The address if it is a valid one of http or https, which is safe as the target of a link; else null. Never throws.
 *
 * @example
 * webAddress("javascript:alert(1)"); // null
 */
export function webAddress(address: string | null | undefined): string | null {
  return address != null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
