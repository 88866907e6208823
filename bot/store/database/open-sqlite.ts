import { chmodSync, closeSync, existsSync, openSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  sql,
} from "kysely";
import Libsql from "libsql";
import type { Database } from "./database.ts";
import type { Tables } from "./schema.ts";

/** How long another connection may hold the write lock. */
const LOCK_WAIT_MS = 5_000;
/** A wait inside SQLite stops the event loop, so that only the opening waits there for long. */
const SYNCHRONOUS_WAIT_MS = 50;
/** The store has about 50 statements. */
const MAX_STATEMENTS = 200;

/** Opens the file, made with mode 0600 when it is not there, or ":memory:". Throws when it is no database. */
export function openSqlite(path: string): Database {
  if (path !== ":memory:") makePrivate(path);
  const file = new Libsql(path);
  // An acknowledged message survives a power cut (FULL); freed pages keep nothing of what people wrote.
  file.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"])
    file.pragma(pragma);
  file.pragma("foreign_keys = ON");
  file.pragma(`busy_timeout = ${SYNCHRONOUS_WAIT_MS}`);
  const db = new Kysely<Tables>({ dialect: new LibsqlDialect(file) });
  const scrub = async () => {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  };
  return {
    db,
    idType: "integer",
    scrub,
    // libsql keeps the file open until its statements are garbage, so the log beside it would stay as it is. On a full
    // disk it does stay, and nothing is lost.
    close: () =>
      scrub()
        .catch(() => undefined)
        .finally(() => db.destroy()),
  };
}

/** The log and the index beside the file take over its mode. Opening a file that is in use would drop its locks. */
function makePrivate(path: string): void {
  if (existsSync(path)) chmodSync(path, 0o600);
  else closeSync(openSync(path, "a", 0o600));
}

class LibsqlDialect extends SqliteDialect {
  readonly #file: Libsql.Database;

  constructor(file: Libsql.Database) {
    super({ database: file });
    this.#file = file;
  }

  override createDriver() {
    return new LibsqlDriver(this.#file);
  }

  override createAdapter() {
    return new TransactionalAdapter();
  }
}

/** SQLite rolls back tables too: a start that is killed leaves no half of a migration. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

class LibsqlDriver extends SqliteDriver {
  readonly #file: Libsql.Database;

  constructor(file: Libsql.Database) {
    super({ database: reuseStatements(file) });
    this.#file = file;
  }

  override async acquireConnection() {
    return new PatientConnection(await super.acquireConnection(), this.#file);
  }

  /**
   * Takes the write lock at once: a transaction that first reads and then writes fails when another connection wrote
   * between, however long it waits.
   */
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** SQLite itself rolls back on some errors, a full disk among them; a second time would hide that error. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Waits for a lock without stopping the event loop; the other connection may be one of this process. */
class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #file: Libsql.Database;

  constructor(connection: DatabaseConnection, file: Libsql.Database) {
    this.#connection = connection;
    this.#file = file;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const deadline = performance.now() + LOCK_WAIT_MS;
    for (;;) {
      try {
        return await this.#connection.executeQuery<R>(query);
      } catch (error) {
        const canWait = isBusy(error) && !this.#file.inTransaction && performance.now() < deadline;
        if (!canWait) throw error;
      }
      await setTimeout(1 + Math.random() * 10);
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number) {
    return this.#connection.streamQuery<R>(query, chunkSize);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Libsql.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

/** Without this every query leaves memory behind that is freed only when the event loop rests (4 KB each). */
function reuseStatements(file: Libsql.Database): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase["prepare"]>>();
  return {
    close: () => file.close(),
    prepare(text) {
      const known = statements.get(text);
      if (known !== undefined) return known;
      if (statements.size >= MAX_STATEMENTS) statements.clear();
      const statement = file.prepare(text);
      statements.set(text, statement);
      return statement;
    },
  };
}
