import { createHash } from "node:crypto";

/** Folder of the corpus for what was fetched. */
const FOLDER = "web";
/** Longest readable part of a name in characters. */
const LONGEST = 80;

/**
 * The file that an address is kept in, without its extension: the same for the same address, so that adding it again updates it.
 * What follows `#` and what counts visits (`utm_…`) says nothing of the page.
 */
export function addressName(address: string): string {
  const url = new URL(address);
  url.hash = "";
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_|fbclid|gclid)/.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const readable = decodeURIComponent(
    `${url.hostname.replace(/^www\./, "")}${url.pathname}`.replace(/%(?![\da-f]{2})/gi, ""),
  )
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/\.(?:html?|aspx?|php|pdf|docx?|xlsx?)$/, "")
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, LONGEST);
  const digest = createHash("sha1").update(url.href).digest("hex").slice(0, 8);
  return `${FOLDER}/${readable}-${digest}`;
}
