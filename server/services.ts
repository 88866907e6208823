import type { Logger } from "pino";
import type { Bot } from "../bot/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { HttpProblem } from "./http-problem.ts";

/** What every route may use. */
export interface Services {
  /** Undefined while the corpus is still being opened. */
  readonly knowledge: () => Knowledge | undefined;
  /** Undefined when no channel is on. */
  readonly bot: Pick<Bot, "accept"> | undefined;
  readonly adminToken: string | undefined;
  readonly log: Logger;
  readonly now: () => Date;
}

/** The opened knowledge. Throws the HttpProblem "starting" (503) while it is being opened. */
export function readyKnowledge(services: Services): Knowledge {
  const knowledge = services.knowledge();
  if (knowledge === undefined) throw new HttpProblem("starting");
  return knowledge;
}
