import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, type Caller, CLOCK, PersonalData, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { ConsentBook } from '../consents/consent-book';
import { PeopleDirectory } from '../directory/people-directory';

/** All that is kept of somebody. */
export interface PersonExport {
  readonly network: string;
  readonly person: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly sections: Record<string, unknown>;
}

/** Puts together all that any context keeps of somebody; that it was done is noted. */
@Injectable()
export class ExportPerson {
  constructor(
    private readonly directory: PeopleDirectory,
    private readonly consents: ConsentBook,
    private readonly personalData: PersonalData,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `person.not-found` */
  async run(id: string, by: Caller): Promise<PersonExport> {
    if (!(await this.directory.find(id))) throw new Refused('person.not-found');
    const actor = { kind: by.kind, id: by.id };
    await this.transactions.run((manager) =>
      this.audit.note(manager, { actor, deed: 'person.exported', subject: { kind: 'person', id } }),
    );
    return {
      network: this.consents.network,
      person: id,
      madeAt: new Date(this.clock.now()).toISOString(),
      sections: await this.personalData.of(id),
    };
  }
}
