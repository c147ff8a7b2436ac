import { BLOCKING } from '@greenroom/bookings/domain';
import { column, engineOf, goesWith } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class MakeBookings1763801400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    const guards = engineOf(runner) === 'sqlite' ? ON_SQLITE : ON_POSTGRES;
    for (const sql of guards) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
  }
}

const edited = () => [
  column.count('version', { default: 1 }),
  column.text('changed_by', { isNullable: true }),
  column.instant('changed_at'),
];
const maybe = { isNullable: true };
const ofRequest = (table: string) => [goesWith(`${table}_of`, 'request_id', { table: 'bookings_request' })];

const TABLES = [
  new Table({
    name: 'bookings_request',
    columns: [
      column.id('id', { isPrimary: true }),
      column.count('number'),
      column.text('state'),
      column.id('owner_id', maybe),
      ...['contact_id', 'outlet_id', 'programme_id'].map((name) => column.id(name, maybe)),
      column.instant('starts_at', maybe),
      column.instant('reply_by', maybe),
      column.text('call'),
      column.text('taken_by', maybe),
      column.text('outcome', maybe),
      column.text('reason'),
      column.instant('closed_at', maybe),
      column.instant('created_at'),
      ...edited(),
    ],
    indices: [
      { name: 'bookings_request_number', columnNames: ['number'], isUnique: true },
      { name: 'bookings_request_state', columnNames: ['state', 'reply_by'] },
      { name: 'bookings_request_closed', columnNames: ['closed_at'] },
      { name: 'bookings_request_contact', columnNames: ['contact_id'] },
    ],
  }),
  new Table({
    name: 'bookings_shortlisted',
    columns: [
      column.id('request_id', { isPrimary: true }),
      column.id('person_id', { isPrimary: true }),
      column.count('place'),
      column.text('reason'),
    ],
    foreignKeys: ofRequest('bookings_shortlisted'),
    indices: [{ name: 'bookings_shortlisted_person', columnNames: ['person_id'] }],
  }),
  new Table({
    name: 'bookings_offer',
    columns: [
      column.id('id', { isPrimary: true }),
      column.id('request_id'),
      column.id('person_id', maybe),
      column.text('state'),
      column.text('mode'),
      column.count('place'),
      column.text('why_you'),
      ...['sent_at', 'due_at', 'seen_at', 'answered_at'].map((name) => column.instant(name, maybe)),
      column.text('answered_by', maybe),
      column.text('reason', maybe),
      column.text('words'),
      column.text('interests'),
      column.text('off_limits'),
      column.instant('named_at', maybe),
      ...['moves_from', 'moves_until'].map((name) => column.instant(name, maybe)),
      ...edited(),
    ],
    foreignKeys: ofRequest('bookings_offer'),
    indices: [
      { name: 'bookings_offer_request', columnNames: ['request_id', 'place'] },
      { name: 'bookings_offer_person', columnNames: ['person_id', 'sent_at'] },
    ],
  }),
  new Table({
    name: 'bookings_booking',
    columns: [
      column.id('id', { isPrimary: true }),
      column.id('request_id'),
      column.id('offer_id', maybe),
      column.id('person_id', maybe),
      column.id('outlet_id', maybe),
      column.text('state'),
      ...['starts_at', 'ends_at', 'blocked_from', 'blocked_until'].map((name) => column.instant(name)),
      column.instant('hold_ends_at', maybe),
      column.text('outlet_yes', maybe),
      column.text('person_yes', maybe),
      column.text('reason', maybe),
      column.text('notice_band', maybe),
      ...['interests', 'off_limits'].map((name) => column.text(name)),
      ...['moves_from', 'moves_until'].map((name) => column.instant(name, maybe)),
      ...['swapped_for', 'replaces'].map((name) => column.id(name, maybe)),
      ...edited(),
    ],
    foreignKeys: ofRequest('bookings_booking'),
    indices: [
      { name: 'bookings_booking_request', columnNames: ['request_id'] },
      { name: 'bookings_booking_person', columnNames: ['person_id', 'blocked_from'] },
      { name: 'bookings_booking_slot', columnNames: ['starts_at'] },
    ],
  }),
  new Table({
    name: 'bookings_change',
    columns: [
      column.id('id', { isPrimary: true }),
      column.id('request_id'),
      column.text('subject'),
      column.id('subject_id'),
      column.text('deed'),
      column.text('from_state', maybe),
      column.text('to_state'),
      column.instant('at'),
      column.text('by_kind'),
      column.text('by_id'),
      column.text('reason'),
    ],
    foreignKeys: ofRequest('bookings_change'),
    indices: [{ name: 'bookings_change_request', columnNames: ['request_id', 'id'] }],
  }),
];

/** As the database says it where two bookings of a person would overlap; `overlap.ts` listens for it. */
const REFUSAL = 'two bookings of one person overlap';
const blocking = BLOCKING.map((state) => `'${state}'`).join(', ');

const refuseOn = (when: 'insert' | 'update') =>
  `create trigger bookings_booking_no_overlap_${when} before ${when} on bookings_booking
   when new.person_id is not null and new.state in (${blocking}) and exists (
     select 1 from bookings_booking other
     where other.person_id = new.person_id and other.id <> new.id and other.state in (${blocking})
       and other.blocked_from < new.blocked_until and new.blocked_from < other.blocked_until)
   begin select raise(abort, '${REFUSAL}'); end`;

const ON_SQLITE = [refuseOn('insert'), refuseOn('update')];
const ON_POSTGRES = [
  'create extension if not exists btree_gist',
  `alter table bookings_booking add constraint bookings_booking_no_overlap
   exclude using gist (person_id with =, int8range(blocked_from, blocked_until) with &&)
   where (state in (${blocking}) and person_id is not null)`,
];
