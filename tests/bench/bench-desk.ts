/**
 * What the desk's pages cost the server with 100,000 stories and 500 people: each address is asked over HTTP of the
 * built program, signed in, one call at a time. Prints the median and the slowest of the calls in milliseconds.
 *   npm run bench:desk [-- --stories 100000] [-- --postgres] [-- --calls 25]
 */
import { onBuiltServer, printTimes } from './built-server';
import { seedDesk } from './desk-data';

const option = (name: string, usual: number) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || usual;
const STORIES = option('stories', 100_000);
const PEOPLE = option('people', 500);
const CALLS = option('calls', 25);

const PAGES: readonly (readonly [string, string])[] = [
  ['first view', 'stories'],
  ['answered only', 'stories?fits=true'],
  ['state: new', 'stories?triage=new'],
  ['state: watching or pitching', 'stories?triage=watching,pitching'],
  ['owner: one of five', 'stories?owner=staff-1'],
  ['owner: nobody', 'stories?owner=none'],
  ['topic: common', 'stories?topic=housing'],
  ['topic: rare', 'stories?topic=lgbt'],
  ['outlet: common', 'stories?outlet=Outlet%200'],
  ['outlet: rare', 'stories?outlet=Outlet%2019'],
  ['the last day', `stories?since=${new Date(Date.now() - 86_400_000).toISOString()}`],
  ['words: common', 'stories?q=council'],
  ['words: two', 'stories?q=council%20libraries'],
  ['words: rare', 'stories?q=marker99999'],
  ['words: begun', 'stories?q=cou'],
  ['words, topic, outlet, state, fits', 'stories?q=council&topic=housing&outlet=Outlet%200&triage=new&fits=true'],
  ['topic and outlet that seldom meet', 'stories?topic=lgbt&outlet=Outlet%2019'],
  ['words: common, best first', 'stories?q=council&by=fit'],
  ['counts: all', 'stories/counts'],
  ['counts: topic common', 'stories/counts?topic=housing'],
  ['counts: topic rare', 'stories/counts?topic=lgbt'],
  ['counts: outlet rare', 'stories/counts?outlet=Outlet%2019'],
  ['counts: owner nobody', 'stories/counts?owner=none'],
  ['counts: the last day', `stories/counts?since=${new Date(Date.now() - 86_400_000).toISOString()}`],
  ['counts: words common', 'stories/counts?q=council'],
  ['counts: words rare', 'stories/counts?q=marker99999'],
  ['counts: words, topic, outlet', 'stories/counts?q=council&topic=housing&outlet=Outlet%200'],
  ['a page in the middle', ''],
  ['unanswered', 'stories/unanswered'],
  ['one story', ''],
  ['who can speak on a story', ''],
  ['feeds', 'feeds'],
  ['topics', 'topics'],
  ['people', 'people'],
  ['people: language, format', 'people?language=cy&format=tv'],
  ['people: topic, words', 'people?topic=housing&q=rent'],
];

void onBuiltServer({
  isPostgres: process.argv.includes('--postgres'),
  seed: async (dataSource) => {
    await seedDesk(dataSource, { stories: STORIES, people: PEOPLE });
    return `${STORIES} stories, ${PEOPLE} people`;
  },
  measure: async (ask) => {
    const first = await ask('stories');
    const answered = await ask('stories?fits=true');
    const found: Record<string, string> = {
      'a page in the middle': `stories?after=${first.next}`,
      'one story': `stories/${first.items![0]!.id}`,
      'who can speak on a story': `stories/${answered.items![0]!.id}/matches`,
    };
    await printTimes(
      ask,
      PAGES.map(([name, page]) => [name, found[name] ?? page]),
      CALLS,
    );
  },
});
