import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { engineOf } from './engine';

/** A transaction that holds up everybody else this long is a fault of ours: it is rolled back. */
const LIMIT_MS = 10_000;
const TRIES = 5;

/** PostgreSQL: serialization_failure, deadlock_detected. */
const TRY_AGAIN = new Set(['40001', '40P01']);

const AFTERWARDS = new WeakMap<QueryRunner, (() => void)[]>();

/**
 * Calls back once the transaction of `manager` has been committed, outside of it, and never if it is rolled back; at
 * once where there is no transaction.
 */
export function afterCommit(manager: EntityManager, call: () => void): void {
  const afterwards = manager.queryRunner && AFTERWARDS.get(manager.queryRunner);
  if (afterwards) afterwards.push(call);
  else call();
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
        const result = await this.dataSource.transaction((manager) => {
          if (manager.queryRunner) AFTERWARDS.set(manager.queryRunner, afterwards);
          return withLimit(work(manager), limitMs);
        });
        for (const call of afterwards) call();
        return result;
      } catch (error) {
        if (attempt >= TRIES || engineOf(this.dataSource) === 'sqlite' || !isWorthAnotherTry(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** attempt));
      }
    }
  }
}

async function withLimit<Result>(work: Promise<Result>, limitMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`A transaction took longer than ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof Error && 'code' in error && TRY_AGAIN.has(String(error.code));
}
