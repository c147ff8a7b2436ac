import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { DomainEvents, JobQueue, newId, platformSchema } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { ImportPeople, peopleSchema } from '../index';
import { ChangePerson } from './change-person';
import { PeopleDirectory } from './people-directory';
import { PeopleSearch } from './people-search';

const LEA = { id: 'lea', name: 'Lea Officer' };
const MO = { id: 'mo', name: 'Mo Lead' };

describeOnEveryDatabase('the directory', [platformSchema, peopleSchema], (database) => {
  const clock = new FixedClock();
  let directory: PeopleDirectory;
  let changePerson: ChangePerson;
  let search: PeopleSearch;
  let importPeople: ImportPeople;

  beforeEach(async () => {
    for (const table of ['people_expertise', 'people_person']) {
      await statement(database.dataSource, `delete from ${table}`);
    }
    const transactions = new Transactions(database.dataSource);
    directory = new PeopleDirectory(
      database.dataSource,
      new DomainEvents(new JobQueue(database.dataSource, transactions, clock)),
      clock,
    );
    changePerson = new ChangePerson(directory, transactions, clock);
    search = new PeopleSearch(database.dataSource);
    importPeople = new ImportPeople(transactions, directory);
  });

  const add = (name: string, region: string, ...topics: string[]) =>
    changePerson.add(
      {
        name,
        region,
        bio: `${name} speaks on 100% of ${topics.join('_')}.`,
        expertise: topics.map((topic) => ({ topic, weight: 1 })),
      },
      LEA,
    );
  const found = async (filter: Parameters<PeopleSearch['page']>[0], limit = 50, after?: string) =>
    (await directory.entries(await search.page(filter, limit, after))).map(({ name }) => name);

  it('finds people by topic, region and words, by name', async () => {
    await add('bola Ridge', 'Hull', 'renting', 'planning');
    await add('Ada Fairweather', 'Leeds', 'NHS');
    await add('Cato Élan', 'Leeds', 'Renting');
    expect(await found({})).toEqual(['Ada Fairweather', 'bola Ridge', 'Cato Élan']);
    expect(await found({ topic: 'RENTING' })).toEqual(['bola Ridge', 'Cato Élan']);
    expect(await found({ topic: 'renting', region: 'leeds' })).toEqual(['Cato Élan']);
    expect(await found({ q: 'RIDGE renting' })).toEqual(['bola Ridge']);
    expect([await found({ q: '100%' }), await found({ q: '1%%' }), await found({ q: 'renting_p' })]).toEqual([
      ['Ada Fairweather', 'bola Ridge', 'Cato Élan'],
      [],
      ['bola Ridge'],
    ]);
    expect(await found({ q: "'; drop table people_person; --" })).toEqual([]);
    expect(await search.facets()).toEqual({
      topics: [
        { value: expect.stringMatching(/renting/i), count: 2 },
        { value: 'NHS', count: 1 },
        { value: 'planning', count: 1 },
      ],
      regions: [
        { value: 'Leeds', count: 2 },
        { value: 'Hull', count: 1 },
      ],
      languages: [],
      formats: [],
      livedExperience: [],
    });
  });

  it('pages by name without repeating or losing any, also among namesakes', async () => {
    for (let n = 0; n < 7; n++) await add(n % 2 ? 'Sam Same' : `Person ${n}`, 'Hull', 'tax');
    const all = await search.page({}, 50);
    const paged: string[] = [];
    for (let page = await search.page({}, 2); page.length > 0; page = await search.page({}, 2, page.at(-1)))
      paged.push(...page);
    expect(paged).toEqual(all);
  });

  it('changes what is given and nothing else', async () => {
    const person = await add('Ada Fairweather', 'Leeds', 'nhs');
    const changed = await changePerson.run(person.id, person.version, { region: ' Hull ' }, MO);
    expect(changed).toMatchObject({ ...person, region: 'Hull', version: person.version + 1, changedBy: MO });
  });

  it('lets one of two changes of a version through, and tells the other who was first', async () => {
    const { id, version } = await add('Ada Fairweather', 'Leeds', 'nhs');
    const outcomes = await Promise.allSettled([
      changePerson.run(id, version, { bio: 'One.' }, LEA),
      changePerson.run(id, version, { bio: 'Two.' }, MO),
    ]);
    const first = await directory.find(id);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({
      code: 'person.clash',
      details: { clash: { version: first!.version, changedBy: first!.changedBy } },
    });
  });

  it('holds what is typed to the rules of an import', async () => {
    const { id, version } = await add('Ada Fairweather', 'Leeds', 'nhs');
    await expect(changePerson.run(id, version, { name: ' ' }, LEA)).rejects.toMatchObject({
      code: 'request.invalid',
      issues: [{ path: 'body.name', message: 'is missing' }],
    });
    await expect(
      changePerson.run(id, version, { expertise: [{ topic: 'nhs', weight: 7 }] }, LEA),
    ).rejects.toMatchObject({ issues: [{ path: 'body.expertise' }] });
    await expect(changePerson.run(newId(), 1, {}, LEA)).rejects.toMatchObject({ code: 'person.not-found' });
  });

  it('does not take a second person for the first', async () => {
    const draft = { reference: 'p1', name: 'Ada', bio: 'A.', region: '', expertise: [] };
    await changePerson.add(draft, LEA);
    await expect(changePerson.add({ ...draft, name: 'Bola' }, LEA)).rejects.toMatchObject({ code: 'person.known' });
  });

  it('shows what an import would do, and does nothing', async () => {
    const draft = { reference: 'p1', name: 'Ada', bio: 'A.', region: '', expertise: [] };
    await importPeople.run([draft]);
    const preview = await importPeople.preview([
      { ...draft, bio: 'B.' },
      { ...draft, reference: 'p2' },
    ]);
    expect([preview.added, preview.changed, [...preview.results.values()], await found({})]).toEqual([
      1,
      1,
      ['changed', 'added'],
      ['Ada'],
    ]);
  });
});
