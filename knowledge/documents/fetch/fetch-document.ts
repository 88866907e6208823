import axios from "axios";
import {
  type RequestFilteringAgentOptions,
  RequestFilteringHttpAgent,
  RequestFilteringHttpsAgent,
} from "request-filtering-agent";
import { readingMessage } from "../read/reading-messages.ts";
import { describeFetchError } from "./describe-fetch-error.ts";
import { fileNameOf } from "./file-name.ts";
import { markAddress } from "./mark-address.ts";

export interface FetchOptions {
  /** Largest answer in bytes, unpacked; 64 MiB when not given, as for files. */
  readonly maxBytes?: number;
  /** For everything: names, redirects, transfer; 30 s when not given. */
  readonly timeoutMs?: number;
  /** Only for tests, whose server is on this machine: reaches 127.0.0.1, which is refused else. */
  readonly allowLoopback?: boolean;
}

export type Fetched =
  | {
      readonly kind: "fetched";
      /** What came; a page begins with a comment that keeps its address, as browsers save pages. */
      readonly bytes: Uint8Array;
      /** Without its parameters, in lower case; empty where the server says none. */
      readonly contentType: string;
      /** After redirects. */
      readonly finalUrl: string;
      /** For the file to save it in: plain letters, with an extension. */
      readonly fileName: string;
    }
  | { readonly kind: "failed"; readonly reason: string };

const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const MOST_REDIRECTS = 5;
/** Says what it is, so that a site can refuse it or ask about it. */
const USER_AGENT = "HoiDanVan/1.0 (reads one page when an administrator adds it; no crawler)";

/**
 * What stands at a web address. Every connection, also after a redirect, is refused at the socket when the resolved address is
 * private, of this machine or of the local network. Never throws for what a server does: that is `failed` with its reason.
 */
export async function fetchDocument(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const url = checkAddress(address);
  if (url === undefined) return { kind: "failed", reason: readingMessage("badAddress") };
  const { maxBytes = MAX_BYTES, timeoutMs = TIMEOUT_MS, allowLoopback = false } = options;
  const agents = filteringAgents(allowLoopback);
  try {
    const response = await axios.get<ArrayBuffer>(url, {
      ...agents,
      responseType: "arraybuffer",
      maxRedirects: MOST_REDIRECTS,
      maxContentLength: maxBytes,
      signal: AbortSignal.timeout(timeoutMs),
      // A proxy would resolve names itself, out of sight of the check.
      proxy: false,
      headers: {
        "User-Agent": USER_AGENT,
        Accept: "text/html,application/xhtml+xml,*/*;q=0.8",
        "Accept-Language": "vi",
      },
    });
    const finalUrl = finalUrlOf(response.request, url);
    const contentType =
      String(response.headers["content-type"] ?? "")
        .split(";")[0]
        ?.trim()
        .toLowerCase() ?? "";
    const bytes = markAddress(new Uint8Array(response.data), { contentType, url: finalUrl });
    const disposition = String(response.headers["content-disposition"] ?? "");
    return {
      kind: "fetched",
      bytes,
      contentType,
      finalUrl,
      fileName: fileNameOf(finalUrl, { contentType, disposition }),
    };
  } catch (error) {
    return { kind: "failed", reason: describeFetchError(error, { maxBytes, timeoutMs }) };
  } finally {
    agents.httpAgent.destroy();
    agents.httpsAgent.destroy();
  }
}

/** An http or https address without a password in it, as the URL standard writes it. */
function checkAddress(address: string): string | undefined {
  if (!URL.canParse(address.trim())) return undefined;
  const { protocol, username, password, href } = new URL(address.trim());
  const isWeb = protocol === "http:" || protocol === "https:";
  return isWeb && username === "" && password === "" ? href : undefined;
}

function filteringAgents(allowLoopback: boolean) {
  const filter: RequestFilteringAgentOptions = allowLoopback ? { allowIPAddressList: ["127.0.0.1"] } : {};
  return {
    httpAgent: new RequestFilteringHttpAgent({ ...filter, keepAlive: false }),
    httpsAgent: new RequestFilteringHttpsAgent({ ...filter, keepAlive: false }),
  };
}

/** follow-redirects keeps the last address on the response; axios types its request as unknown. */
function finalUrlOf(request: unknown, asked: string): string {
  const response = request instanceof Object && "res" in request ? request.res : undefined;
  const url = response instanceof Object && "responseUrl" in response ? response.responseUrl : undefined;
  return typeof url === "string" ? url : asked;
}
