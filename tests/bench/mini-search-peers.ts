import { type Profile, stem, type Story } from '@greenroom/matching/domain';
import MiniSearch, { type SearchResult } from 'minisearch';

/** A peer that ranks people for a story by score, as a search over their profiles. */
export type Peer = (story: Story) => readonly { readonly id: string; readonly score: number }[];

const document = ({ id, bio, tags }: Profile) => ({ id, bio, tags: tags.map(({ topic }) => topic).join(' ') });

/** MiniSearch with its default options over bio and tags. */
export function miniSearchAsShipped(profiles: readonly Profile[]): Peer {
  const index = new MiniSearch({ fields: ['bio', 'tags'] });
  index.addAll(profiles.map(document));
  return ({ title, summary }) => scored(index.search(`${title} ${summary}`));
}

/** MiniSearch at its best on the judged stories: stemmed, no stop words, tags count twice. */
export function miniSearchTuned(profiles: readonly Profile[]): Peer {
  const index = new MiniSearch({
    fields: ['bio', 'tags'],
    processTerm: (term) => {
      const word = term.toLowerCase().replace(/['\u2019]s?$/, '');
      return word.length < 2 || STOP_WORDS.has(word) ? null : stem(word);
    },
    searchOptions: { boost: { tags: 2 }, prefix: false, fuzzy: false, combineWith: 'OR' },
  });
  index.addAll(profiles.map(document));
  return ({ title, summary }) => scored(index.search(`${title} ${summary}`));
}

/** The best five: nobody asks for more, and to copy thousands would be a cost of ours. */
function scored(results: readonly SearchResult[]): { id: string; score: number }[] {
  return results.slice(0, 5).map(({ id, score }) => ({ id: id as string, score }));
}

const STOP_WORDS = new Set(
  `a about above across after again against all almost along already also although always among an and another any
  anyone anything are around as ask at away back be became because become been before began being below best better
  between big both but by call called came can cannot come could day days did do does doing done down during each early
  either else end enough even ever every everyone everything far few find first five for former found four from full
  further gave get give given go goes going good got great had half has have having he help her here hers herself high
  him himself his home how however i if in into is it its itself just keep kept kind know large last late later least
  left less let like likely little long look made make makes making man many may me mean men might more most much must
  my myself near need never new next no nobody none nor not nothing now of off often old on once one only onto or other
  others our ours ourselves out over own part past people per perhaps place put quite rather really right said same saw
  say says second see seem seen set several shall she should show side since six small so some someone something
  sometimes soon still such take taken ten than that the their theirs them themselves then there these they thing things
  think third this those though three through thus time times to today together told too took toward towards tuesday
  turn two under until up upon us use used using very want wants was way we week weeks well went were what when where
  whether which while who whole whom whose why will with within without woman women work would year years yesterday yet
  you young your yours yourself`
    .split(/\s+/)
    .filter((word) => !['home', 'work', 'women', 'woman', 'young', 'people'].includes(word)),
);
