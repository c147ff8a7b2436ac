import { TURN, type Turn } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestTable } from '../requests/request.table';

export type KnownTurn = Turn & { readonly lastAskedAt: number | null };

/** What people have had of late, which tells whose turn it is. */
@Injectable()
export class KnownTurns {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By id; the request itself is not reckoned in. */
  async of(ids: readonly string[], { id, startsAt }: RequestTable): Promise<Map<string, KnownTurn>> {
    if (ids.length === 0) return new Map();
    const now = this.clock.now();
    const offers = await statement<{ id: string; n: string | number; last: string | number }>(
      this.dataSource,
      `select person_id as id, count(*) as n, max(sent_at) as last from bookings_offer
       where person_id in (:...ids) and request_id <> :request and sent_at > :since group by person_id`,
      { ids, request: id, since: now - TURN.asked },
    );
    const bookings = await statement<{ id: string; at: string | number }>(
      this.dataSource,
      `select person_id as id, starts_at as at from bookings_booking
       where person_id in (:...ids) and starts_at > :since and state not in ('pencilled', 'released', 'pulled', 'stood-down')`,
      { ids, since: now - TURN.bookings },
    );
    const asked = new Map(offers.map((row) => [row.id, row]));
    const around = startsAt ?? now;
    return new Map(
      ids.map((one) => {
        const own = bookings.filter((row) => row.id === one).map(({ at }) => Number(at));
        const row = asked.get(one);
        return [
          one,
          {
            asked: Number(row?.n ?? 0),
            booked: own.length,
            bookedLately: own.filter((at) => Math.abs(at - around) < TURN.cap.within).length,
            lastAskedAt: row ? Number(row.last) : null,
          },
        ];
      }),
    );
  }
}
