import type { Deed } from '@greenroom/contract';
import { type Clock, SECOND } from '@greenroom/kernel';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, type Caller, CLOCK, JobQueue, KeyRing, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AvailabilityBook, type KnownTimes } from '../availability/availability-book';
import { CalendarTable } from '../availability/availability.table';
import { PEOPLE_LOCK, PeopleDirectory } from '../directory/people-directory';
import { NEVER_LOOKED_AT } from './calendar-health';
import { CalendarGateway } from './calendar-gateway';
import { READ_CALENDAR } from './poll-calendar';
import { openAddress, readAddress, sealAddress } from './sealed-address';

const MOST = 5;
/** How long somebody who has added a calendar is let wait for the first look at it. */
const PATIENCE = { looks: 20, every: SECOND / 10 };

/** Adds and removes the calendars that a person keeps elsewhere. */
@Injectable()
export class ChangeCalendars {
  constructor(
    private readonly book: AvailabilityBook,
    private readonly directory: PeopleDirectory,
    private readonly gateway: CalendarGateway,
    private readonly queue: JobQueue,
    private readonly keys: KeyRing,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps an address, sealed, and has it read at once; waits two seconds at most for what that comes to.
   * @throws Refused `calendar.address-refused` with why, `calendar.too-many`, `person.not-found`
   */
  async add(me: Caller, given: { readonly name: string; readonly address: string }): Promise<KnownTimes> {
    const address = this.checked(given.address);
    const id = newId<'calendar'>();
    await this.transactions.run(async (manager) => {
      await this.enter(me, manager);
      const own = await manager.findBy(CalendarTable, { personId: me.id });
      if (own.some(({ sealedAddress }) => openAddress(this.keys, sealedAddress) === address.href)) {
        throw refusal('This calendar is read already.');
      }
      if (own.length >= MOST) throw new Refused('calendar.too-many');
      const now = this.clock.now();
      const facts = { name: given.name, host: address.host, sealedAddress: sealAddress(this.keys, address) };
      await manager.insert(CalendarTable, { ...facts, id, personId: me.id, ...NEVER_READ, nextAt: now });
      await this.queue.request(manager, { kind: READ_CALENDAR, key: id });
      await this.note(me, 'calendar.added', id, manager);
    });
    return this.firstLook(me, id);
  }

  /** @throws Refused `calendar.not-found` where it is not there or not theirs */
  remove(me: Caller, id: string): Promise<KnownTimes> {
    return this.transactions.run(async (manager) => {
      await this.enter(me, manager);
      // What was read of it goes with it.
      const { affected } = await manager.delete(CalendarTable, { id, personId: me.id });
      if (!affected) throw new Refused('calendar.not-found');
      await this.note(me, 'calendar.removed', id, manager);
      return this.book.read(me.id, manager);
    });
  }

  private checked(given: string): URL {
    const address = readAddress(given);
    if (!address) throw refusal('That is not a web address.');
    const why = this.gateway.whyNot(address);
    if (why !== undefined) throw refusal(why);
    return address;
  }

  private async enter(me: Caller, manager: EntityManager): Promise<void> {
    await oneAtATime(manager, PEOPLE_LOCK);
    if (!(await this.directory.find(me.id, manager))) throw new Refused('person.not-found');
  }

  private async note(me: Caller, deed: Deed, id: string, manager: EntityManager): Promise<void> {
    await this.directory.tell(me.id, 'changed', manager);
    await this.audit.note(manager, { actor: { kind: me.kind, id: me.id }, deed, subject: { kind: 'calendar', id } });
  }

  /** Another process may be the one that looks, so the row is asked. */
  private async firstLook(me: Caller, id: string): Promise<KnownTimes> {
    for (let looks = 0; ; looks++) {
      const times = await this.book.read(me.id);
      const calendar = times.calendars.find((one) => one.id === id);
      const isLookedAt = !calendar || calendar.lastGoodAt !== null || calendar.failingSince !== null;
      if (isLookedAt || looks >= PATIENCE.looks) return times;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE.every));
    }
  }
}

const NEVER_READ = { ...NEVER_LOOKED_AT, readUntil: null, etag: null, lastModified: null };

function refusal(message: string): Refused {
  return new Refused('calendar.address-refused', [{ path: 'body.address', message }]);
}
