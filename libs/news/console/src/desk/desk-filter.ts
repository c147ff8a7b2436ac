import type { InputOf } from '@greenroom/platform/web';

export type DeskView = 'fits' | 'watching' | 'all';
export type DeskAge = 'hour' | 'day' | 'week';

/** What the address says about which stories to show; empty where nothing is said. */
export interface DeskFilter {
  readonly view: DeskView;
  readonly triage: '' | 'new' | 'watching' | 'pitching' | 'dropped';
  /** `me`, `none`, or the id of a member of staff. */
  readonly owner: string;
  /** A topic’s slug. */
  readonly topic: string;
  readonly outlet: string;
  readonly age: '' | DeskAge;
  readonly q: string;
}

/** What of the filter narrows the view, and can be taken away again. */
export type NarrowingKey = Exclude<keyof DeskFilter, 'view'>;

export interface Narrowing {
  readonly key: NarrowingKey;
  readonly words: string;
  /** Query parameters that take it away. */
  readonly without: Readonly<Record<string, null>>;
}

export const VIEWS: readonly { readonly view: DeskView; readonly words: string }[] = [
  { view: 'fits', words: 'Fits us' },
  { view: 'watching', words: 'Watching' },
  { view: 'all', words: 'All' },
];

const HOUR = 3_600_000;
const AGES: Readonly<Record<DeskAge, { readonly length: number; readonly words: string }>> = {
  hour: { length: HOUR, words: 'of the last hour' },
  day: { length: 24 * HOUR, words: 'of the last 24 hours' },
  week: { length: 7 * 24 * HOUR, words: 'of the last seven days' },
};
const STATES: Readonly<Record<Exclude<DeskFilter['triage'], ''>, string>> = {
  new: 'new',
  watching: 'watched',
  pitching: 'being pitched',
  dropped: 'dropped',
};
const NARROWINGS: readonly NarrowingKey[] = ['q', 'triage', 'owner', 'topic', 'outlet', 'age'];

/** Query parameters that show everything again. */
export const NOT_NARROWED: Readonly<Record<NarrowingKey, null>> = {
  q: null,
  triage: null,
  owner: null,
  topic: null,
  outlet: null,
  age: null,
};

/** The filter that an address asks for; what it cannot mean is left out. */
export function filterFrom(address: Readonly<Partial<Record<'show' | NarrowingKey, string | undefined>>>): DeskFilter {
  const { show, triage, owner = '', topic = '', outlet = '', age, q = '' } = address;
  return {
    view: show === 'watching' || show === 'all' ? show : 'fits',
    triage: isOneOf(STATES, triage) ? triage : '',
    owner,
    topic,
    outlet,
    age: isOneOf(AGES, age) ? age : '',
    q: q.trim(),
  };
}

/** The filter as the list’s query, for whoever is signed in. */
export function queryOf(filter: DeskFilter, me: string, now: number): NonNullable<InputOf<'listStories'>['query']> {
  const { view, triage } = filter;
  return {
    limit: 50,
    ...(view === 'fits' && { fits: 'true' as const }),
    ...(view === 'watching' && { triage: 'watching,pitching' }),
    ...(triage && { triage }),
    ...narrowingQueryOf(filter, me, now),
  };
}

/** What of it holds in every view and state. */
export function narrowingQueryOf(
  { owner, topic, outlet, age, q }: DeskFilter,
  me: string,
  now: number,
): NonNullable<InputOf<'countStories'>['query']> {
  return {
    ...(owner && { owner: owner === 'me' ? me : owner }),
    ...(topic && { topic }),
    ...(outlet && { outlet }),
    ...(age && { since: new Date(now - AGES[age].length).toISOString() }),
    ...(q && { q }),
  };
}

/** What narrows the list, in words. `labels` says what topics are called. */
export function narrowingsOf(filter: DeskFilter, labels: ReadonlyMap<string, string>): Narrowing[] {
  return NARROWINGS.filter((key) => filter[key] !== '').map((key) => ({
    key,
    words: wordsFor(key, filter, labels),
    without: { [key]: null },
  }));
}

function wordsFor(key: NarrowingKey, filter: DeskFilter, labels: ReadonlyMap<string, string>): string {
  switch (key) {
    case 'q':
      return `“${filter.q}”`;
    case 'triage':
      return filter.triage && STATES[filter.triage];
    case 'owner':
      return OWNERS[filter.owner] ?? 'with a colleague';
    case 'topic':
      return labels.get(filter.topic) ?? filter.topic;
    case 'outlet':
      return filter.outlet;
    case 'age':
      return filter.age && AGES[filter.age].words;
  }
}

const OWNERS: Readonly<Record<string, string>> = { me: 'with me', none: 'with nobody' };

function isOneOf<Key extends string>(words: Readonly<Record<Key, unknown>>, text: string | undefined): text is Key {
  return text !== undefined && Object.hasOwn(words, text);
}
