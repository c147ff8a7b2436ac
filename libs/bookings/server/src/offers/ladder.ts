import { OPEN_OFFERS } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { CLOCK, JobQueue, type JobResult, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { RaiseAlert } from '../alerts/raise-alert';
import { THE_CLOCK } from '../history/history';
import { RequestLife } from '../requests/request-life';
import type { RequestTable } from '../requests/request.table';
import { OFFER_DUE, OfferLife } from './offer-life';
import { OfferMails } from './offer-mails';
import { OfferTable } from './offer.table';

/**
 * Asks the next one on a ladder that an officer approved, by itself; and tells the duty officer where it ends. Whoever
 * waits on it can be asked until the producer should have heard.
 */
@Injectable()
export class Ladder {
  constructor(
    private readonly life: OfferLife,
    private readonly requestLife: RequestLife,
    private readonly mails: OfferMails,
    private readonly raising: RaiseAlert,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Has a draft end in its time; one without a deadline is looked after once it has one. */
  async wait(manager: EntityManager, { id }: OfferTable, { replyBy }: RequestTable): Promise<void> {
    if (replyBy !== null) await this.queue.request(manager, { kind: OFFER_DUE, key: id, dueAt: replyBy });
  }

  /** The deadline may have moved, or be gone, since it was waited for. */
  async endWait(manager: EntityManager, draft: OfferTable, request: RequestTable): Promise<JobResult> {
    const { replyBy } = request;
    if (replyBy === null) return;
    if (this.clock.now() < replyBy) return { again: replyBy };
    await this.life.take(manager, draft, request, 'end', THE_CLOCK);
  }

  /** Sets the clocks of those who wait on a ladder anew, when the request’s deadline may have moved. */
  async followDeadline(manager: EntityManager, request: RequestTable): Promise<void> {
    const drafts = await manager.findBy(OfferTable, { requestId: request.id, state: 'draft' });
    for (const draft of drafts) await this.wait(manager, draft, request);
  }

  /** After an offer of a ladder has ended. */
  async climb(manager: EntityManager, request: RequestTable): Promise<void> {
    const onLadder = { requestId: request.id, mode: 'ladder' } as const;
    if (await manager.existsBy(OfferTable, { ...onLadder, state: In(OPEN_OFFERS) })) return;
    if ((await this.requestLife.placesLeft(manager, request)) === 0) return;
    const drafts = await manager.find(OfferTable, { where: { ...onLadder, state: 'draft' }, order: { place: 'ASC' } });
    for (const next of drafts) {
      // Whoever was taken out since, or has no address any more, is passed over.
      if (!(await this.mails.reaches(manager, next))) {
        await this.life.take(manager, next, request, 'end', THE_CLOCK);
        continue;
      }
      if (await this.isSent(manager, next, request)) return;
      // Nobody further up could answer in time either.
      await this.life.take(manager, next, request, 'end', THE_CLOCK);
    }
    await this.tellDuty(manager, request);
  }

  /** Not where nobody could answer in time any more. */
  private async isSent(manager: EntityManager, next: OfferTable, request: RequestTable): Promise<boolean> {
    try {
      await this.life.send(manager, next, request, THE_CLOCK);
      return true;
    } catch (error) {
      if (error instanceof Refused && (error.code === 'offer.too-late' || error.code === 'offer.filled')) return false;
      throw error;
    }
  }

  private async tellDuty(manager: EntityManager, request: RequestTable): Promise<void> {
    const asked = await manager.countBy(OfferTable, { requestId: request.id, mode: 'ladder' });
    const occasion = `ladder-ended ${request.id} ${request.version} ${asked}`;
    await this.raising.run(manager, { kind: 'ladder-ended', request, occasion });
  }
}
