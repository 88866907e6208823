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

/** How long to wait for a write lock that another connection holds. */
const LOCK_WAIT_MS = 5_000;
/** The part of it inside SQLite, which blocks the event loop: only opening the file waits there for LOCK_WAIT_MS. */
const SYNCHRONOUS_WAIT_MS = 50;
/** Prepared statements that are kept; the store has about 50. */
const MAX_STATEMENTS = 200;

/** Opens the file, made with mode 0600 when it is not there, or ":memory:". Throws when it is no database. */
export function openSqlite(path: string): Database {
  if (path !== ":memory:") makePrivate(path);
  const file = new Libsql(path);
  // synchronous=FULL: an acknowledged message survives a power cut. secure_delete: freed pages are overwritten.
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
    // libsql keeps the file open until its statements are garbage-collected, so the write-ahead log would stay; it is
    // emptied here. On a full disk that fails and the log stays, and nothing is lost.
    close: () =>
      scrub()
        .catch(() => undefined)
        .finally(() => db.destroy()),
  };
}

/**
 * Mode 0600; the files that SQLite makes beside it take over its mode. An existing file is not opened, since closing it
 * would drop the locks of this process on it.
 */
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

/** SQLite rolls back DDL too: a start that is killed leaves no half of a migration. */
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
   * Takes the write lock at once: a transaction that reads first fails at its first write when another connection has
   * written since, however long it waits.
   */
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** SQLite itself rolls back on some errors, such as a full disk; a second rollback would throw and hide that error. */
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

/** Keeps prepared statements: without it every query leaves 4 KB behind that are freed only when the event loop is idle. */
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
