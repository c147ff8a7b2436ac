import { faultsOfTopic, hindrancesToRemoval, placedTopics, type PlacedTopic } from './edit-tree';

const tree = placedTopics([
  {
    slug: 'housing',
    label: 'Housing',
    children: [
      {
        slug: 'renting',
        label: 'Renting',
        aliases: ['tenants'],
        children: [{ slug: 'evictions', label: 'Evictions' }],
      },
      { slug: 'planning', label: 'Planning' },
    ],
  },
  { slug: 'food', label: 'Food and hunger', aliases: ['food banks'] },
  { slug: 'farming', label: 'Farming', aliases: ['food', 'tenants'] },
]);
const edited = (slug: string, change: Partial<PlacedTopic> = {}): PlacedTopic => ({
  ...(tree.find((topic) => topic.slug === slug) ?? { slug, label: slug, aliases: [], parent: null }),
  ...change,
});

describe('an edited topic', () => {
  it.each<[string, PlacedTopic]>([
    ['as it was, even with a name that two claimed before', edited('farming')],
    ['with another label', edited('renting', { label: 'Private renting' })],
    ['under another parent', edited('renting', { parent: 'food' })],
    ['at the top', edited('evictions', { parent: null })],
    ['with its own slug as an alias', edited('food', { aliases: ['food'] })],
    ['new', edited('allotments', { label: 'Allotments', aliases: ['growing your own'], parent: 'food' })],
    ['with a label in another script', edited('tai', { label: 'Тай' })],
  ])('may stand: %s', (_, topic) => expect(faultsOfTopic(tree, topic)).toEqual([]));

  it.each<[string, PlacedTopic, string, RegExp]>([
    ['under itself', edited('renting', { parent: 'renting' }), 'parent', /under itself/],
    ['below one below it', edited('housing', { parent: 'evictions' }), 'parent', /below it/],
    ['under nothing that is there', edited('renting', { parent: 'astrology' }), 'parent', /not in the tree/],
    ['with a label of another', edited('planning', { label: 'RENTING' }), 'label', /“Renting” already/],
    ['with a label that is another’s slug', edited('planning', { label: 'Food' }), 'label', /“Food and hunger”/],
    ['with a label that is another’s alias', edited('planning', { label: 'Food-Banks' }), 'label', /“Food and hunger”/],
    ['with an alias of another', edited('planning', { aliases: ['Tenants'] }), 'aliases', /“Renting” already/],
    ['with an alias twice', edited('planning', { aliases: ['land use', 'Land use'] }), 'aliases', /there twice/],
    ['with its label as an alias', edited('planning', { aliases: ['planning!'] }), 'aliases', /there twice/],
    ['with a label of signs', edited('planning', { label: '—' }), 'label', /a letter or a figure/],
    ['new, with a slug that is another’s alias', edited('food-banks', { label: 'Larders' }), 'slug', /“Food and/],
  ])('may not stand %s', (_, topic, field, sentence) =>
    expect(faultsOfTopic(tree, topic)).toEqual([{ field, sentence: expect.stringMatching(sentence) }]),
  );
});

describe('a topic that is to be removed', () => {
  const concepts = ['A', 'B', 'C', 'D', 'E'].map((label) => ({ label, topics: { food: 1 } }));

  it.each([
    ['planning', [], []],
    ['renting', [], ['“Evictions” stands under it. Move or remove that first.']],
    ['food', concepts.slice(0, 1), ['“A” belongs to it. Give that another topic first.']],
    ['food', concepts, ['“A”, “B”, “C” and 2 more belong to it. Give that another topic first.']],
    ['housing', [{ label: 'F', topics: { housing: 0.1 } }], [/“Renting” and “Planning” stand/, /“F” belongs/]],
    ['constructor', concepts, []],
  ])('%s', (slug, hanging, sentences) =>
    expect(hindrancesToRemoval(tree, hanging, slug)).toEqual(
      sentences.map((sentence) => (typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))),
    ),
  );
});
