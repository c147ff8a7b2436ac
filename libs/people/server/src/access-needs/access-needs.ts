import type { Deed } from '@greenroom/contract';
import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, type Caller, CLOCK, KeyRing, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ConsentBook } from '../consents/consent-book';
import { held } from '../directory/in-hand';
import { PeopleDirectory } from '../directory/people-directory';
import { AccessNeedsTable } from './access-needs.table';

const SEALED_FOR = 'people.access-needs';

/** What people need to take part: sealed in the database, kept only while they agree, each look of staff noted. */
@Injectable()
export class AccessNeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly consents: ConsentBook,
    private readonly directory: PeopleDirectory,
    private readonly transactions: Transactions,
    private readonly keys: KeyRing,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In their words; null where nothing is kept. */
  async of(personId: string, manager: EntityManager = this.dataSource.manager): Promise<string | null> {
    const row = await manager.findOneBy(AccessNeedsTable, { personId });
    return row && this.keys.open(SEALED_FOR, row.sealedText);
  }

  /**
   * The same for a member of staff, which the audit trail notes.
   * @throws Refused `person.not-found`
   */
  read(personId: string, by: Caller): Promise<string | null> {
    return this.transactions.run(async (manager) => {
      if (!(await this.directory.find(personId, manager))) throw new Refused('person.not-found');
      const text = await this.of(personId, manager);
      await this.note(manager, 'access-needs.read', personId, by);
      return text;
    });
  }

  /**
   * @param text empty: nothing any more
   * @throws Refused `person.not-found`, `consent.needed`
   */
  write(personId: string, text: string, by: Caller): Promise<void> {
    return this.transactions.run(async (manager) => {
      await held(this.directory, personId, manager);
      if (text === '') await manager.delete(AccessNeedsTable, { personId });
      else await this.keep(personId, text, manager);
      await this.note(manager, 'access-needs.changed', personId, by);
    });
  }

  private async keep(personId: string, text: string, manager: EntityManager): Promise<void> {
    if (!(await this.consents.isAgreed(personId, 'access-needs', null, manager))) throw new Refused('consent.needed');
    const row = { personId, sealedText: this.keys.seal(SEALED_FOR, text), changedAt: this.clock.now() };
    await manager.upsert(AccessNeedsTable, row, ['personId']);
  }

  private note(manager: EntityManager, deed: Deed, personId: string, by: Caller): Promise<void> {
    const subject = { kind: 'person', id: personId } as const;
    return this.audit.note(manager, { actor: { kind: by.kind, id: by.id }, deed, subject });
  }
}
