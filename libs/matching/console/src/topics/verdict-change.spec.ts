import { changeBetween, type Verdict } from './verdict-change';

const verdict = (concepts: [string, string][], people: [string, number][], isAnswered = true): Verdict => ({
  isAnswered,
  because: {
    code: 'concepts',
    sentence: '',
    concepts: concepts.map(([id, phrase]) => ({ id, label: id, phrase })),
    negatives: [],
  },
  topics: [],
  matches: people.map(([name, score]) => ({ personId: name, name, score: score * 1e6, reason: '', parts: [] })),
});
const before = verdict(
  [['Evictions', 'evicted']],
  [
    ['Orla', 0.8],
    ['Tariq', 0.5],
  ],
);

describe('what a change of the thesaurus does to a headline', () => {
  it.each<[string, Verdict, string]>([
    [
      'the same again',
      verdict(
        [['Evictions', 'Evicted']],
        [
          ['Orla', 0.8],
          ['Tariq', 0.5],
        ],
      ),
      'Nothing changes for this headline.',
    ],
    [
      'another concept',
      verdict(
        [
          ['Evictions', 'evicted'],
          ['Lidos', 'lido'],
        ],
        [
          ['Orla', 0.8],
          ['Tariq', 0.5],
        ],
      ),
      '1 concept gained.',
    ],
    ['none', verdict([], [], false), '1 concept lost; 2 people dropped. It would now be hidden from the desk.'],
    [
      'by another phrase',
      verdict(
        [['Evictions', 'evicted family']],
        [
          ['Orla', 0.8],
          ['Tariq', 0.5],
        ],
      ),
      '1 concept recognised by other words.',
    ],
    [
      'another order',
      verdict(
        [['Evictions', 'evicted']],
        [
          ['Tariq', 0.8],
          ['Orla', 0.8],
        ],
      ),
      '2 people change place or score.',
    ],
  ])('%s', (_, after, finding) => expect(changeBetween(before, after).finding).toBe(finding));

  it('says who is new, who is no longer there, and what of a place or a score was another', () => {
    const after = verdict(
      [],
      [
        ['Tariq', 0.6],
        ['Isla', 0.55],
        ['Orla', 0.5],
      ],
    );
    expect(
      changeBetween(before, after).speakers.map(({ name, mark, figure, was }) => [name, mark, figure, was]),
    ).toEqual([
      ['Tariq', 'same', '0.60', 'was 2nd, 0.50'],
      ['Isla', 'gained', '0.55', ''],
      ['Orla', 'same', '0.50', 'was 1st, 0.80'],
    ]);
    expect(changeBetween(after, before).speakers.at(-1)).toMatchObject({ name: 'Isla', mark: 'lost' });
  });

  it('is what it comes to, where nothing is changed', () => {
    expect(changeBetween(before).finding).toBe('The desk would be shown this.');
    expect(changeBetween(verdict([], [], false)).finding).toBe('This would be hidden from the desk.');
  });
});
