import type { Metadata } from "../document.ts";

type Fields = { readonly [Key in keyof Metadata]?: Metadata[Key] | undefined };

/** Metadata without the fields that are not known. */
export function metadataOf(fields: Fields): Metadata {
  const { number, issuer, type, signer, signerOffice, issuedAt, recipients } = fields;
  const { date, pageDate, byline, origin, url, alsoAt, summary } = fields;
  return {
    ...(number && { number }),
    ...(issuer && { issuer }),
    ...(type && { type }),
    ...(signer && { signer }),
    ...(signerOffice && { signerOffice }),
    ...(issuedAt && { issuedAt }),
    ...(recipients?.length && { recipients }),
    ...(date && { date }),
    ...(pageDate && pageDate !== date && { pageDate }),
    ...(byline && { byline }),
    ...(origin && { origin }),
    ...(url && { url }),
    ...(alsoAt?.length && { alsoAt }),
    ...(summary !== undefined && { summary }),
  };
}

/** An http or https address, else undefined: nothing else may become a link on our pages. */
export function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === "http:" || protocol === "https:" ? href : undefined;
}
