import { reasonFromParts } from './speaker-reason';

describe('reasonFromParts', () => {
  const part = (kind: string, concept: string, storyPhrase: string, profilePhrase: string, value: number) => ({
    kind,
    concept,
    storyPhrase,
    profilePhrase,
    value,
  });

  it.each([
    [[part('tag', 'Eviction', 'no-fault', 'Renting', 9)], 'Speaks on Renting; the story has “no-fault”.'],
    [[part('bio', 'Courts', 'judge', 'law centre', 9)], 'Profile says “law centre”; the story has “judge”.'],
    [
      [
        part('tag', 'Eviction', 'no-fault', 'Renting', 9),
        part('tag', 'Courts', 'No-fault', 'Renting', 8),
        part('bio', 'Courts', 'judge', 'law centre', 7),
      ],
      'Speaks on Renting, profile says “law centre”; the story has “no-fault” and “judge”.',
    ],
    [[part('words', '', 'boiler', 'boilers', 9)], 'Shares the word “boiler”.'],
    [[part('similar', '', '', '', 9)], 'Similar wording, no shared topic.'],
  ])('%j', (parts, words) => {
    expect(reasonFromParts(parts)).toBe(words);
  });
});
