import { mayBeAcknowledged } from '@greenroom/bookings/domain';
import type { Clock, Instant } from '@greenroom/kernel';
import { type Actor, CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type Officers, OFFICERS } from '../duty/officers.port';
import { byStaff } from '../history/history';
import { EditRequest } from '../requests/edit-request';
import { callOf, RequestBook } from '../requests/request-book';
import { RequestLife } from '../requests/request-life';
import { stampOf } from '../words';
import { AcknowledgeMails } from './acknowledge-mails';

/** Tells whoever asks that their call was heard, who sees to it, and by when they hear; once a press. */
@Injectable()
export class Acknowledge {
  constructor(
    private readonly requests: RequestBook,
    private readonly editing: EditRequest,
    private readonly life: RequestLife,
    private readonly mails: AcknowledgeMails,
    @Inject(OFFICERS) private readonly officers: Officers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param hearBy the time by which the producer must hear, unless given
   * @throws Refused `booking-request.not-found`, `booking-request.clash`, and `acknowledgement.over`, `.no-address`,
   *   `.unwanted`, `.no-time` or `.past`
   */
  run(id: string, version: number, hearBy: Instant | undefined, by: Actor): Promise<void> {
    // Whoever presses twice writes once: the second press is made to a version that is gone.
    return this.editing.run(id, version, by, async (manager, request) => {
      if (!mayBeAcknowledged(request.state, callOf(request), this.clock.now()))
        throw new Refused('acknowledgement.over');
      const { contact, ...asker } = await this.requests.asker(request, manager);
      if (!contact || contact.email === '') throw new Refused('acknowledgement.no-address');
      if (contact.doNotContact !== null) throw new Refused('acknowledgement.unwanted');
      const till = hearBy ?? request.replyBy;
      if (till === null) throw new Refused('acknowledgement.no-time');
      if (till <= this.clock.now()) throw new Refused('acknowledgement.past');
      const officer = (await this.officers.onDuty(manager)) ?? by;
      const phone = await this.officers.phone(manager);
      await this.mails.put(manager, {
        request,
        asker: { ...asker, contact },
        officer: officer.name,
        phone,
        hearBy: till,
      });
      await this.life.note(manager, request, 'acknowledge', byStaff(by), `They will hear by ${stampOf(till)}`);
    });
  }
}
