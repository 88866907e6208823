const CODE = /^[A-Z0-9_]{1,40}$/;

/** What may be logged of an error: its name, its code and where it happened. Never its message, which could repeat what a person wrote. */
export interface ErrorTrace {
  readonly error: string;
  readonly code?: string;
  readonly at: readonly string[];
}

/**
 * What may be logged of anything thrown; never throws.
 *
 * @example
 * log.error({ ...traceError(error), requestId }, "request failed");
 */
export function traceError(error: unknown): ErrorTrace {
  const code = errorCode(error);
  return { error: errorName(error), ...(code === undefined ? {} : { code }), at: stackFrames(error) };
}

export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** "SQLITE_FULL", "ENOSPC", "53100"; undefined for an error without one. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" && CODE.test(error.code) ? error.code : undefined;
}

function stackFrames(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? "").replace(error.message, "") : "";
  const frames = stack.split("\n").filter((line) => /^ {4}at /.test(line));
  return frames.slice(0, 8).map((frame) => frame.trim());
}
