import type { ServerResponse } from "node:http";
import { createRandom } from "../random.ts";

/** How a call to a simulated service goes wrong. */
export type FaultKind =
  /** 429 that names no wait. */
  | "too-many"
  /** 429 that names a wait; on services that document none it is the same as "too-many". */
  | "too-many-with-wait"
  | "500"
  /** 502 with an HTML page for a body. */
  | "502-html"
  | "503"
  | "504"
  /** The connection is reset without an answer. */
  | "reset"
  /** The connection stays open and no answer comes. */
  | "hang"
  /** HTTP 200 with the service's own form of a refusal. */
  | "not-ok"
  /** HTTP 200 with an HTML page for a body. */
  | "200-html";

export interface Fault {
  readonly kind: FaultKind;
  /** Whether the message was delivered all the same; only the answer to the call is spoilt. Default: false. */
  readonly afterDelivery?: boolean;
  /** For "too-many-with-wait". Default: 1. */
  readonly waitSeconds?: number;
  /** Only calls of this method. Default: of the methods that the plan was made for. */
  readonly method?: string;
}

export interface RandomFaults {
  /** Share of the calls that fail, 0..1. */
  readonly share: number;
  readonly seed: number;
  /** One is drawn for each call that fails. */
  readonly faults: readonly Fault[];
}

/** Says of each call to a simulator whether and how it fails. */
export interface FaultPlan {
  /** The coming calls fail like this, one fault a call; undefined lets one through. */
  script(...faults: readonly (Fault | undefined)[]): void;
  /** Every call fails like this until it is called again. */
  always(fault: Fault | undefined): void;
  /** Calls fail at random, the same for the same seed, until it is called again. */
  random(options: RandomFaults | undefined): void;
  clear(): void;
  /** For the simulator: what happens to this call. Scripted faults come first, then `always`, then the random ones. */
  take(method: string): Fault | undefined;
}

/** `methods`: those that fail when a fault names none. Default: every method. */
export function createFaultPlan(methods?: readonly string[]): FaultPlan {
  const mayFail = (method: string) => methods === undefined || methods.includes(method);
  const isMeant = (fault: Fault | undefined, method: string) =>
    fault?.method === undefined ? mayFail(method) : fault.method === method;
  let scripted: (Fault | undefined)[] = [];
  let standing: Fault | undefined;
  let drawn: (() => Fault | undefined) | undefined;
  return {
    script: (...faults) => void scripted.push(...faults),
    always: (fault) => {
      standing = fault;
    },
    random: (options) => {
      drawn = options && drawFaults(options);
    },
    clear: () => {
      scripted = [];
      standing = undefined;
      drawn = undefined;
    },
    take: (method) => {
      if (scripted.length > 0 && isMeant(scripted[0], method)) return scripted.shift();
      const fault = standing ?? (mayFail(method) ? drawn?.() : undefined);
      return isMeant(fault, method) ? fault : undefined;
    },
  };
}

/**
 * Spoils the answer to a call. `describe` gives the body in the service's own form for a status, with the wait in
 * seconds where the fault names one.
 */
export function answerWithFault(
  response: ServerResponse,
  fault: Fault,
  describe: (status: number, waitSeconds: number | undefined) => unknown,
): void {
  const json = (status: number, body: unknown) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  const html = (status: number) => {
    const page = `<html><head><title>${status}</title></head><body><center>nginx</center></body></html>`;
    response.writeHead(status, { "content-type": "text/html" }).end(page);
  };
  if (fault.kind === "hang") return;
  if (fault.kind === "reset") response.socket?.resetAndDestroy();
  else if (fault.kind === "too-many") json(429, describe(429, undefined));
  else if (fault.kind === "too-many-with-wait") json(429, describe(429, fault.waitSeconds ?? 1));
  else if (fault.kind === "not-ok") json(200, describe(400, undefined));
  else if (fault.kind === "200-html") html(200);
  else if (fault.kind === "502-html") html(502);
  else json(Number(fault.kind), describe(Number(fault.kind), undefined));
}

function drawFaults({ share, seed, faults }: RandomFaults): () => Fault | undefined {
  const random = createRandom(seed);
  return () => (random.chance(share) ? faults[random.below(faults.length)] : undefined);
}
