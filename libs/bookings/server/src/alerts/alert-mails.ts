import type { AlertKind } from '@greenroom/bookings/domain';
import { TemplatedMails } from '@greenroom/notifications/server';
import { PublicAddress } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Officer } from '../duty/officers.port';
import { ALERT_MAILS } from '../mails/alert-templates';
import { slotValues } from '../mails/slot-values';
import type { Asker } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { clockAt, referenceOf } from '../words';

/** What an alert speaks of. */
export interface AlertAbout {
  readonly id: string;
  readonly kind: AlertKind;
  readonly request: RequestTable | null;
  readonly asker: Asker | null;
  /** null: nobody, or somebody who was taken out. */
  readonly person: string | null;
  readonly holdEndsAt: number | null;
}

/** The mails of alerts: what has happened, and where to see to it. */
@Injectable()
export class AlertMails {
  constructor(
    private readonly mails: TemplatedMails,
    private readonly address: PublicAddress,
  ) {}

  async tell(manager: EntityManager, about: AlertAbout, { id, name, email }: Officer): Promise<void> {
    const { kind, request, asker, person, holdEndsAt } = about;
    await this.mails.put(manager, ALERT_MAILS[kind], {
      dedupeKey: `bookings.alert ${about.id} ${id}`,
      to: { kind: 'staff', id, name, email },
      values: {
        ...aboutRequest(request, asker),
        person: person ?? 'Somebody who was taken out',
        'hold-ends': holdEndsAt === null ? '' : clockAt(holdEndsAt),
        'console-page': this.address.of(request ? `/console/requests/${request.id}` : '/console/duty'),
      },
    });
  }
}

function aboutRequest(request: RequestTable | null, asker: Asker | null) {
  if (!request || !asker) return { request: '', slot: '', programme: '', when: '', topic: '' };
  return { request: referenceOf(request), ...slotValues(request, asker) };
}
