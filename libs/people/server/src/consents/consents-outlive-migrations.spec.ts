import { notificationsSchema } from '@greenroom/notifications/server';
import { keepingTriggers, migrate, openDataSource, statement } from '@greenroom/platform/persistence';
import { makeTestDatabase } from '@greenroom/platform/persistence/testing';
import { platformSchema } from '@greenroom/platform/server';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { peopleSchema } from '../index';
import { LEA, peopleOffice } from '../../testing/people-office';

/** A migration as one may come one day. */
class ChangePeople9999999999999 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const column = new TableColumn({ name: 'later', type: 'text', isNullable: true });
    await keepingTriggers(runner, 'people_person', () => runner.addColumn('people_person', column));
  }

  async down(runner: QueryRunner): Promise<void> {
    await keepingTriggers(runner, 'people_person', () => runner.dropColumn('people_person', 'later'));
  }
}

it.each(['sqlite', 'postgres'] as const)(
  'what was agreed to outlives a change of the people’s table, on %s',
  async (engine) => {
    const database = await makeTestDatabase(engine);
    const schemas = [platformSchema, notificationsSchema, peopleSchema];
    const before = await openDataSource(database.address, schemas);
    await migrate(before);
    const office = peopleOffice(before);
    const { id } = await office.changePerson.add({ name: 'Ada Fairweather' }, LEA);
    const said = { purpose: 'matching', field: null, isGiven: true, version: 1, how: 'portal' } as const;
    await office.sayConsent.run(id, said, { kind: 'person', id, name: 'Ada Fairweather' });
    await before.destroy();

    const later = { tables: [], migrations: [ChangePeople9999999999999] };
    const after = await openDataSource(database.address, [...schemas, later]);
    expect(await migrate(after)).toEqual(['ChangePeople9999999999999']);
    expect(await peopleOffice(after).consents.events(id)).toHaveLength(1);
    await expect(statement(after, 'delete from people_consent')).rejects.toThrow(/agreed/);
    await expect(statement(after, "update people_consent set wording = ''")).rejects.toThrow(/agreed/);
    await after.destroy();
    await database.remove();
  },
);
