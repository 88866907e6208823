/** The address when it can safely be linked to, that is, when it is http or https. */
export function webAddress(address: string | null | undefined): string | null {
  return address != null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
