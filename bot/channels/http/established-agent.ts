import { type ClientRequestArgs, Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { Duplex } from "node:stream";

/** The code of every failure before a connection was established: no request can have left this machine. */
export const NOT_CONNECTED = "NOT_CONNECTED";

/**
 * An idle connection is closed before the usual 5 s of servers: a call on one that the server is just closing ends in a
 * reset, and would be ambiguous. One address family: with both, Node gives each attempt 250 ms, too little on the way to
 * Telegram.
 */
const SETTINGS = { keepAlive: true, timeout: 4_000, family: 4, autoSelectFamily: false };

type Created = (error: Error | null, stream: Duplex) => void;
type Connect = (options: ClientRequestArgs) => Duplex | null | undefined;

/** Hands out a connection only once it is established, TLS included: so a failure to connect differs from a lost answer. */
export interface EstablishedAgent {
  readonly agent: HttpAgent;
  close(): void;
}

export function createEstablishedAgent(protocol: string, connectTimeoutMs: number): EstablishedAgent {
  const connecting = new Set<Duplex>();
  const establish = (connect: () => Duplex | null | undefined, event: string, created?: Created) => {
    const connection = connect();
    if (!connection || created === undefined) return connection;
    connecting.add(connection);
    awaitEvent({ connection, event, connectTimeoutMs }, (error) => {
      connecting.delete(connection);
      created(error, connection);
    });
    return undefined;
  };
  const agent = protocol === "https:" ? httpsAgent(establish) : httpAgent(establish);
  return {
    agent,
    close: () => {
      agent.destroy();
      for (const connection of connecting) connection.destroy();
    },
  };
}

type Establish = (
  connect: () => ReturnType<Connect>,
  event: string,
  created?: Created,
) => ReturnType<Connect>;

function httpAgent(establish: Establish): HttpAgent {
  class EstablishedHttpAgent extends HttpAgent {
    override createConnection(options: ClientRequestArgs, created?: Created) {
      return establish(() => super.createConnection(options), "connect", created);
    }
  }
  return new EstablishedHttpAgent(SETTINGS);
}

function httpsAgent(establish: Establish): HttpsAgent {
  class EstablishedHttpsAgent extends HttpsAgent {
    override createConnection(options: ClientRequestArgs, created?: Created) {
      return establish(() => super.createConnection(options), "secureConnect", created);
    }
  }
  return new EstablishedHttpsAgent(SETTINGS);
}

function awaitEvent(
  { connection, event, connectTimeoutMs }: { connection: Duplex; event: string; connectTimeoutMs: number },
  done: (error: Error | null) => void,
): void {
  const finish = (error: Error | null) => {
    clearTimeout(timer);
    connection.off(event, succeed).off("error", fail).off("close", fail);
    if (error !== null) {
      // Without a listener a further error of the abandoned connection would end the process.
      connection.on("error", () => {}).destroy();
    }
    done(error);
  };
  const succeed = () => finish(null);
  const fail = () => finish(Object.assign(new Error(NOT_CONNECTED), { code: NOT_CONNECTED }));
  const timer = setTimeout(fail, connectTimeoutMs);
  connection.on(event, succeed).on("error", fail).on("close", fail);
}
