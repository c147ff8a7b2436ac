import type { ScorePart } from '@greenroom/matching/domain';
import { partsInWords } from './parts-in-words';

const part = (kind: ScorePart['kind'], label?: string): ScorePart => ({
  kind,
  concept: label ? { id: label, label } : undefined,
  storyPhrase: '',
  profilePhrase: '',
  value: 1,
});

describe('partsInWords', () => {
  it.each<[string, ScorePart[], string[]]>([
    ['a shared topic', [part('tag', 'Rents'), part('similar')], ['Rents', 'similar wording']],
    ['nothing but wording', [part('similar')], ['similar wording, no shared topic']],
    ['words alone', [part('words'), part('similar')], ['a word in common', 'similar wording, no shared topic']],
  ])('names %s', (_, parts, names) => {
    expect(partsInWords(parts).map(({ concept }) => concept)).toEqual(names);
  });

  it('leaves the rest as it is', () => {
    expect(partsInWords([{ ...part('bio', 'Rents'), storyPhrase: 'rent', value: 7 }])).toEqual([
      { kind: 'bio', concept: 'Rents', storyPhrase: 'rent', profilePhrase: '', value: 7 },
    ]);
  });
});
