import { choicesOf, type Concept, conceptsWith, pathTo, rowsOf, type Topic, topicsWith, treeStep } from './tree-rows';

const topic = (slug: string, label: string, children: Topic[] = [], aliases: string[] = []): Topic => ({
  slug,
  label,
  aliases,
  storyCount: 0,
  children,
});
const topics = [
  topic('housing', 'Housing', [
    topic('renting', 'Renting', [topic('evictions', 'Evictions')], ['Tenants’ rights']),
    topic('planning', 'Planning'),
  ]),
  topic('health', 'Health', [topic('nhs', 'NHS')]),
];
const concept = (id: string, change: Partial<Concept>): Concept => ({
  id,
  label: id,
  topics: { renting: 0.5, housing: 1 },
  terms: [],
  exact: [],
  weak: [],
  names: [],
  yes: [],
  no: [],
  ...change,
});
const shown = (open: string[], found?: Set<string>) =>
  rowsOf(topics, new Set(open), found).map(({ slug, level, place, of, isOpen }) =>
    [slug, level, `${place}/${of}`, isOpen ? 'open' : ''].join(' ').trim(),
  );

describe('the tree', () => {
  it('shows what is below what is open', () => {
    expect(shown([])).toEqual(['housing 1 1/2', 'health 1 2/2']);
    expect(shown(['housing', 'evictions'])).toEqual([
      'housing 1 1/2 open',
      'renting 2 1/2',
      'planning 2 2/2',
      'health 1 2/2',
    ]);
  });

  it.each<[string, string[]]>([
    ['evict', ['housing 1 1/1 open', 'renting 2 1/1 open', 'evictions 3 1/1']],
    ['tenants rights', ['housing 1 1/1 open', 'renting 2 1/1']],
    ['NHS', ['health 1 1/1 open', 'nhs 2 1/1']],
    ['astrology', []],
  ])('finds %s with what leads there', (text, rows) => expect(shown([], topicsWith(topics, text))).toEqual(rows));

  it.each([
    ['housing', 'ArrowDown', { focus: 'renting' }],
    ['housing', 'ArrowUp', { focus: undefined }],
    ['health', 'ArrowRight', { open: 'health' }],
    ['housing', 'ArrowRight', { focus: 'renting' }],
    ['planning', 'ArrowRight', {}],
    ['housing', 'ArrowLeft', { close: 'housing' }],
    ['planning', 'ArrowLeft', { focus: 'housing' }],
    ['health', 'ArrowLeft', { focus: undefined }],
    ['planning', 'Home', { focus: 'housing' }],
    ['housing', 'End', { focus: 'health' }],
    ['housing', 'x', undefined],
    ['nowhere', 'ArrowDown', undefined],
  ])('from %s, %s', (slug, key, step) => {
    expect(treeStep(rowsOf(topics, new Set(['housing'])), slug, key)).toEqual(step);
  });

  it('knows the way to a topic, and where it may stand', () => {
    expect(pathTo(topics, 'evictions').map(({ slug }) => slug)).toEqual(['housing', 'renting', 'evictions']);
    expect(pathTo(topics, 'astrology')).toEqual([]);
    expect(choicesOf(topics, 'renting').map(({ words }) => words)).toEqual([
      'Housing',
      '\u2003Planning',
      'Health',
      '\u2003NHS',
    ]);
  });
});

describe('the concepts that catch a word', () => {
  const concepts = [
    concept('a', { weak: ['=landlord'] }),
    concept('b', { terms: ['evicted by landlord'] }),
    concept('c', { terms: ['landlord tax', 'Landlord'] }),
    concept('d', { names: [{ term: 'The Landlord’s Friend', asOf: '2024' }] }),
    concept('Landlords', {}),
    concept('f', { terms: ['tenancy'] }),
  ];

  it('are named with the phrase, those of just that word first and those that it only helps last', () => {
    expect(conceptsWith(concepts, 'LANDLORD').map(({ concept, phrase, kind }) => [concept.id, phrase, kind])).toEqual([
      ['c', 'Landlord', 'term'],
      ['a', 'landlord', 'weak'],
      ['b', 'evicted by landlord', 'term'],
      ['d', 'The Landlord’s Friend', 'name'],
      ['Landlords', 'Landlords', 'its name'],
    ]);
  });

  it('stand where they belong most', () => expect(conceptsWith(concepts, 'tenancy')[0]?.topic).toBe('housing'));
});
