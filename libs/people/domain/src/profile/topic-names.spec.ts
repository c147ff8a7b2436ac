import { flatTopics, labelOf, topicNamed, topicsLike } from './topic-names';

const leaf = (slug: string, label: string, aliases: string[] = []) => ({
  slug,
  label,
  aliases,
  storyCount: 0,
  children: [],
});
const topics = flatTopics([
  {
    ...leaf('housing', 'Housing'),
    children: [leaf('renting', 'Renting', ['tenants', 'private renting']), leaf('social-housing', 'Social housing')],
  },
  leaf('tax', 'Tax', ['taxation']),
]);

describe('the topic tree', () => {
  it.each(['renting', 'Renting', ' PRIVATE renting ', 'tenants'])('knows a topic as %s', (name) =>
    expect(topicNamed(topics, name)).toMatchObject({ slug: 'renting', under: 'Housing' }),
  );

  it('leaves a word of its own as it was written', () =>
    expect([labelOf(topics, 'tax'), labelOf(topics, 'Beekeeping')]).toEqual(['Tax', 'Beekeeping']));

  it.each([
    ['hous', 'Housing, Social housing'],
    ['ten', 'Renting'],
    ['taxa', 'Tax'],
    ['bees', ''],
    [' ', ''],
  ])('offers what is meant by %s, the closest first', (typed, found) =>
    expect(
      topicsLike(topics, typed, [])
        .map(({ label }) => label)
        .join(', '),
    ).toBe(found),
  );

  it('says by which other name, and leaves out what is taken under any name', () => {
    expect(topicsLike(topics, 'ten', [])[0]!.by).toBe('tenants');
    expect(topicsLike(topics, 'rent', ['tenants'])).toEqual([]);
  });
});
