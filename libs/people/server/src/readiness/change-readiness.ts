import type { Deed } from '@greenroom/contract';
import { type Clock, type Day, londonDayOf } from '@greenroom/kernel';
import type { Evidence, Format, Level } from '@greenroom/people/domain';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, type Caller, CLOCK, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { held } from '../directory/in-hand';
import { PeopleDirectory } from '../directory/people-directory';
import { type KnownReadiness, ReadinessBook } from './readiness-book';
import { EvidenceTable, ReadinessCapTable } from './readiness.table';

/** Nothing that shows readiness is older: what is, is a slip of the pen. */
const EARLIEST: Day = '1990-01-01';

/** Writes evidence down and takes it back; keeps a person's own wish. */
@Injectable()
export class ChangeReadiness {
  constructor(
    private readonly book: ReadinessBook,
    private readonly directory: PeopleDirectory,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `person.not-found`, `request.invalid` for a day that has not come or is too long ago */
  async add(personId: string, { kind, format, on }: Evidence, by: Caller): Promise<KnownReadiness> {
    const now = this.clock.now();
    const message =
      on > londonDayOf(now) ? 'is a day that has not come yet' : on < EARLIEST ? 'is too long ago to be right' : '';
    if (message) throw new Refused('request.invalid', [{ path: 'body.on', message }]);
    return this.change(personId, 'readiness.evidence-added', by, async (manager) => {
      const notedBy = { id: by.id, name: by.name };
      await manager.insert(EvidenceTable, { id: newId(), personId, kind, format, on, notedAt: now, notedBy });
    });
  }

  /** @throws Refused `person.not-found`, `readiness.not-found` where they have no such evidence */
  remove(personId: string, evidenceId: string, by: Caller): Promise<KnownReadiness> {
    return this.change(personId, 'readiness.evidence-removed', by, async (manager) => {
      const { affected } = await manager.delete(EvidenceTable, { id: evidenceId, personId });
      if (!affected) throw new Refused('readiness.not-found');
    });
  }

  /** @param cap null: no wish */
  cap(personId: string, format: Format, cap: Level | null, by: Caller): Promise<KnownReadiness> {
    return this.change(personId, 'readiness.capped', by, async (manager) => {
      if (cap === null) await manager.delete(ReadinessCapTable, { personId, format });
      else await manager.upsert(ReadinessCapTable, { personId, format, cap }, ['personId', 'format']);
    });
  }

  private change(
    personId: string,
    deed: Deed,
    by: Caller,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<KnownReadiness> {
    return this.transactions.run(async (manager) => {
      await held(this.directory, personId, manager);
      await work(manager);
      await this.directory.tell(personId, 'changed', manager);
      const subject = { kind: 'person', id: personId };
      await this.audit.note(manager, { actor: { kind: by.kind, id: by.id }, deed, subject });
      return this.book.read(personId, manager);
    });
  }
}
