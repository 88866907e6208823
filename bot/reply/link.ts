import type { Source } from "../../knowledge/index.ts";
import { webAddress } from "../wording/web-address.ts";

/** A longer address is not shown: it would take the place of what is answered. In UTF-16 units. */
const LONGEST_LINK = 500;

/** Where the passage can be read in its document: on our page, else at the original's own address. */
export function linkToSource(source: Source, publicUrl: string | undefined): string | null {
  return (
    (publicUrl === undefined ? null : resolveLink(source.link, publicUrl)) ??
    resolveLink(source.url, publicUrl)
  );
}

/** A full address of what may be a path of our pages. Null for none, and for what is no web address. */
export function resolveLink(url: string | null | undefined, publicUrl: string | undefined): string | null {
  const full = url?.startsWith("/") === true ? join(publicUrl, url) : url;
  const address = webAddress(full);
  return address === null ? null : shorten(new URL(address).href);
}

/** Whether someone else's device can open it; Telegram refuses buttons with another address. */
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

/** Without the fragment, which only leads to the place in the page, where the address is too long with it. */
function shorten(link: string): string | null {
  const short = link.length <= LONGEST_LINK ? link : link.replace(/#.*$/, "");
  return short.length <= LONGEST_LINK ? short : null;
}
