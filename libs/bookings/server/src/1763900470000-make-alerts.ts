import { column, goesWith } from '@greenroom/platform/persistence';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** What needs the officer on duty, and who saw to it. */
export class MakeAlerts1763900470000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(ALERTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(ALERTS.name);
  }
}

const maybe = { isNullable: true };
const ALERTS = new Table({
  name: 'bookings_alert',
  columns: [
    column.id('id', { isPrimary: true }),
    column.text('kind'),
    column.text('occasion'),
    column.id('request_id', maybe),
    column.id('booking_id', maybe),
    column.id('offer_id', maybe),
    column.instant('raised_at'),
    column.text('told'),
    column.id('seen_by', maybe),
    column.instant('seen_at', maybe),
    column.instant('mended_at', maybe),
  ],
  foreignKeys: [goesWith('bookings_alert_of', 'request_id', { table: 'bookings_request' })],
  indices: [
    { name: 'bookings_alert_occasion', columnNames: ['occasion'], isUnique: true },
    { name: 'bookings_alert_raised', columnNames: ['raised_at'] },
    { name: 'bookings_alert_open', columnNames: ['seen_at', 'mended_at'] },
    { name: 'bookings_alert_request', columnNames: ['request_id'] },
  ],
});
