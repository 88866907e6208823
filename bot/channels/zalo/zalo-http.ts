import { ClientRequest } from "node:http";
import axios, { isAxiosError } from "axios";
import { z } from "zod";
import type { CallLimits } from "../http/call-limits.ts";
import { createEstablishedAgent } from "../http/established-agent.ts";
import { parseJson } from "../http/parse-json.ts";

/** The largest answer that is read; Zalo's are a few hundred bytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;
const CONNECT_TIMEOUT_MS = 10_000;

export interface ZaloHttp {
  /** Never throws: failures of the network are values. */
  post(call: ZaloCall): Promise<HttpOutcome>;
  close(): void;
}

export interface ZaloCall extends CallLimits {
  /** May contain a token: no outcome contains it. */
  readonly url: string;
  /** JSON, or a form when it is URLSearchParams. */
  readonly body: Readonly<Record<string, unknown>> | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

export type HttpOutcome =
  /** A JSON object, whatever the status. */
  | { readonly kind: "answered"; readonly status: number; readonly body: Readonly<Record<string, unknown>> }
  /** An answer that is no JSON object: an HTML page of a gateway, an empty body. */
  | { readonly kind: "unreadable"; readonly status: number }
  /** No connection was established: nothing left this machine. `code` is Node's. */
  | { readonly kind: "unsent"; readonly code: string }
  /** The request left, or may have left, and no whole answer came. */
  | { readonly kind: "unanswered"; readonly code: string };

const AnswerSchema = z.record(z.string(), z.unknown());

export function createZaloHttp(): ZaloHttp {
  const http = createEstablishedAgent("http:", CONNECT_TIMEOUT_MS);
  const https = createEstablishedAgent("https:", CONNECT_TIMEOUT_MS);
  const client = axios.create({
    httpAgent: http.agent,
    httpsAgent: https.agent,
    // Proxies and redirects would carry tokens to addresses that nobody configured.
    proxy: false,
    maxRedirects: 0,
    maxContentLength: MAX_ANSWER_BYTES,
    responseType: "text",
    transformResponse: (text: unknown) => text,
    validateStatus: () => true,
  });
  return {
    post: async ({ url, body, headers = {}, timeoutMs, signal }) => {
      const options = { headers: { ...headers }, timeout: timeoutMs, ...(signal && { signal }) };
      try {
        const { status, data } = await client.post<unknown>(url, body, options);
        return readAnswer(status, data);
      } catch (error) {
        return describeFailure(error);
      }
    },
    close: () => {
      http.close();
      https.close();
    },
  };
}

function readAnswer(status: number, data: unknown): HttpOutcome {
  const body = AnswerSchema.safeParse(parseJson(String(data))).data;
  return body === undefined ? { kind: "unreadable", status } : { kind: "answered", status, body };
}

/** A request has a socket only once the connection is established; in every other case it may have arrived. */
function describeFailure(error: unknown): HttpOutcome {
  const request: unknown = isAxiosError(error) ? error.request : undefined;
  const isUnsent = request instanceof ClientRequest && request.socket === null;
  return { kind: isUnsent ? "unsent" : "unanswered", code: codeOf(error) };
}

/** Only the error's code: its message and other fields contain the address with the token. */
function codeOf(error: unknown): string {
  const code = isAxiosError(error) ? error.code : undefined;
  return code !== undefined && /^[A-Z][A-Z\d_]{1,40}$/.test(code) ? code : "UNKNOWN";
}
