import { notificationsSchema } from '@greenroom/notifications/server';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { KeyRing, newId, platformSchema } from '@greenroom/platform/server';
import { peopleOffice } from '../../testing/people-office';
import { peopleSchema } from '../index';
import { LivedIds } from './lived-ids';
import { PeopleFacets } from './people-facets';
import type { PeopleSearch } from './people-search';

type Office = ReturnType<typeof peopleOffice>;

const LEA = { id: 'lea', name: 'Lea Officer' };
const MO = { id: 'mo', name: 'Mo Lead' };

describeOnEveryDatabase('the directory', [platformSchema, notificationsSchema, peopleSchema], (database) => {
  let directory: Office['directory'];
  let changePerson: Office['changePerson'];
  let removePerson: Office['removePerson'];
  let search: Office['search'];
  let facets: Office['facets'];
  let live: Office['live'];
  let importPeople: Office['importPeople'];

  beforeEach(async () => {
    for (const table of ['people_expertise', 'people_person', 'platform_live_event']) {
      await statement(database.dataSource, `delete from ${table}`);
    }
    ({ directory, changePerson, removePerson, search, facets, live, importPeople } = peopleOffice(database.dataSource));
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

  it('keeps an address with one person, and lets two swap theirs', async () => {
    const ada = await changePerson.add({ name: 'Ada', email: ' ADA@people.example ' }, LEA);
    expect(ada.email).toBe('ada@people.example');
    const taken = { code: 'person.email-known', issues: [{ message: 'of Bola is the address of Ada already' }] };
    await expect(changePerson.add({ name: 'Bola', email: 'ada@people.example' }, LEA)).rejects.toMatchObject(taken);
    await expect(changePerson.add({ name: 'Bola', email: 'no address' }, LEA)).rejects.toMatchObject({
      code: 'request.invalid',
      issues: [{ path: 'body.email' }],
    });
    const bola = await changePerson.add({ name: 'Bola', email: 'bola@people.example' }, LEA);
    const swapped = [
      { reference: ada.reference, name: 'Ada', email: bola.email },
      { reference: bola.reference, name: 'Bola', email: ada.email },
    ];
    await importPeople.run(swapped);
    expect((await directory.entries([ada.id, bola.id])).map(({ email }) => email)).toEqual([bola.email, ada.email]);
    const { version } = (await directory.find(ada.id))!;
    await removePerson.run(ada.id, version, LEA);
    expect(await changePerson.add({ name: 'Cato', email: bola.email }, LEA)).toMatchObject({ email: bola.email });
  });

  it('finds people by topic, region and words, by name', async () => {
    await add('bola Ridge', 'Hull', 'renting', 'planning');
    await add('Ada Fairweather', 'Leeds', 'NHS');
    await add('Cato Élan', 'Leeds', 'Renting');
    expect(await found({})).toEqual(['Ada Fairweather', 'bola Ridge', 'Cato Élan']);
    expect(await found({ topic: 'RENTING' })).toEqual(['bola Ridge', 'Cato Élan']);
    expect(await found({ topic: 'renting', region: 'leeds' })).toEqual(['Cato Élan']);
    expect([await search.count({}), await search.count({ topic: 'renting', q: 'Ridge' })]).toEqual([3, 1]);
    expect(await found({ q: 'RIDGE renting' })).toEqual(['bola Ridge']);
    expect([await found({ named: 'rid' }), await found({ named: 'idge' }), await found({ named: 'renting' })]).toEqual([
      ['bola Ridge'],
      [],
      [],
    ]);
    expect([await found({ q: '100%' }), await found({ q: '1%%' }), await found({ q: 'renting_p' })]).toEqual([
      ['Ada Fairweather', 'bola Ridge', 'Cato Élan'],
      [],
      ['bola Ridge'],
    ]);
    expect(await found({ q: "'; drop table people_person; --" })).toEqual([]);
    expect(await facets.within({})).toEqual({
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

  const lived = { issue: 'Leaving care', wording: 'I grew up in planted-wording.', consentedOn: '2026-01-09' };

  it('finds people by language, format and what they have lived through, but not by its words', async () => {
    const ada = { name: 'Ada', role: 'Baker of bread', languages: ['cy', 'en'], formats: ['radio', 'tv'] as const };
    await changePerson.add({ ...ada, formats: [...ada.formats], livedExperience: [lived] }, LEA);
    await changePerson.add({ name: 'Bola', languages: ['en'], formats: ['tv'], metBy: 'Lea' }, LEA);
    expect([await found({ language: 'CY' }), await found({ language: 'en', format: 'radio' })]).toEqual([
      ['Ada'],
      ['Ada'],
    ]);
    expect([await found({ format: 'tv' }), await found({ format: 'print' })]).toEqual([['Ada', 'Bola'], []]);
    const [{ id: facetId } = { id: '' }] = (await facets.within({})).livedExperience;
    expect([await found({ lived: facetId }), await search.count({ lived: facetId })]).toEqual([['Ada'], 1]);
    for (const lived of ['leaving CARE', 'Leaving care', 'planted-wording', '0123456789ab', '']) {
      expect([await found({ lived }), await search.count({ lived })]).toEqual([[], 0]);
    }
    expect(await found({ q: 'baker' })).toEqual(['Ada']);
    expect([await found({ q: 'planted-wording' }), await found({ q: 'care' })]).toEqual([[], []]);
    expect(await facets.within({})).toMatchObject({
      languages: [
        { value: 'en', count: 2 },
        { value: 'cy', count: 1 },
      ],
      formats: [
        { value: 'tv', count: 2 },
        { value: 'radio', count: 1 },
      ],
      livedExperience: [{ id: expect.stringMatching(/^[\w-]{12}$/), value: 'Leaving care', count: null }],
    });
  });

  it('counts each facet within what is chosen of the others, and what few have lived not at all', async () => {
    const tell = (name: string, region: string, language: string, topic: string, issue: string) =>
      changePerson.add(
        {
          ...{ name, region, languages: [language], expertise: [{ topic, weight: 1 }] },
          livedExperience: [{ issue, wording: 'In my words.', consentedOn: '2026-01-09' }],
        },
        LEA,
      );
    await tell('Ada', 'Leeds', 'en', 'tax', 'Leaving care');
    await tell('Bola', 'Leeds', 'cy', 'nhs', 'Debt');
    for (let n = 0; n < 5; n++) await tell(`Cato ${n}`, 'Hull', 'en', 'nhs', n < 4 ? 'Debt' : 'debt');
    const counts = ({ topics, regions, languages }: Awaited<ReturnType<PeopleFacets['within']>>) =>
      [topics, regions, languages].map((values) => values.map(({ value, count }) => [value, count]));

    expect(counts(await facets.within({ region: 'leeds' }))).toEqual([
      [
        ['nhs', 1],
        ['tax', 1],
      ],
      [
        ['Hull', 5],
        ['Leeds', 2],
      ],
      [
        ['cy', 1],
        ['en', 1],
      ],
    ]);
    expect(counts(await facets.within({ region: 'Leeds', language: 'cy', q: 'BOLA' }))).toEqual([
      [['nhs', 1]],
      [['Leeds', 1]],
      [['cy', 1]],
    ]);
    const livedBy = async (filter: Parameters<PeopleFacets['within']>[0]) =>
      (await facets.within(filter)).livedExperience.map(({ value, count }) => [value.toLowerCase(), count]);
    expect(await livedBy({})).toEqual([
      ['debt', 6],
      ['leaving care', null],
    ]);
    // Whoever is sought by name is not told of in passing: neither by a figure, nor by what is left of the list.
    expect([
      await livedBy({ q: 'Ada' }),
      await livedBy({ region: 'Leeds' }),
      await livedBy({ region: 'Hull' }),
    ]).toEqual([
      [
        ['debt', null],
        ['leaving care', null],
      ],
      [
        ['debt', null],
        ['leaving care', null],
      ],
      [
        ['debt', 5],
        ['leaving care', null],
      ],
    ]);
    const { id } = (await facets.within({})).livedExperience[0]!;
    expect(counts(await facets.within({ lived: id, region: 'Hull' }))[1]).toEqual([
      ['Hull', 5],
      ['Leeds', 1],
    ]);
  });

  it('gives what people have lived an id that only this network can make', async () => {
    await changePerson.add({ name: 'Ada', livedExperience: [lived] }, LEA);
    const idBy = async (secret: number) => {
      const livedIds = new LivedIds(database.dataSource, new KeyRing(Buffer.alloc(32, secret)));
      return (await new PeopleFacets(database.dataSource, livedIds).within({})).livedExperience[0]!.id;
    };
    const id = await idBy(5);
    expect(id).toMatch(/^[\w-]{12}$/);
    expect([await idBy(5), await idBy(6)]).toEqual([id, expect.not.stringMatching(id)]);
  });

  it('tells open consoles of whom something is different, and not what', async () => {
    const { id, version } = await changePerson.add({ name: 'planted-n' }, LEA);
    await changePerson.run(id, version, { bio: 'planted-b' }, LEA);
    await removePerson.run(id, (await directory.find(id))!.version, MO);
    await importPeople.run([{ reference: 'planted-r', name: 'Bola' }]);
    await importPeople.run([{ reference: 'planted-r', name: 'Bola' }]);
    const { id: bola } = (await directory.changedSince(0)).present[0]!;
    await live.settle();
    expect((await live.since(0))?.map(({ number: _, ...event }) => event)).toEqual([
      { kind: 'person', subject: id, change: 'added' },
      { kind: 'person', subject: id, change: 'changed' },
      { kind: 'person', subject: id, change: 'removed' },
      { kind: 'person', subject: bola, change: 'added' },
    ]);
  });

  it('keeps everything that is known of somebody, in the order given', async () => {
    const facts = {
      name: 'Ada Fairweather',
      role: 'Baker',
      languages: ['cy', 'bfi', 'en'],
      formats: ['tv', 'online'] as ('tv' | 'online')[],
      livedExperience: [lived, { ...lived, issue: 'Debt' }],
      trainedOn: '2025-03-14',
      metBy: 'Lea Officer',
    };
    const { id } = await changePerson.add(facts, LEA);
    expect(await directory.find(id)).toMatchObject(facts);
    expect((await directory.changedSince(0)).present).toMatchObject([facts]);
  });

  it('forgets everything about who is removed, and lets readers notice', async () => {
    const { id, version } = await changePerson.add(
      { reference: 'planted-r', name: 'planted-n', role: 'planted-o', bio: 'planted-b', region: 'planted-p' },
      LEA,
    );
    const more = { languages: ['cy'], expertise: [{ topic: 'planted-t', weight: 1 }], livedExperience: [lived] };
    await changePerson.run(id, version, { ...more, metBy: 'planted-m', trainedOn: '2025-03-14' }, LEA);
    await expect(removePerson.run(id, version, MO)).rejects.toMatchObject({ code: 'person.clash' });
    const seen = (await directory.find(id))!.version;
    await removePerson.run(id, seen, MO);

    expect([await directory.find(id), await found({}), await directory.faces([id])]).toEqual([
      undefined,
      [],
      new Map(),
    ]);
    expect(await directory.changedSince(seen)).toMatchObject({ present: [], removed: [id] });
    for (const table of ['people_person', 'people_expertise', 'people_facet', 'people_lived_experience']) {
      const rows = await statement(database.dataSource, `select * from ${table}`);
      expect([table, JSON.stringify(rows)]).toEqual([table, expect.not.stringMatching(/planted|2025-03-14/)]);
    }
    await expect(removePerson.run(id, seen, MO)).rejects.toMatchObject({ code: 'person.not-found' });
    const again = await changePerson.add({ reference: 'planted-r', name: 'Ada' }, LEA);
    expect(again.id).not.toBe(id);
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

  it('lets a list change what it has a column for, and nothing else', async () => {
    const { id, version, ...known } = await changePerson.add(
      { reference: 'p1', name: 'Ada', bio: 'A.', role: 'Baker', languages: ['cy'], livedExperience: [lived] },
      LEA,
    );
    expect(await importPeople.run([{ reference: 'p1', name: 'Ada', bio: 'A.' }])).toMatchObject({ unchanged: 1 });
    expect(await importPeople.run([{ reference: 'p1', name: 'Ada', region: 'Hull' }])).toMatchObject({ changed: 1 });
    const { role, bio, languages, livedExperience } = known;
    expect(await directory.find(id)).toMatchObject({ role, bio, languages, livedExperience, region: 'Hull' });
    expect((await directory.find(id))!.version).toBe(version + 1);
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
