import type { Matcher } from '@greenroom/matching/domain';
import { newsSchema } from '@greenroom/news/server';
import { Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { createLogger, DomainEvents, JobQueue, LiveEvents, platformSchema } from '@greenroom/platform/server';
import { PeopleDirectory, peopleSchema } from '@greenroom/people/server';
import { FixedClock } from '@greenroom/testing';
import { EditThesaurus, EditTopics, LiveMatcher, matchingSchema, ThesaurusStore } from '../index';
import { ThesaurusEdits } from './thesaurus-edits';

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
  let tree: EditTopics;
  let live: LiveMatcher;

  beforeAll(async () => {
    const ds = database.dataSource;
    const transactions = new Transactions(ds);
    const events = new DomainEvents(new JobQueue(ds, transactions, clock));
    store = new ThesaurusStore(ds, transactions, events);
    const edits = new ThesaurusEdits(transactions, events, clock);
    thesaurus = new EditThesaurus(store, edits);
    tree = new EditTopics(store, edits);
    live = new LiveMatcher(
      store,
      new PeopleDirectory(ds, events, new LiveEvents(ds, transactions), clock),
      createLogger('silent'),
    );
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
        clash: {
          version: revision + 1,
          changedBy: ADA,
          changedAt: new Date(clock.now()).toISOString(),
          what: 'the concept “Lidos”',
        },
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

  it('adds a topic, renames it, moves it with what is below it, and takes it out', async () => {
    const baths = { slug: 'baths', label: 'Baths', aliases: ['lidos'], parent: 'health' };
    const at = await store.revision();
    const topicNamed = async (name: string) => (await live.current()).topicsOf((await reasonFor(name)).reason)[0]?.slug;
    const reasonFor = async (title: string) => (await live.current()).match({ title, summary: '' });
    await tree.put(baths, at, ADA);
    await thesaurus.put({ ...lidos, topics: { baths: 1 } }, at + 1, ADA);
    expect(await topicNamed('Wild swimming club saves lido')).toBe('baths');

    await tree.put({ ...baths, label: 'Swimming baths', short: 'Baths', parent: null }, at + 2, ADA);
    const { topics } = (await store.read()).thesaurus;
    expect(topics.at(-1)).toEqual({
      slug: 'baths',
      label: 'Swimming baths',
      short: 'Baths',
      aliases: ['lidos'],
      children: [],
    });
    await expect(tree.put({ ...baths, label: 'Pools' }, at + 2, ADA)).rejects.toMatchObject({
      code: 'thesaurus.clash',
      details: { clash: { version: at + 3, changedBy: ADA, what: 'the topic “Swimming baths”' } },
    });

    await expect(tree.remove('baths', at + 3, ADA)).rejects.toMatchObject({
      code: 'topic.in-use',
      issues: [{ message: '“Lidos” belongs to it. Give that another topic first.' }],
    });
    await thesaurus.remove('lidos', at + 3, ADA);
    await tree.remove('baths', at + 4, ADA);
    await expect(tree.remove('baths', at + 5, ADA)).rejects.toMatchObject({ code: 'topic.not-found' });
    expect((await store.read()).thesaurus.topics.map(({ slug }) => slug)).not.toContain('baths');
  });

  it('keeps the order of the tree through a rename, and its whole through a refusal', async () => {
    const before = (await store.read()).thesaurus.topics;
    const at = await store.revision();
    const [first] = before;
    const { slug, aliases = [] } = first!;
    for (const parent of [slug, first!.children![0]!.slug, 'astrology']) {
      const moved = { slug, label: first!.label, aliases, parent };
      await expect(tree.put(moved, at, ADA)).rejects.toMatchObject({
        code: 'thesaurus.faulty',
        issues: [{ path: 'body.topic.parent' }],
      });
    }
    expect(await store.revision()).toBe(at);
    await tree.put({ slug, label: 'Homes', aliases, parent: null }, at, ADA);
    expect((await store.read()).thesaurus.topics).toEqual([{ ...first, label: 'Homes' }, ...before.slice(1)]);
  });
});
