import type { ListedPerson } from '@greenroom/people/domain';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { DomainEvents, JobQueue, LiveEvents, platformSchema } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { peopleOffice } from '../../testing/people-office';
import { ImportPeople, PEOPLE_CHANGED, PeopleDirectory, peopleSchema } from '../index';

const ada: Required<Pick<ListedPerson, 'expertise'>> & ListedPerson = {
  reference: 'p1',
  name: 'Ada Fairweather',
  bio: 'Speaks on rents.',
  region: 'Leeds',
  expertise: [
    { topic: 'housing', weight: 1 },
    { topic: 'planning', weight: 0.5 },
  ],
};
const bola: ListedPerson = {
  ...ada,
  reference: 'p2',
  name: 'Bola Ridge',
  expertise: [{ topic: 'NHS/health', weight: 0.9 }],
};

describeOnEveryDatabase('ImportPeople', [platformSchema, peopleSchema], (database) => {
  let directory: PeopleDirectory;
  let imports: ImportPeople;
  beforeEach(async () => {
    const clock = new FixedClock();
    const transactions = new Transactions(database.dataSource);
    const events = new DomainEvents(new JobQueue(database.dataSource, transactions, clock));
    events.subscribe(PEOPLE_CHANGED, 'test.notice');
    directory = new PeopleDirectory(
      database.dataSource,
      events,
      new LiveEvents(database.dataSource, transactions),
      clock,
    );
    const office = peopleOffice(database.dataSource);
    imports = new ImportPeople(transactions, directory, office.signInAddress, office.audit);
    for (const table of ['people_expertise', 'people_person', 'platform_job']) {
      await statement(database.dataSource, `delete from ${table}`);
    }
  });
  const names = async (since = 0) => (await directory.changedSince(since)).present.map(({ name }) => name).sort();

  it('adds, changes and leaves alone', async () => {
    expect(await imports.run([ada, bola])).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(await imports.run([{ ...ada, name: 'Ada Fair' }, bola])).toEqual({ added: 0, changed: 1, unchanged: 1 });
    expect(await names()).toEqual(['Ada Fair', 'Bola Ridge']);
  });

  it('keeps expertise in the order given', async () => {
    await imports.run([ada]);
    expect((await directory.changedSince(0)).present[0]?.expertise).toEqual(ada.expertise);
  });

  it('shows a reader only what has changed since it looked', async () => {
    await imports.run([ada, bola]);
    const { revision } = await directory.changedSince(0);
    expect(await names(revision)).toEqual([]);
    await imports.run([{ ...bola, region: 'Hull' }]);
    expect(await names(revision)).toEqual(['Bola Ridge']);
  });

  it('tells the others, unless nothing changed', async () => {
    const waiting = () => statement(database.dataSource, 'select key from platform_job');
    await imports.run([ada]);
    expect(await waiting()).toEqual([{ key: 'directory' }]);
    await statement(database.dataSource, 'delete from platform_job');
    await imports.run([ada]);
    expect(await waiting()).toEqual([]);
  });

  it('stores nothing of an import that fails half-way', async () => {
    const broken = { ...bola, expertise: [{ topic: null as unknown as string, weight: 1 }] };
    await expect(imports.run([ada, broken])).rejects.toThrow();
    expect(await names()).toEqual([]);
  });
});
