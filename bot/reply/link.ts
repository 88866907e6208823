import type { Source } from "../../knowledge/index.ts";
import { webAddress } from "../wording/web-address.ts";

/** A longer address, in UTF-16 units, is not shown: it would leave too little room for the answer. */
const MAX_LINK_LENGTH = 500;

/** Where the passage can be read in its document: on our page, else at the address of the original. */
export function linkToSource(source: Source, publicUrl: string | undefined): string | null {
  return (
    (publicUrl === undefined ? null : resolveLink(source.link, publicUrl)) ??
    resolveLink(source.url, publicUrl)
  );
}

/** The full web address of `url`, which may be a path of our pages. Null when there is none. */
export function resolveLink(url: string | null | undefined, publicUrl: string | undefined): string | null {
  const full = url?.startsWith("/") === true ? join(publicUrl, url) : url;
  const address = webAddress(full);
  return address === null ? null : shorten(new URL(address).href);
}

/** Whether other devices can open it; Telegram refuses buttons with any other address. */
export function isPublicLink(link: string): boolean {
  const { hostname } = new URL(link);
  return /\.[a-z][a-z\d-]*$/i.test(hostname) ? !/\.localhost$/i.test(hostname) : isPublicIp(hostname);
}

function isPublicIp(hostname: string): boolean {
  return /^\d+(\.\d+){3}$/.test(hostname) && !/^(?:127|0)\./.test(hostname);
}

function join(publicUrl: string | undefined, path: string): string | null {
  return publicUrl === undefined ? null : publicUrl.replace(/\/+$/, "") + path;
}

/** An address that is too long loses its fragment, which only scrolls the page to the passage. */
function shorten(link: string): string | null {
  const short = link.length <= MAX_LINK_LENGTH ? link : link.replace(/#.*$/, "");
  return short.length <= MAX_LINK_LENGTH ? short : null;
}
