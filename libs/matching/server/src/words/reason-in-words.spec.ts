import type { Reason, ScorePart } from '@greenroom/matching/domain';
import { matchInWords, reasonInWords } from './reason-in-words';

const part = (kind: ScorePart['kind'], label: string, storyPhrase: string, profilePhrase: string): ScorePart => ({
  kind,
  concept: label ? { id: label.toLowerCase(), label } : undefined,
  storyPhrase,
  profilePhrase,
  value: 1,
});

describe('matchInWords', () => {
  it.each<[string, ScorePart[], string]>([
    [
      'what a tag and the profile say',
      [part('tag', 'Evictions', 'face eviction', 'Housing'), part('bio', 'Rents', 'rents soar', 'rising rents')],
      'Speaks on Housing, profile says “rising rents”; the story has “face eviction” and “rents soar”.',
    ],
    [
      'one tag for two concepts once',
      [
        part('tag', 'Evictions', 'eviction', 'Housing'),
        part('similar', '', '', ''),
        part('tag', 'Rents', 'rents', 'Housing'),
      ],
      'Speaks on Housing; the story has “eviction” and “rents”.',
    ],
    [
      'words alone',
      [part('words', '', 'peat', 'peat'), part('words', '', 'bog', 'bogs')],
      'Shares the words “peat” and “bog”.',
    ],
    [
      'what the profile alone says, each phrase once',
      [
        part('bio', 'Fire', 'Cladding', 'waking watch'),
        part('bio', 'Flats', 'cladding', 'fire safety'),
        part('bio', 'Costs', 'bills', 'charges'),
      ],
      'Profile says “waking watch” and “fire safety”; the story has “Cladding” and “bills”.',
    ],
    ['one word alone', [part('words', '', 'peat', 'peat')], 'Shares the word “peat”.'],
    ['similar wording alone', [part('similar', '', '', '')], 'Similar wording, no shared topic.'],
  ])('says %s', (_, parts, sentence) => expect(matchInWords(parts)).toBe(sentence));
});

describe('reasonInWords', () => {
  const reason = (code: Reason['code'], more: Partial<Reason> = {}) =>
    ({
      code,
      concepts: [{ id: 'e', label: 'Evictions', phrase: 'evicted', weight: 1 }],
      negatives: [],
      strength: 0,
      threshold: 0,
      ...more,
    }) as Reason;

  it.each<[Reason, string]>([
    [reason('concepts'), 'About Evictions (“evicted”).'],
    [reason('too-weak'), 'Only touches on Evictions (“evicted”).'],
    [reason('nobody'), 'Touches on Evictions (“evicted”), but nobody speaks on that enough to be put forward.'],
    [reason('nothing-recognised', { concepts: [] }), 'Nothing in it that the thesaurus knows.'],
    [
      reason('not-ours', { negatives: [{ id: 'f', label: 'Football', phrase: 'cup final' }] }),
      'Reads like Football (“cup final”).',
    ],
    [reason('not-ours'), 'Touches on Evictions (“evicted”), but reads like news that is not ours.'],
    [reason('similar-wording'), 'No shared topic, but the wording is close to what somebody speaks on.'],
  ])('%#', (given, sentence) => expect(reasonInWords(given)).toBe(sentence));
});
