import {
  chosenIn,
  countInWords,
  FACET_TITLES,
  findingInWords,
  type PeopleFilter,
  queryOf,
  valueInWords,
  valuesOf,
} from './people-filter';

const NONE: PeopleFilter = { q: '', topic: '', region: '', language: '', format: '', lived: '' };
const labelOf = (topic: string) => (topic === 'renting' ? 'Renting' : topic);

describe('what the directory is narrowed down to', () => {
  it('asks the server only for what the address names', () => {
    expect(queryOf(NONE)).toEqual({ limit: 50 });
    expect(queryOf({ ...NONE, q: 'ada', language: 'cy' })).toEqual({ limit: 50, q: 'ada', language: 'cy' });
  });

  it('asks for what people have lived by its id, never by its words', () =>
    expect(queryOf({ ...NONE, lived: 'Eviction' }, { id: '0a1b', value: 'Eviction' })).toEqual({
      limit: 50,
      lived: '0a1b',
    }));

  it.each([
    [{}, 214, false, '214 people in the network'],
    [{}, 50, true, 'More than 50 people in the network'],
    [{}, 0, false, 'Nobody in the network'],
    [{ topic: 'renting' }, 1, false, '1 person speaks on Renting'],
    [{ topic: 'renting', language: 'cy', region: 'Wales' }, 3, false, '3 people speak on Renting in Wales in Welsh'],
    [{ lived: 'eviction', topic: 'renting' }, 2, false, '2 people with lived experience of eviction speak on Renting'],
    [{ lived: 'Domestic abuse' }, 1, false, '1 person with lived experience of domestic abuse'],
    [{ lived: 'PTSD' }, 0, false, 'Nobody with lived experience of PTSD'],
    [{ format: 'tv', q: 'ada' }, 0, false, 'Nobody for TV with “ada”'],
  ])('says it as the headline: %j', (chosen, count, isMore, words) =>
    expect(findingInWords({ ...NONE, ...chosen }, count, isMore, labelOf)).toBe(words),
  );

  it('keeps what is chosen among the values, even where nobody is left who has it', () => {
    const facets = {
      topics: [],
      regions: [{ value: 'Wales', count: 2 }],
      languages: [],
      formats: [],
      livedExperience: [],
    };
    const [, regions] = FACET_TITLES;
    const chosenOf = (region: string) =>
      valuesOf(regions!, facets, { ...NONE, region }).map(({ value, count, isChosen }) => [value, count, isChosen]);
    expect([chosenOf(''), chosenOf('wales'), chosenOf('Hull')]).toEqual([
      [['Wales', 2, false]],
      [['Wales', 2, true]],
      [
        ['Hull', 0, true],
        ['Wales', 2, false],
      ],
    ]);
  });

  it('does not say how few', () =>
    expect([null, 0, 1, 2104].map((count) => Object.values(countInWords(count)).join('|'))).toEqual([
      'fewer than 5| people',
      '0| people',
      '1| person',
      '2,104| people',
    ]));

  it('lists what is chosen, each in words', () => {
    expect(chosenIn({ ...NONE, format: 'tv', q: 'a' }).map(({ name }) => name)).toEqual(['q', 'format']);
    expect([valueInWords('language', 'cy', labelOf), valueInWords('region', 'Wales', labelOf)]).toEqual([
      'Welsh',
      'Wales',
    ]);
  });
});
