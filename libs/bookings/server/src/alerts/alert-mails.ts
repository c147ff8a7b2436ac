import { PeopleDirectory } from '@greenroom/people/server';
import { TemplatedMails } from '@greenroom/notifications/server';
import { PublicAddress } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Officer } from '../duty/officers.port';
import { ALERT_MAILS } from '../mails/alert-templates';
import { slotValues } from '../mails/slot-values';
import { RequestBook } from '../requests/request-book';
import { clockAt, referenceOf } from '../words';
import type { Raised } from './raised';

/** The mails of alerts: what has happened, and where to see to it. */
@Injectable()
export class AlertMails {
  constructor(
    private readonly mails: TemplatedMails,
    private readonly requests: RequestBook,
    private readonly people: PeopleDirectory,
    private readonly address: PublicAddress,
  ) {}

  /** One mail to each; each officer hears once of an alert. */
  async tell(manager: EntityManager, alertId: string, raised: Raised, to: readonly Officer[]): Promise<void> {
    const values = await this.valuesOf(manager, raised);
    for (const { id, name, email } of to) {
      await this.mails.put(manager, ALERT_MAILS[raised.kind], {
        dedupeKey: `bookings.alert ${alertId} ${id}`,
        to: { kind: 'staff', id, name, email },
        values,
      });
    }
  }

  private async valuesOf(manager: EntityManager, { request, booking, offer }: Raised) {
    const personId = booking?.personId ?? offer?.personId;
    const person = personId ? await this.people.find(personId, manager) : undefined;
    const holdEndsAt = booking?.holdEndsAt ?? offer?.dueAt ?? null;
    const about = request
      ? { request: referenceOf(request), ...slotValues(request, await this.requests.asker(request, manager)) }
      : { request: '', slot: '', programme: '', when: '', topic: '' };
    return {
      ...about,
      person: person?.name ?? 'Somebody who was taken out',
      'hold-ends': holdEndsAt === null ? '' : clockAt(holdEndsAt),
      'console-page': this.address.of(request ? `/console/requests/${request.id}` : '/console/duty'),
    };
  }
}
