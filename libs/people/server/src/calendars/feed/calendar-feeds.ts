import { createHash, randomBytes } from 'node:crypto';
import type { Deed } from '@greenroom/contract';
import type { Clock } from '@greenroom/kernel';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, type Caller, CLOCK, PublicAddress, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AvailabilityBook, type KnownTimes } from '../../availability/availability-book';
import { CalendarFeedTable } from '../../availability/availability.table';
import { PEOPLE_LOCK, PeopleDirectory } from '../../directory/people-directory';
import { PERSON_EVENTS, type PersonEvents } from './person-events.port';
import { writeCalendar } from './write-calendar';

const SECRET_BYTES = 32;

/** The secret addresses at which people's own calendars read their bookings. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly book: AvailabilityBook,
    private readonly directory: PeopleDirectory,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly address: PublicAddress,
    @Inject(PERSON_EVENTS) private readonly events: PersonEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the address, which is kept nowhere; one made before is no address any more */
  async make(me: Caller): Promise<string> {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    await this.transactions.run(async (manager) => {
      await this.enter(me, manager);
      const row = { personId: me.id, digest: digestOf(secret), madeAt: this.clock.now() };
      await manager.upsert(CalendarFeedTable, row, ['personId']);
      await this.note(me, 'calendar-feed.made', manager);
    });
    return this.address.of(`/api/calendar/${secret}.ics`);
  }

  /** Does nothing where there is none. */
  end(me: Caller): Promise<KnownTimes> {
    return this.transactions.run(async (manager) => {
      await this.enter(me, manager);
      const { affected } = await manager.delete(CalendarFeedTable, { personId: me.id });
      if (affected) await this.note(me, 'calendar-feed.ended', manager);
      return this.book.read(me.id, manager);
    });
  }

  /**
   * The bookings of the person whose secret it is, as an .ics file.
   * @throws Refused `request.not-found`, as for any address that is none
   */
  async read(secret: string): Promise<string> {
    const feed = await this.dataSource.manager.findOneBy(CalendarFeedTable, { digest: digestOf(secret) });
    if (!feed) throw new Refused('request.not-found');
    const events = await this.events.of(feed.personId);
    return writeCalendar({ about: this.events.about, host: new URL(this.address.of('/')).hostname, events });
  }

  private async enter(me: Caller, manager: EntityManager): Promise<void> {
    await oneAtATime(manager, PEOPLE_LOCK);
    if (!(await this.directory.find(me.id, manager))) throw new Refused('person.not-found');
  }

  private async note(me: Caller, deed: Deed, manager: EntityManager): Promise<void> {
    await this.directory.tell(me.id, 'changed', manager);
    const reference = { kind: me.kind, id: me.id };
    await this.audit.note(manager, { actor: reference, deed, subject: { kind: 'person', id: me.id } });
  }
}

/** The secret has 256 bits: a digest without salt cannot be searched for. */
function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
