import type { DayException, Limits, TimeOff, Week } from '@greenroom/people/domain';
import {
  CountColumn,
  IdColumn,
  IdPrimaryColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonTable } from '../directory/person.table';

/** What of somebody's times is saved by itself. */
export const TIMES_PARTS = ['week', 'exceptions', 'timeOff', 'limits', 'pause'] as const;
export type TimesPart = (typeof TIMES_PARTS)[number];

/** The last change of a part: the version that came of it, when, and who made it; by null: the person themselves. */
export interface PartChange {
  readonly version: number;
  readonly at: number;
  readonly by: Actor | null;
}
export type PartChanges = Readonly<Partial<Record<TimesPart, PartChange>>>;

/** What somebody has said of their time; no row: nothing. */
@Entity('people_availability')
export class AvailabilityTable {
  @ForeignKey(() => PersonTable, { name: 'people_availability_person', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'person_id' })
  personId!: string;
  @CountColumn() version!: number;
  @JsonColumn({ nullable: true }) week!: Week | null;
  @JsonColumn() exceptions!: readonly DayException[];
  @JsonColumn({ name: 'time_off' }) timeOff!: readonly TimeOff[];
  @JsonColumn() limits!: Limits;
  @InstantColumn({ name: 'paused_at', nullable: true }) pausedAt!: number | null;
  /** A day, `2026-03-14`. */
  @TextColumn({ name: 'returns_on', nullable: true }) returnsOn!: string | null;
  @InstantColumn({ name: 'changed_at' }) changedAt!: number;
  /** null: the person themselves. */
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  /** The last change of each part; a part that is not there was never changed. */
  @JsonColumn() changes!: PartChanges;
}

/** A calendar of somebody's that is kept elsewhere. */
@Entity('people_calendar')
@Index('people_calendar_person', ['personId'])
export class CalendarTable {
  @IdPrimaryColumn() id!: string;
  @ForeignKey(() => PersonTable, { name: 'people_calendar_of', onDelete: 'CASCADE' })
  @IdColumn({ name: 'person_id' })
  personId!: string;
  @TextColumn() name!: string;
  /** The address, sealed: whoever knows it can read the calendar. */
  @TextColumn({ name: 'sealed_address' }) sealedAddress!: string;
  @TextColumn() host!: string;
  @InstantColumn({ name: 'last_good_at', nullable: true }) lastGoodAt!: number | null;
  @InstantColumn({ name: 'failing_since', nullable: true }) failingSince!: number | null;
  @CountColumn({ default: 0 }) failures!: number;
  /** A code of ours for what went wrong last. */
  @TextColumn({ nullable: true }) problem!: string | null;
  @InstantColumn({ name: 'next_at' }) nextAt!: number;
  /** How far ahead the busy times reach that were read last. */
  @InstantColumn({ name: 'read_until', nullable: true }) readUntil!: number | null;
  /** What the host is asked with whether anything is new. */
  @TextColumn({ nullable: true }) etag!: string | null;
  @TextColumn({ name: 'last_modified', nullable: true }) lastModified!: string | null;
}

/** A stretch in which a calendar has something: when, and never what. */
@Entity('people_calendar_busy')
export class CalendarBusyTable {
  @ForeignKey(() => CalendarTable, { name: 'people_calendar_busy_of', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'calendar_id' })
  calendarId!: string;
  @PrimaryColumn({ type: 'integer' }) place!: number;
  @InstantColumn({ name: 'starts_at' }) startsAt!: number;
  @InstantColumn({ name: 'ends_at' }) endsAt!: number;
}

/** The address at which somebody's bookings are read by a calendar of their own. */
@Entity('people_calendar_feed')
@Index('people_calendar_feed_digest', ['digest'], { unique: true })
export class CalendarFeedTable {
  @ForeignKey(() => PersonTable, { name: 'people_calendar_feed_of', onDelete: 'CASCADE' })
  @IdPrimaryColumn({ name: 'person_id' })
  personId!: string;
  /** SHA-256 of the secret in the address, in base64url. */
  @TextColumn() digest!: string;
  @InstantColumn({ name: 'made_at' }) madeAt!: number;
}
