import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { createLogger, KeyRing, PersonalData, readSettings } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { AppModule, openDatabase } from '@greenroom/api';
import type { DataSource } from 'typeorm';

/** What a column is called that says whose a row is. */
const OF_A_PERSON = new Set(['person_id', 'recipient_id']);

describe('what is kept of people', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await makeTestDatabase('sqlite');
    dataSource = await openDatabase(database.address);
    const platform = {
      settings: readSettings({ WORK: 'none' }),
      clock: new FixedClock(),
      logger: createLogger('silent'),
      keys: new KeyRing(Buffer.alloc(32, 1)),
    };
    const module = await Test.createTestingModule({ imports: [AppModule.of(platform, dataSource)] }).compile();
    app = module.createNestApplication({ logger: false });
    await app.init();
  });
  afterAll(async () => {
    await app?.close();
    await database?.remove();
  });

  it('is shown and forgotten by somebody, whichever table it is in (PersonalDataKeeper)', () => {
    const tables = app.get(PersonalData).tables;
    const ofPeople = dataSource.entityMetadatas
      .filter(({ columns }) => columns.some(({ databaseName }) => OF_A_PERSON.has(databaseName)))
      .map(({ tableName }) => tableName);
    expect(ofPeople.length).toBeGreaterThan(10);
    expect(ofPeople.filter((table) => !tables.includes(table))).toEqual([]);
  });
});
