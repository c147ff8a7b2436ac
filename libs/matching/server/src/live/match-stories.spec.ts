import { HOUR, MINUTE } from '@greenroom/kernel';
import { type IdentifiedItem, NEW_FEED } from '@greenroom/news/domain';
import { type FileItems, newsSchema } from '@greenroom/news/server';
import { newsroom } from '@greenroom/news/server/testing';
import { ImportPeople, PeopleDirectory, peopleSchema, RemovePerson } from '@greenroom/people/server';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import {
  AuditTrail,
  createLogger,
  JobRunner,
  newId,
  PersonalData,
  platformSchema,
  readSettings,
} from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import {
  knowledgeDirectory,
  LiveMatcher,
  loadKnowledge,
  MatchLedger,
  matchingSchema,
  MatchStories,
  ThesaurusStore,
} from '../index';
import { MatchingWork } from './matching-work';

const nurse = {
  reference: 'p1',
  name: 'Ada Fairweather',
  bio: 'A nurse who speaks on hospital staffing, waiting lists and pay.',
  region: 'Leeds',
  expertise: [{ topic: 'nhs', weight: 1 }],
};
const tenant = {
  reference: 'p2',
  name: 'Bola Ridge',
  bio: 'Runs a tenants’ advice line and speaks on evictions and rents.',
  region: 'Hull',
  expertise: [{ topic: 'renting', weight: 1 }],
};
const HOSPITAL = 'NHS waiting list hits record as nurses leave hospital wards';
const EVICTION = 'Private tenants face eviction as landlords sell up';
const FOOTBALL = 'Striker scores twice as City beat United in cup final';

