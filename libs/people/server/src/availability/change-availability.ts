import { type Clock, londonDayOf } from '@greenroom/kernel';
import { type GivenTimes, readTimes } from '@greenroom/people/domain';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, type Caller, CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { held } from '../directory/in-hand';
import { PeopleDirectory } from '../directory/people-directory';
import { AvailabilityBook, type KnownTimes } from './availability-book';
import { AvailabilityTable, type PartChange, TIMES_PARTS, type TimesPart } from './availability.table';
import { TimesWatch } from './times-watch';

/** What may be changed of somebody's times; what is not given stays as it was. */
export type TimesChange = Omit<GivenTimes, 'returnsOn'> & {
  /** null: they can be asked again. */
  readonly pause?: { readonly returnsOn: string | null } | null | undefined;
};

/** Writes down when somebody can speak, by themselves or by staff on their word. */
@Injectable()
export class ChangeAvailability {
  constructor(
    private readonly book: AvailabilityBook,
    private readonly directory: PeopleDirectory,
    private readonly watch: TimesWatch,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A part that nobody has changed since `version` is saved, whatever happened to the others.
   * @throws Refused `person.not-found`, `availability.clash`, `request.invalid` with what is wrong
   */
  run(personId: string, version: number, change: TimesChange, by: Caller): Promise<KnownTimes> {
    return this.transactions.run(async (manager) => {
      await held(this.directory, personId, manager);
      const times = await this.asSeen(personId, version, change, manager);
      await manager.upsert(AvailabilityTable, this.changed(personId, times, change, by), ['personId']);
      await this.directory.tell(personId, 'changed', manager);
      const actor = { kind: by.kind, id: by.id };
      await this.audit.note(manager, {
        actor,
        deed: 'availability.changed',
        subject: { kind: 'person', id: personId },
      });
      const after = await this.book.read(personId, manager);
      await this.watch.turned(manager, { personId, before: times, after, by: actor });
      return after;
    });
  }

  private async asSeen(
    personId: string,
    version: number,
    change: TimesChange,
    manager: EntityManager,
  ): Promise<KnownTimes> {
    const times = await this.book.read(personId, manager);
    const since = partsOf(change).flatMap((part) => times.changes[part] ?? []);
    const clash = since.filter((one) => one.version > version).sort((a, b) => b.version - a.version)[0];
    if (!clash) return times;
    throw new Refused('availability.clash', [], {
      clash: {
        version: times.version,
        changedBy: clash.by,
        changedAt: new Date(clash.at).toISOString(),
      },
    });
  }

  private changed(personId: string, times: KnownTimes, change: TimesChange, by: Caller): AvailabilityTable {
    const now = this.clock.now();
    const { pause, ...given } = change;
    const read = readTimes({ ...given, ...(pause && { returnsOn: pause.returnsOn }) }, londonDayOf(now));
    if (!read.ok) {
      const issues = read.issues.map(({ path, message }) => ({ path: `body.${inWordsOfTheCall(path)}`, message }));
      throw new Refused('request.invalid', issues);
    }
    const {
      week = times.week,
      exceptions = times.exceptions,
      timeOff = times.timeOff,
      limits = times.limits,
    } = read.times;
    const paused =
      pause === undefined
        ? times.pause
        : pause && { since: times.pause?.since ?? now, returnsOn: read.times.returnsOn ?? null };
    const version = times.version + 1;
    const changedBy = by.kind === 'staff' ? { id: by.id, name: by.name } : null;
    const changed: PartChange = { version, at: now, by: changedBy };
    return {
      personId,
      version,
      ...{ week, exceptions, timeOff, limits },
      pausedAt: paused?.since ?? null,
      returnsOn: paused?.returnsOn ?? null,
      changedAt: now,
      changedBy,
      changes: { ...times.changes, ...Object.fromEntries(partsOf(change).map((part) => [part, changed])) },
    };
  }
}

function partsOf(change: TimesChange): TimesPart[] {
  return TIMES_PARTS.filter((part) => change[part] !== undefined);
}

function inWordsOfTheCall(path: string): string {
  return path === 'returnsOn' ? 'pause.returnsOn' : path;
}
