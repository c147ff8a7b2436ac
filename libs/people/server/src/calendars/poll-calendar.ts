import {
  type Clock,
  dayAfter,
  type Instant,
  type Interval,
  londonDay,
  londonDayOf,
  type Stretches,
} from '@greenroom/kernel';
import { inPieces, Transactions } from '@greenroom/platform/persistence';
import { CLOCK, type FetchOutcome, KeyRing, LOGGER, type Logger } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AvailabilityBook, type KnownTimes } from '../availability/availability-book';
import { TimesWatch } from '../availability/times-watch';
import { CalendarBusyTable, CalendarTable } from '../availability/availability.table';
import { PeopleDirectory } from '../directory/people-directory';
import { CalendarGateway } from './calendar-gateway';
import { healthAfter, isTold, isUncertain, nextLook, type Verdict } from './calendar-health';
import { openAddress } from './sealed-address';

/** The job of looking at one calendar, keyed by its id. */
export const READ_CALENDAR = 'people.read-calendar';

/** Days that are read ahead. */
const AHEAD = 100;
const TOGETHER = 200;

/** What one look came to. */
interface Look {
  readonly verdict: Verdict;
  /** What there is to be kept; undefined: what is kept stands. */
  readonly read?: { readonly busy: Stretches } & Pick<CalendarTable, 'readUntil' | 'etag' | 'lastModified'>;
}

const NOTHING_KNOWN: { etag?: string; lastModified?: string } = {};

/** Looks at one calendar: asks, reads, keeps when it is busy, and decides when to look again. */
@Injectable()
export class PollCalendar {
  constructor(
    private readonly dataSource: DataSource,
    private readonly gateway: CalendarGateway,
    private readonly directory: PeopleDirectory,
    private readonly book: AvailabilityBook,
    private readonly watch: TimesWatch,
    private readonly keys: KeyRing,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns when to look again; undefined where the calendar is not there any more */
  async run(id: string): Promise<Instant | undefined> {
    const calendar = await this.dataSource.manager.findOneBy(CalendarTable, { id });
    if (!calendar) return undefined;
    const look = await this.look(calendar);
    const { verdict } = look;
    if (verdict.kind === 'failed') this.logger.info({ calendarId: id, problem: verdict.problem }, 'calendar not read');
    return this.transactions.run((manager) => this.store(id, look, manager));
  }

  private async look({ sealedAddress, readUntil, etag, lastModified }: CalendarTable): Promise<Look> {
    const window = windowAt(this.clock.now());
    const address = openAddress(this.keys, sealedAddress);
    // A calendar that stays as it is has to be read anew all the same, as days come into sight.
    const known = readUntil === window.end ? { etag: etag ?? undefined, lastModified: lastModified ?? undefined } : {};
    const outcome = await this.gateway.fetch({ address, ...known });
    if (outcome.kind === 'unchanged') return { verdict: { kind: 'good' } };
    if (outcome.kind !== 'fetched') return { verdict: failureOf(outcome) };
    const reading = await this.gateway.read(outcome.body, window);
    if (!reading.ok) return { verdict: { kind: 'failed', problem: reading.refusal.code } };
    const { busy, isWhole } = reading.value;
    // What is known of a place that the address leads to is not sent to this one.
    const { etag: tag, lastModified: since } = isWhole && outcome.finalAddress === address ? outcome : NOTHING_KNOWN;
    return {
      verdict: { kind: isWhole ? 'good' : 'partly' },
      read: {
        busy,
        readUntil: window.end,
        etag: tag ?? null,
        lastModified: since ?? null,
      },
    };
  }

  private async store(id: string, { verdict, read }: Look, manager: EntityManager): Promise<Instant | undefined> {
    const before = await manager.findOneBy(CalendarTable, { id });
    if (!before) return undefined;
    const now = this.clock.now();
    const health = healthAfter(before, verdict, now);
    const nextAt = nextLook(id, health, verdict, now);
    const { busy, ...kept } = read ?? {};
    const times = busy && (await this.book.read(before.personId, manager));
    await manager.update(CalendarTable, id, { ...health, ...kept, nextAt });
    const isBusyOtherwise = busy !== undefined && (await this.replace(id, busy, manager));
    const isSeenOtherwise =
      isUncertain(before, now) !== isUncertain(health, now) ||
      isTold(before) !== isTold(health) ||
      (isTold(health) && before.problem !== health.problem);
    if (isBusyOtherwise || isSeenOtherwise) await this.directory.tell(before.personId, 'changed', manager);
    if (times && isBusyOtherwise) await this.tellTurn(before.personId, times, manager);
    return nextAt;
  }

  private async tellTurn(personId: string, before: KnownTimes, manager: EntityManager): Promise<void> {
    const after = await this.book.read(personId, manager);
    await this.watch.turned(manager, { personId, before, after, by: undefined });
  }

  /** @returns whether the times are not those that were kept */
  private async replace(calendarId: string, busy: Stretches, manager: EntityManager): Promise<boolean> {
    const kept = await manager.find(CalendarBusyTable, { where: { calendarId }, order: { place: 'ASC' } });
    const isSame =
      kept.length === busy.length &&
      kept.every(({ startsAt, endsAt }, n) => startsAt === busy[n]!.start && endsAt === busy[n]!.end);
    if (isSame) return false;
    await manager.delete(CalendarBusyTable, { calendarId });
    const rows = busy.map(({ start, end }, place) => ({ calendarId, place, startsAt: start, endsAt: end }));
    for (const piece of inPieces(rows, TOGETHER)) await manager.insert(CalendarBusyTable, [...piece]);
    return true;
  }
}

/** From yesterday on, in whole days of London, so that the same calendar gives the same times all day. */
function windowAt(now: Instant): Interval {
  const today = londonDayOf(now);
  return { start: londonDay(dayAfter(today, -1)).start, end: londonDay(dayAfter(today, AHEAD)).end };
}

/** Hosts that keep calendars say that one is closed to us by the same answers as that it is not there. */
const CLOSED = new Set([401, 402, 403, 404, 410]);

function failureOf(outcome: Exclude<FetchOutcome, { kind: 'fetched' | 'unchanged' }>): Verdict {
  if (outcome.kind === 'refused') return { kind: 'failed', problem: 'forbidden' };
  if (outcome.kind === 'gone') return { kind: 'failed', problem: 'refused' };
  const { code, status = 0, retryAfter } = outcome;
  const problem = code === 'too-large' ? 'too-large' : CLOSED.has(status) ? 'refused' : 'unreachable';
  return { kind: 'failed', problem, retryAfter };
}
