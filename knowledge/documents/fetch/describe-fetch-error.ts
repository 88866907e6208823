import { isAxiosError } from "axios";
import { readingMessage } from "../read/reading-messages.ts";

interface Limits {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

/** Why an address could not be fetched, in Vietnamese, with what to do. */
export function describeFetchError(error: unknown, { maxBytes, timeoutMs }: Limits): string {
  const { code, message, status } = factsOf(error);
  if (status !== undefined)
    return readingMessage(status === 404 || status === 410 ? "pageGone" : "pageRefused", { status });
  if (/is not allowed\. Because/.test(message)) return readingMessage("privateAddress");
  if (/maxContentLength/.test(message)) {
    return readingMessage("pageTooLarge", { limitMb: Math.max(1, Math.floor(maxBytes / 1024 / 1024)) });
  }
  if (/^(?:ERR_CANCELED|ECONNABORTED|ETIMEDOUT)$/.test(code)) {
    return readingMessage("pageTooSlow", { seconds: Math.round(timeoutMs / 1000) });
  }
  if (code === "ERR_FR_TOO_MANY_REDIRECTS") return readingMessage("tooManyRedirects");
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return readingMessage("unknownSite");
  if (/^(?:CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO)/.test(code))
    return readingMessage("badCertificate");
  return readingMessage("siteUnreachable", { detail: code || "?" });
}

function factsOf(error: unknown): { code: string; message: string; status: number | undefined } {
  if (!(error instanceof Error)) return { code: "", message: "", status: undefined };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const cause = error.cause instanceof Error ? ` ${error.cause.message}` : "";
  return {
    code,
    message: error.message + cause,
    status: isAxiosError(error) ? error.response?.status : undefined,
  };
}
