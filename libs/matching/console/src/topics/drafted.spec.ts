import { asEntry, conceptDraft, lacksOf, newConcept, rebased, slugFor, topicDraft } from './drafted';

const whole = {
  ...newConcept('renting'),
  label: 'Evictions',
  terms: ['tenant evicted'],
  yes: ['Tenant evicted'],
  no: ['Celebrity evicted from the house'],
};

describe('a concept that is typed', () => {
  it.each([
    [{}, 0, ''],
    [{ label: ' ' }, 1, 'name'],
    [{ topics: {} }, 1, 'topic'],
    [{ terms: [] }, 1, 'term'],
    [{ terms: [], exact: ['section 21'] }, 0, ''],
    [{ names: [{ term: 'Shelter', asOf: '2026-11' }] }, 0, ''],
    [{ names: [{ term: 'Shelter', asOf: 'now' }] }, 1, '2026'],
    [{ names: [{ term: '', asOf: '2026' }] }, 1, '2026'],
    [{ yes: [], no: [] }, 2, 'headline'],
  ])('with %j lacks %i', (change, count, word) => {
    const lacks = lacksOf({ ...whole, ...change });
    expect([lacks.length, lacks.every((lack) => lack.includes(word))]).toEqual([count, true]);
  });

  it('goes out as it came in', () => {
    const { short: _, ...known } = { ...whole, id: 'evictions', short: '' };
    expect(asEntry(conceptDraft(known), 'evictions')).toEqual(known);
    expect(asEntry({ ...whole, short: ' Evict ' }, 'x')).toMatchObject({ id: 'x', short: 'Evict' });
  });
});

describe('a topic that is typed', () => {
  it('knows where it stands', () => {
    const leaf = { slug: 'renting', label: 'Renting', aliases: [], storyCount: 0, children: [] };
    const tree = [{ slug: 'housing', label: 'Housing', aliases: [], storyCount: 0, children: [leaf] }];
    expect(topicDraft(tree, 'renting')).toEqual({
      slug: 'renting',
      label: 'Renting',
      short: '',
      aliases: [],
      parent: 'housing',
    });
    expect(topicDraft(tree, 'housing')?.parent).toBeNull();
    expect(topicDraft(tree, 'astrology')).toBeUndefined();
  });

  it.each([
    ['Swimming baths & lidos', 'swimming-baths-lidos'],
    ['  Café culture  ', 'cafe-culture'],
    ['Renting', 'renting-2'],
    ['Housing', 'housing-3'],
    ['Тай', 'topic'],
    ['a'.repeat(80), 'a'.repeat(60)],
  ])('%s goes by %s', (label, slug) => {
    expect(slugFor(label, new Set(['renting', 'housing', 'housing-2']))).toBe(slug);
  });
});

describe('two who edit one thing', () => {
  const before = {
    label: 'A',
    terms: ['one', 'two', 'three'],
    topics: { x: 1, y: 0.5 },
    parent: null as string | null,
  };

  it.each([
    ['neither changed', {}, {}, {}],
    ['one changed', {}, { label: 'B', terms: ['one'] }, { label: 'B', terms: ['one'] }],
    ['both changed a name: the one who saves now', { label: 'C' }, { label: 'B' }, { label: 'C' }],
    [
      'both changed a list',
      { terms: ['one', 'three', 'four'] },
      { terms: ['zero', 'one', 'two', 'four'] },
      { terms: ['zero', 'one', 'four'] },
    ],
    ['both weighed', { topics: { x: 0.9, y: 0.5, z: 0.1 } }, { topics: { x: 1 } }, { topics: { x: 0.9, z: 0.1 } }],
    ['one moved it', { parent: 'p' }, { label: 'B' }, { label: 'B', parent: 'p' }],
  ])('%s', (_, mine, theirs, both) => {
    expect(rebased(before, { ...before, ...mine }, { ...before, ...theirs })).toEqual({ ...before, ...both });
  });
});
