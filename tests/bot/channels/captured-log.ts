import { Writable } from "node:stream";
import pino, { type Logger } from "pino";

export interface CapturedLog {
  readonly log: Logger;
  /** Everything that was logged, one JSON line each. */
  text(): string;
}

/** A real log at its most talkative, kept in memory. */
export function captureLog(): CapturedLog {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: pino({ level: "trace" }, stream), text: () => lines.join("") };
}
