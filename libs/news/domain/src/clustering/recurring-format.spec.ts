import { formatOf, withoutByline } from './recurring-format';

describe('formatOf', () => {
  it.each([
    'Newspaper headlines: Strike looms and snow on the way',
    "The Papers: 'No end to the cold'",
    'What the papers say',
    'Morning briefing: all you need to know',
    'Week in pictures: 3 - 9 May',
    'In pictures: Crowds line the streets',
    "Tuesday's gossip: Rovers eye Ramos",
    'Quiz of the week: Who wore it best?',
    'Five things to know this Monday',
    'FTSE hits record as inflation falls – business live',
    'Minister faces calls to go - UK politics live',
    "Sunday's best photos: otters and a gale",
    'Tell us: how has it changed your life?',
    'Corrections and clarifications',
  ])('%s is a roundup', (title) => expect(formatOf(title, '')).toBe('roundup'));

  it('knows a roundup by its summary', () => {
    expect(formatOf('Chelsea eye Ramos', 'Palace want Dunne, plus more.')).toBe('roundup');
    expect(formatOf('Snow and rows', "The cold leads Friday's papers.")).toBe('roundup');
  });

  it.each([
    'Rovers v Albion: cup replay – live!',
    'Live: Trial of former minister begins',
    'Storm Greta live updates: Thousands without power',
    'Budget 2026 as it happened',
    'Floods in Wexcombe – in pictures',
  ])('%s follows one story', (title) => expect(formatOf(title, '')).toBe('live'));

  it.each([
    'Families who live by the river flooded again',
    'Theatre brings live music back to Ely',
    'Picture of missing boy released',
    'Papers found in attic tell of wartime spy',
    'Crew briefing missed before crash, inquiry hears',
    'MP asked to explain letters to minister',
  ])('%s is a story', (title) => expect(formatOf(title, 'It happened on Friday.')).toBe('story'));
});

describe('withoutByline', () => {
  it.each([
    ['JO PENDLE: Why I keep bees', 'Why I keep bees'],
    ['Let the river be | Sam Pendle', 'Let the river be'],
    ['Watch: Crowds cheer', 'Crowds cheer'],
    ['How it began – video', 'How it began'],
    ['It began so. Continue reading...', 'It began so.'],
    ['NHS to hire more nurses', 'NHS to hire more nurses'],
    ['BBC: a history', 'BBC: a history'],
  ])('%s → %s', (text, bare) => expect(withoutByline(text.replace('–', '-')).trim()).toBe(bare));
});
