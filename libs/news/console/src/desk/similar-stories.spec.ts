import { mostAlikeFirst } from './similar-stories';
import type { Story } from './story-list';

const story = (id: string, headline: string, minute = 0) =>
  ({ id, headline, summary: '', latestAt: `2025-11-25T10:0${minute}:00.000Z` }) as Story;

it('offers first what shares most words of the headline, then the newest, each once, and never the story itself', () => {
  const open = story('open', 'Rents in Hexley rise as landlords sell');
  const found = mostAlikeFirst(
    [
      story('old', 'Buses return', 1),
      story('new', 'Trams return', 2),
      open,
      story('alike', 'Landlords sell up in HEXLEY'),
      story('alike', 'Landlords sell up in HEXLEY'),
    ],
    open,
  );
  expect(found.map(({ id }) => id)).toEqual(['alike', 'new', 'old']);
});