describeOnEveryDatabase('matching stories', [platformSchema, peopleSchema, newsSchema, matchingSchema], (database) => {
  const clock = new FixedClock();
  const logger = createLogger('silent');
  const feedId = newId();
  let runner: JobRunner;
  let people: PeopleDirectory;
  let removePerson: RemovePerson;
  let imports: ImportPeople;
  let fileItems: FileItems;
  let ledger: MatchLedger;
  let store: ThesaurusStore;
  let live: LiveMatcher;

  beforeAll(async () => {
    const ds = database.dataSource;
    const room = newsroom(ds, clock);
    const { queue, events, transactions, ledger: stories } = room;
    people = new PeopleDirectory(ds, events, room.live, clock);
    removePerson = new RemovePerson(people, transactions, new PersonalData(), new AuditTrail(ds, clock));
    runner = new JobRunner(queue, clock, readSettings({}), logger);
    const nobodyMoves = {} as ConstructorParameters<typeof ImportPeople>[2];
    imports = new ImportPeople(transactions, people, nobodyMoves, new AuditTrail(ds, clock));
    fileItems = room.fileItems;
    ledger = new MatchLedger(ds, people);
    store = new ThesaurusStore(ds, transactions, events);
    live = new LiveMatcher(store, people, logger);
    const matchStories = new MatchStories(live, stories, ledger, transactions, clock);
    new MatchingWork(matchStories, stories, ledger, people, runner, events, clock).onModuleInit();
    await ds.query(
      `INSERT INTO news_feed (id, address, outlet, status, interval_ms, memory) VALUES ('${feedId}', 'https://a.example/rss', 'A', 'active', ${15 * MINUTE}, '${JSON.stringify(NEW_FEED)}')`,
    );
  });

  const arrive = (titles: string[], hoursAgo = 1) =>
    new Transactions(database.dataSource).run((manager) => {
      const items: IdentifiedItem[] = titles.map((title) => ({
        key: `guid:${title}`,
        item: {
          title,
          summary: '',
          link: `https://a.example/${encodeURIComponent(title)}`,
          published: clock.now() - hoursAgo * HOUR,
        },
      }));
      return fileItems.run(manager, feedId, items, clock.now());
    });
  const verdictOn = async (title: string) => {
    const [row] = await statement<{ id: string }>(
      database.dataSource,
      'select id from news_story where headline = :title',
      { title },
    );
    return (await ledger.verdicts([row!.id], 5)).get(row!.id);
  };

  it('answers with those who can speak, and is silent on football', async () => {
    await imports.run([nurse, tenant]);
    await arrive([HOSPITAL, EVICTION, FOOTBALL]);
    await runner.drain();
    expect(await verdictOn(HOSPITAL)).toMatchObject({ isAnswered: true, matches: [{ name: nurse.name }] });
    expect((await verdictOn(EVICTION))?.matches[0]?.name).toBe(tenant.name);
    expect((await verdictOn(FOOTBALL))?.isAnswered).toBe(false);
  });

  it('stores parts that add up to the score exactly', async () => {
    const { matches } = (await verdictOn(HOSPITAL))!;
    for (const { score, parts } of matches) expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(score);
  });

  it('matches what is fresh again when a profile changes, and leaves what is old', async () => {
    await arrive(['Landlords evict tenants in Oldham after rent arrears'], 100);
    await runner.drain();
    await imports.run([
      { ...nurse, expertise: [{ topic: 'renting', weight: 1 }], bio: 'Speaks for tenants facing eviction.' },
    ]);
    await runner.drain();
    const names = (await verdictOn(EVICTION))!.matches.map(({ name }) => name);
    expect(names.sort()).toEqual([nurse.name, tenant.name]);
    const old = (await verdictOn('Landlords evict tenants in Oldham after rent arrears'))!;
    expect(old.matches.map(({ name }) => name)).toEqual([tenant.name]);
  });

  it('leaves nothing of somebody who is taken out, in no story, however old', async () => {
    const old = 'Landlords evict tenants in Oldham after rent arrears';
    const gone = (await people.changedSince(0)).present.find(({ name }) => name === tenant.name)!;
    const naming = () => ledger.storiesNaming([gone.id], 50);
    expect((await naming()).length).toBeGreaterThan(1);
    await removePerson.run(gone.id, (await people.find(gone.id))!.version, { id: 'lea', name: 'Lea' });
    // At once by name, and with the phrases of their profile once the matcher has been round.
    expect((await verdictOn(old))!.matches).toEqual([]);
    await runner.drain();
    expect(await naming()).toEqual([]);
    expect((await verdictOn(EVICTION))!.matches.map(({ name }) => name)).toEqual([nurse.name]);
    expect((await verdictOn(old))!.matches.map(({ name }) => name)).toEqual([nurse.name]);
  });

  it('matches what is fresh again when the network edits the thesaurus', async () => {
    const title = 'Quibblewort growers fear for their harvest';
    await arrive([title]);
    await runner.drain();
    const concepts = async () => (await verdictOn(title))!.reason.concepts.map(({ label }) => label);
    expect(await concepts()).not.toContain('Quibblewort');
    await store.put({
      id: 'quibblewort',
      label: 'Quibblewort',
      topics: { renting: 1 },
      terms: ['quibblewort growers'],
    });
    await runner.drain();
    expect(await concepts()).toContain('Quibblewort');
    const [best] = (await verdictOn(title))!.matches;
    expect(best?.parts[0]).toMatchObject({ concept: { id: 'quibblewort' }, storyPhrase: 'Quibblewort growers' });
  });

  it('brings a newer shipped thesaurus only to a network that has not edited its own', async () => {
    const shipped = loadKnowledge(knowledgeDirectory());
    const newer = { ...shipped, concepts: shipped.concepts.slice(0, 3) };
    expect(await store.adopt(newer)).toBe(false);
    await database.dataSource.query('UPDATE matching_thesaurus SET is_edited = false');
    expect(await store.adopt(newer)).toBe(true);
    expect((await store.read()).thesaurus.concepts.map(({ id }) => id)).toEqual(newer.concepts.map(({ id }) => id));
    expect(await store.adopt(newer)).toBe(false);
  });

  it('reads from the tables what it was given, in order', async () => {
    const before = (await store.read()).thesaurus;
    await store.adopt({ ...before, negatives: [...before.negatives].reverse() });
    expect((await store.read()).thesaurus).toEqual({ ...before, negatives: [...before.negatives].reverse() });
  });
});
