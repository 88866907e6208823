import { fillIn, messages } from "./messages.ts";
import { StartError } from "./start-error.ts";

/** A setting that cannot be used. `message` is one line for the administrator; it never holds the value. */
export class ConfigError extends StartError {
  override readonly name = "ConfigError";

  constructor(setting: string, problem: string) {
    super(fillIn(messages.config.line, { setting, problem }));
  }
}
