import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, PersonalData } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { inHand } from './in-hand';
import { PeopleDirectory } from './people-directory';

/** Takes somebody out, with all that any context keeps of them. */
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
      await this.directory.forget(id, manager, by);
      await this.personalData.forget(manager, id);
      const subject = { kind: 'person', id };
      await this.audit.note(manager, { actor: { kind: 'staff', id: by.id }, deed: 'person.removed', subject });
    });
  }
}
