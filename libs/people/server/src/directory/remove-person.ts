import type { Deed } from '@greenroom/contract';
import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, PersonalData } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MentorTable } from '../readiness/readiness.table';
import { inHand } from './in-hand';
import { PeopleDirectory } from './people-directory';

/** Takes somebody out, with all that any context keeps of them; whoever they mentored has no mentor then. */
@Injectable()
export class RemovePerson {
  constructor(
    private readonly directory: PeopleDirectory,
    private readonly transactions: Transactions,
    private readonly personalData: PersonalData,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Refused `person.not-found`, `person.clash` */
  run(id: string, version: number, by: Actor): Promise<void> {
    return this.transactions.run(async (manager) => {
      await inHand(this.directory, id, version, manager);
      const mentored = await manager.findBy(MentorTable, { mentorId: id });
      await this.directory.forget(id, manager, by);
      await this.personalData.forget(manager, id);
      const left = [...new Set(mentored.map(({ personId }) => personId))];
      for (const one of left) await this.directory.tell(one, 'changed', manager);
      for (const one of left) await this.note('readiness.mentor-removed', one, by, manager);
      await this.note('person.removed', id, by, manager);
    });
  }

  private note(deed: Deed, id: string, by: Actor, manager: EntityManager): Promise<void> {
    const subject = { kind: 'person', id } as const;
    return this.audit.note(manager, { actor: { kind: 'staff', id: by.id }, deed, subject });
  }
}
