import { isToCome, WAITING_OFFERS } from '@greenroom/bookings/domain';
import type { Clock, Instant } from '@greenroom/kernel';
import { PeopleDirectory } from '@greenroom/people/server';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual, MoreThan } from 'typeorm';
import { BookingTable } from '../bookings/booking.table';
import { OfferTable } from '../offers/offer.table';
import { RequestBook } from '../requests/request-book';
import { programmeIn, referenceOf } from '../words';

/** Something that whoever has the duty next has to know of. */
export interface Open {
  readonly kind: 'request' | 'reply' | 'hold' | 'on-air' | 'booked' | 're-confirm';
  readonly requestId: string;
  readonly reference: string;
  readonly asker: string;
  readonly topic: string;
  readonly person: string | null;
  readonly at: Instant | null;
}

const MOST = 100;
const STANDING = ['confirmed', 'briefed'] as const;

/** What is open now. Of people only names: what they declared, need or said stays where it is. */
@Injectable()
export class OpenThings {
  constructor(
    private readonly requests: RequestBook,
    private readonly people: PeopleDirectory,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is going on now, and what ends or begins until an instant; each kind by its time. */
  async of(until: Instant): Promise<readonly Open[]> {
    const rows = [...(await this.bookings(until)), ...(await this.replies(until)), ...(await this.openRequests())];
    const requests = await this.requests.ofRows(rows);
    const askers = await this.requests.askers([...requests.values()]);
    const people = await this.people.entries([...new Set(rows.flatMap(({ personId }) => personId ?? []))]);
    const names = new Map(people.map(({ id, name }) => [id as string, name]));
    return rows.map(({ kind, requestId, personId, at }) => {
      const request = requests.get(requestId)!;
      return {
        ...{ kind, requestId, at, reference: referenceOf(request), topic: request.call.topic },
        asker: programmeIn(askers.get(requestId)!),
        person: personId === null ? null : (names.get(personId) ?? null),
      };
    });
  }

  private async bookings(until: Instant) {
    const now = this.clock.now();
    const rows = await this.dataSource.manager.find(BookingTable, {
      where: [
        { state: 'in-progress' },
        { state: 're-confirm', endsAt: MoreThan(now) },
        { state: In([...STANDING]), startsAt: LessThanOrEqual(until), endsAt: MoreThan(now) },
        { state: 'pencilled', holdEndsAt: LessThanOrEqual(until) },
      ],
      order: { startsAt: 'ASC', id: 'ASC' },
      take: MOST,
    });
    return rows.map(({ state, requestId, personId, startsAt, holdEndsAt }) => {
      const about = { requestId, personId };
      if (state === 'pencilled') return { kind: 'hold', at: holdEndsAt, ...about } as const;
      if (state === 're-confirm') return { kind: 're-confirm', at: startsAt, ...about } as const;
      const isOn = state === 'in-progress' || !isToCome(startsAt, now);
      return { kind: isOn ? 'on-air' : 'booked', at: startsAt, ...about } as const;
    });
  }

  private async replies(until: Instant) {
    const rows = await this.dataSource.manager.find(OfferTable, {
      where: { state: In(WAITING_OFFERS), dueAt: LessThanOrEqual(until) },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: MOST,
    });
    return rows.map(({ state, requestId, personId, dueAt }) => {
      const kind = state === 'holding' ? 'hold' : 'reply';
      return { kind, requestId, personId, at: dueAt } as const;
    });
  }

  private async openRequests() {
    const rows = await this.requests.page({ show: 'open' }, MOST);
    return rows
      .filter(({ state }) => state !== 'filled')
      .map(({ id, replyBy }) => ({ kind: 'request', requestId: id, personId: null, at: replyBy }) as const);
  }
}
