import type { Matcher } from '@greenroom/matching/domain';
import { newsSchema } from '@greenroom/news/server';
import { Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { createLogger, DomainEvents, JobQueue, platformSchema } from '@greenroom/platform/server';
import { PeopleDirectory, peopleSchema } from '@greenroom/people/server';
import { FixedClock } from '@greenroom/testing';
import { EditThesaurus, LiveMatcher, matchingSchema, ThesaurusStore } from '../index';

const ADA = { id: 'ada', name: 'Ada Fairweather' };
const lidos = {
  id: 'lidos',
  label: 'Lidos',
  topics: { health: 1 },
  terms: ['wild swimming club'],
  yes: ['Wild swimming club saves lido'],
  no: ['Swimming champion wins gold'],
};

describeOnEveryDatabase('EditThesaurus', [platformSchema, peopleSchema, newsSchema, matchingSchema], (database) => {
  const clock = new FixedClock();
  let store: ThesaurusStore;
  let thesaurus: EditThesaurus;
  let live: LiveMatcher;

  beforeAll(async () => {
    const ds = database.dataSource;
    const transactions = new Transactions(ds);
    const events = new DomainEvents(new JobQueue(ds, transactions, clock));
    store = new ThesaurusStore(ds, transactions, events);
    thesaurus = new EditThesaurus(store, transactions, events, clock);
    live = new LiveMatcher(store, new PeopleDirectory(ds, events, clock), createLogger('silent'));
    await live.current();
  });

  it('tries a concept without storing it, then puts it in, checks the revision, and takes it out', async () => {
    const story = { title: 'Wild swimming club saves lido', summary: '' };
    const named = async (matcher: Promise<Matcher>) => (await matcher).match(story).reason.concepts.map(({ id }) => id);
    expect(await named(live.current())).not.toContain('lidos');
    expect(await named(live.with(lidos))).toContain('lidos');
    expect(await named(live.current())).not.toContain('lidos');

    const revision = await store.revision();
    expect(await thesaurus.put(lidos, revision, ADA)).toBe(revision + 1);
    expect(await named(live.current())).toContain('lidos');
    await expect(thesaurus.put({ ...lidos, label: 'Baths' }, revision, ADA)).rejects.toMatchObject({
      code: 'thesaurus.clash',
      details: {
        clash: { version: revision + 1, changedBy: ADA, changedAt: new Date(clock.now()).toISOString() },
      },
    });

    await expect(thesaurus.remove('nothing', revision + 1, ADA)).rejects.toMatchObject({ code: 'concept.not-found' });
    expect(await store.revision()).toBe(revision + 1);
    expect(await thesaurus.remove('lidos', revision + 1, ADA)).toBe(revision + 2);
    expect(await named(live.current())).not.toContain('lidos');
  });

  it('refuses what would not hold together', async () => {
    const revision = await store.revision();
    for (const faulty of [
      { ...lidos, topics: { astrology: 1 } },
      { ...lidos, id: (await store.read()).thesaurus.negatives[0]!.id },
    ]) {
      await expect(thesaurus.put(faulty, revision, ADA)).rejects.toMatchObject({ code: 'thesaurus.faulty' });
    }
    expect(await store.revision()).toBe(revision);
  });
});
