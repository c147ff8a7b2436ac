import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver.js';
import { SqliteQueryRunner } from 'typeorm/driver/sqlite/SqliteQueryRunner.js';

type IsolationLevel = Parameters<SqliteQueryRunner['startTransaction']>[0];

/** Whose turn it is on the one SQLite connection. */
class Turn {
  private owner: QueryRunner | undefined;
  private readonly waiting: { runner: QueryRunner | undefined; go: () => void }[] = [];
  private readonly inside = new AsyncLocalStorage<QueryRunner | undefined>();

  isHeldBy(runner: QueryRunner): boolean {
    return this.owner === runner;
  }

  isHeldByAnother(runner: QueryRunner): boolean {
    return this.owner !== undefined && this.owner !== runner;
  }

  async take(runner: QueryRunner): Promise<void> {
    if (this.owner === runner) return;
    this.refuseSelfWait();
    if (!this.owner && this.waiting.length === 0) this.owner = runner;
    else await new Promise<void>((go) => this.waiting.push({ runner, go }));
  }

  /** Waits until nobody but `runner` is in a transaction; takes nothing. */
  async pass(runner: QueryRunner): Promise<void> {
    while (this.isHeldByAnother(runner)) {
      this.refuseSelfWait();
      await new Promise<void>((go) => this.waiting.push({ runner: undefined, go }));
    }
  }

  release(): void {
    this.owner = undefined;
    while (!this.owner) {
      const next = this.waiting.shift();
      if (!next) return;
      this.owner = next.runner;
      next.go();
    }
  }

  runInside<Result>(runner: QueryRunner | undefined, work: () => Promise<Result>): Promise<Result> {
    return this.inside.run(runner, work);
  }

  private refuseSelfWait(): void {
    if (this.owner && this.inside.getStore() === this.owner) {
      throw new Error('Inside a transaction use its EntityManager: this call would wait for itself');
    }
  }
}

/**
 * Gives every caller of a SQLite data source a query runner of its own over the one connection, and lets one of them
 * at a time hold a transaction while everybody else, readers too, waits.
 *
 * TypeORM's own driver hands the same runner to all: a transaction begun while another is open becomes a savepoint
 * inside it, so that writes which were acknowledged vanish when the other rolls back (each way it happens is a test in
 * serialised-sqlite.spec.ts). Rests on internals of the TypeORM version that package.json pins exactly.
 *
 * Consequence for callers: inside a transaction do database work only, through the manager that was handed in.
 */
export function serialiseSqlite(dataSource: DataSource): DataSource {
  const turn = new Turn();

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
      await turn.pass(this);
      // A deferred BEGIN that reads and then writes fails at once when another process holds the lock; IMMEDIATE waits.
      return super.query(query === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : query, parameters, structured);
    }
  }

  const driver = dataSource.driver as SqliteDriver;
  driver.createQueryRunner = () => new Runner(driver);

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
