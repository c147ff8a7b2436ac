import { AsyncLocalStorage } from 'node:async_hooks';
import sqlite3 from 'sqlite3';
import { DataSource, type EntityManager, type QueryRunner, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver.js';
import { SqliteQueryRunner } from 'typeorm/driver/sqlite/SqliteQueryRunner.js';

type IsolationLevel = Parameters<SqliteQueryRunner['startTransaction']>[0];

/**
 * Whose turn it is on the one writing connection: one transaction, or any number of single statements. When a
 * transaction ends, the single statements that wait go first, then the next transaction; what comes meanwhile waits for
 * the round after. So a statement waits for one transaction at most, and no transaction waits for ever.
 */
class Turn {
  private owner: QueryRunner | undefined;
  /** Single statements under way. */
  private passing = 0;
  private readonly statements: (() => void)[] = [];
  private readonly transactions: { readonly runner: QueryRunner; readonly go: () => void }[] = [];
  private readonly inside = new AsyncLocalStorage<QueryRunner | undefined>();

  isHeldBy(runner: QueryRunner): boolean {
    return this.owner === runner;
  }

  async take(runner: QueryRunner): Promise<void> {
    if (this.owner === runner) return;
    this.refuseSelfWait();
    await new Promise<void>((go) => {
      this.transactions.push({ runner, go });
      this.advance();
    });
  }

  /** Runs one statement outside of every transaction but `runner`'s own. */
  async pass<Result>(runner: QueryRunner, statement: () => Promise<Result>): Promise<Result> {
    if (this.owner === runner) return statement();
    this.refuseSelfWait();
    if (this.owner || this.transactions.length > 0) await new Promise<void>((go) => this.statements.push(go));
    else this.passing++;
    try {
      return await statement();
    } finally {
      this.passing--;
      this.advance();
    }
  }

  release(): void {
    this.owner = undefined;
    this.passing += this.statements.length;
    for (const go of this.statements.splice(0)) go();
    this.advance();
  }

  runInside<Result>(runner: QueryRunner | undefined, work: () => Promise<Result>): Promise<Result> {
    return this.inside.run(runner, work);
  }

  private advance(): void {
    if (this.owner || this.passing > 0) return;
    const next = this.transactions.shift();
    if (next) {
      this.owner = next.runner;
      next.go();
    }
  }

  /** @throws Error when the caller is inside the very transaction that it would wait for, or would not see */
  refuseSelfWait(): void {
    if (this.owner && this.inside.getStore() === this.owner) {
      throw new Error('Inside a transaction use its EntityManager: this call would wait for itself');
    }
  }
}

/**
 * Gives every caller of a SQLite data source a query runner of its own over the one writing connection, and lets one of
 * them at a time hold a transaction while other writers wait. What only reads goes over a second connection, which the
 * write-ahead log lets see the last committed state at any time; a database in memory has but the one.
 *
 * TypeORM's own driver hands the same runner to all: a transaction begun while another is open becomes a savepoint
 * inside it, so that writes which were acknowledged vanish when the other rolls back (each way it happens is a test in
 * serialised-sqlite.spec.ts). Rests on internals of the TypeORM version that package.json pins exactly.
 *
 * Consequence for callers: inside a transaction do database work only, through the manager that was handed in.
 */
export async function serialiseSqlite(dataSource: DataSource): Promise<DataSource> {
  const turn = new Turn();
  const driver = dataSource.driver as SqliteDriver;
  const reading = await openForReading(driver);

  class Runner extends SqliteQueryRunner {
    override async startTransaction(isolation?: IsolationLevel): Promise<void> {
      await turn.take(this);
      try {
        await super.startTransaction(isolation);
      } catch (error) {
        if (this.transactionDepth === 0) {
          this.isTransactionActive = false;
          if (turn.isHeldBy(this)) turn.release();
        }
        throw error;
      }
    }

    override async commitTransaction(): Promise<void> {
      const isOutermost = this.transactionDepth === 1;
      await super.commitTransaction();
      if (isOutermost && turn.isHeldBy(this)) turn.release();
    }

    override async rollbackTransaction(): Promise<void> {
      const isOutermost = this.transactionDepth === 1;
      try {
        await super.rollbackTransaction();
      } finally {
        if (isOutermost && turn.isHeldBy(this)) {
          this.isTransactionActive = false;
          this.transactionDepth = 0;
          turn.release();
        }
      }
    }

    // The widest type that TypeORM itself declares for this method.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    override async query(query: string, parameters?: any[], structured = false): Promise<any> {
      // TypeORM's own check, which its SQLite runner leaves out: without it, work that goes on after its transaction was
      // rolled back would write each statement by itself.
      if (this.isReleased) throw new QueryRunnerAlreadyReleasedError();
      // A deferred BEGIN that reads and then writes fails at once when another process holds the lock; IMMEDIATE waits.
      const native = query === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : query;
      return turn.pass(this, () => super.query(native, parameters, structured));
    }

    override release(): Promise<void> {
      this.isReleased = true;
      return Promise.resolve();
    }
  }

  /** Reads what has been committed, on a connection of its own: it waits for nobody. */
  class Reader extends SqliteQueryRunner {
    override connect(): Promise<unknown> {
      return Promise.resolve(reading);
    }

    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    override query(query: string, parameters?: any[], structured = false): Promise<any> {
      turn.refuseSelfWait();
      return super.query(query, parameters, structured);
    }

    override release(): Promise<void> {
      return Promise.resolve();
    }
  }

  // TypeORM asks for a `slave` for what only reads.
  driver.createQueryRunner = (mode) => (mode === 'slave' && reading ? new Reader(driver) : new Runner(driver));
  if (reading) closeWith(driver, reading);

  const transaction = dataSource.manager.transaction as (...args: unknown[]) => Promise<unknown>;
  dataSource.manager.transaction = function (this: EntityManager, ...args: unknown[]) {
    // TypeORM takes (work), (isolation, work) and, from the data source, (work, undefined).
    const marked = args.map((argument) =>
      typeof argument === 'function'
        ? (manager: EntityManager) => turn.runInside(manager.queryRunner, () => argument(manager))
        : argument,
    );
    return transaction.apply(this, marked);
  } as EntityManager['transaction'];
  return dataSource;
}

/** A second, read-only connection to the driver's file; undefined for a database in memory. */
async function openForReading({ options }: SqliteDriver): Promise<sqlite3.Database | undefined> {
  if (options.database === ':memory:') return undefined;
  const reading = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(options.database, sqlite3.OPEN_READONLY, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  reading.configure('busyTimeout', options.busyTimeout ?? 0);
  return reading;
}

function closeWith(driver: SqliteDriver, reading: sqlite3.Database): void {
  const disconnect = driver.disconnect.bind(driver);
  driver.disconnect = async () => {
    await new Promise<void>((resolve) => reading.close(() => resolve()));
    await disconnect();
  };
}
