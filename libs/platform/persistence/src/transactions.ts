import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { engineOf } from './engine';

/** A transaction that holds up everybody else this long is a fault of ours: it is rolled back. */
const LIMIT_MS = 10_000;
const TRIES = 5;

/** PostgreSQL: serialization_failure, deadlock_detected. */
const TRY_AGAIN = new Set(['40001', '40P01']);

/** A transaction while it is under way. */
interface UnderWay {
  readonly afterwards: (() => void)[];
  readonly limit: Limit;
}
const UNDER_WAY = new WeakMap<QueryRunner, UnderWay>();

const underWay = ({ queryRunner }: EntityManager) => queryRunner && UNDER_WAY.get(queryRunner);

/**
 * Calls back once the transaction of `manager` has been committed, outside of it, and never if it is rolled back; at
 * once where there is no transaction.
 */
export function afterCommit(manager: EntityManager, call: () => void): void {
  const transaction = underWay(manager);
  if (transaction) transaction.afterwards.push(call);
  else call();
}

/** Waits for others, who have a limit of their own: what this takes does not count, and the limit begins anew. */
export async function waitForOthers(manager: EntityManager, wait: () => Promise<unknown>): Promise<void> {
  const limit = underWay(manager)?.limit;
  limit?.stop();
  await wait();
  limit?.begin();
}

/**
 * The one way to write several things at once. Work inside is database work only, through the manager handed in:
 * no request, no mail, no timer, for on SQLite everybody waits for it.
 */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a transaction; all of it is kept or none. On PostgreSQL a serialisation failure or a deadlock is
   * tried again, so `work` must be safe to run more than once.
   *
   * @throws what `work` threw, or an Error when it took longer than `limitMs`, ten seconds unless told.
   */
  async run<Result>(work: (manager: EntityManager) => Promise<Result>, limitMs = LIMIT_MS): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        const afterwards: (() => void)[] = [];
        const result = await this.dataSource.transaction((manager) => within(manager, work, { afterwards, limitMs }));
        for (const call of afterwards) call();
        return result;
      } catch (error) {
        if (attempt >= TRIES || engineOf(this.dataSource) === 'sqlite' || !isWorthAnotherTry(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** attempt));
      }
    }
  }
}

async function within<Result>(
  manager: EntityManager,
  work: (manager: EntityManager) => Promise<Result>,
  { afterwards, limitMs }: Pick<UnderWay, 'afterwards'> & { readonly limitMs: number },
): Promise<Result> {
  const runner = manager.queryRunner!;
  const limit = new Limit(limitMs);
  UNDER_WAY.set(runner, { afterwards, limit });
  limit.begin();
  try {
    return await Promise.race([work(manager), limit.passed]);
  } catch (error) {
    leaveOnlyTheRollback(runner);
    throw error;
  } finally {
    limit.end();
  }
}

/**
 * Whatever work that was given up goes on to write is refused: it would come after the ROLLBACK and before the connection
 * is given back, when each statement is a transaction of its own.
 */
function leaveOnlyTheRollback(runner: QueryRunner): void {
  const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
  const refuse = (statement: string, ...given: unknown[]) =>
    statement.startsWith('ROLLBACK')
      ? query(statement, ...given)
      : Promise.reject(new Error('The transaction of this work is over'));
  Object.assign(runner, { query: refuse });
}

/** How long something may take, begun anew as often as it need be. */
class Limit {
  private timer: NodeJS.Timeout | undefined;
  private reject!: (error: Error) => void;
  private isOver = false;
  /** Rejects when the time has passed. */
  readonly passed = new Promise<never>((_, reject) => (this.reject = reject));

  constructor(private readonly ms: number) {}

  begin(): void {
    if (this.isOver) return;
    const error = new Error(`A transaction took longer than ${this.ms} ms`);
    this.timer = setTimeout(() => this.reject(error), this.ms);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** For good. */
  end(): void {
    this.isOver = true;
    this.stop();
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof Error && 'code' in error && TRY_AGAIN.has(String(error.code));
}
