import type { AnswerOf } from '@greenroom/platform/web';

export type Feed = AnswerOf<'listFeeds'>['items'][number];

/** How a feed is shown: what an officer can do something about comes first. */
export type FeedState = 'failing' | 'gone' | 'degraded' | 'fresh' | 'ok' | 'paused';

const ORDER: readonly FeedState[] = ['failing', 'gone', 'degraded', 'fresh', 'ok', 'paused'];

/**
 * What is said of a feed where there is something to say; one that does well needs no word, and those that are
 * paused have it above them.
 */
export const STATE_WORDS: Readonly<Record<FeedState, string>> = {
  failing: 'Failing',
  gone: 'Gone',
  degraded: 'Trying again',
  fresh: 'First check under way',
  ok: '',
  paused: '',
};

export function stateOf({ isPaused, health, failures, lastGoodAt }: Feed): FeedState {
  if (isPaused) return 'paused';
  if (health !== 'ok') return health;
  return lastGoodAt === null && failures === 0 ? 'fresh' : 'ok';
}

/** Whether officers are told of it. One that failed once or twice is not worth their time yet. */
export function needsLook(feed: Feed): boolean {
  return ['failing', 'gone'].includes(stateOf(feed));
}

/** Those that need a look first, then those that failed lately, the paused ones last; each by outlet. */
export function inOrder(feeds: readonly Feed[]): Feed[] {
  const place = (feed: Feed) => ORDER.indexOf(stateOf(feed) === 'fresh' ? 'ok' : stateOf(feed));
  return [...feeds].sort(
    (a, b) => place(a) - place(b) || a.outlet.localeCompare(b.outlet, 'en') || a.address.localeCompare(b.address),
  );
}

/** What feeds in their order have above them: a heading where another kind begins. */
export function withHeadings(feeds: readonly Feed[]): { readonly feed: Feed; readonly heading: string }[] {
  return feeds.map((feed, at) => {
    const [heading, before] = [headingOf(feed), at > 0 && headingOf(feeds[at - 1]!)];
    return { feed, heading: heading === before ? '' : heading };
  });
}

function headingOf(feed: Feed): string {
  if (needsLook(feed)) return 'Needs a look';
  return feed.isPaused ? 'Paused' : 'Watched';
}

/** What the screen's headline says. */
export function findingOf(feeds: readonly Feed[]): string {
  const watched = feeds.filter(({ isPaused }) => !isPaused);
  const count = feeds.filter(needsLook).length;
  if (feeds.length === 0) return 'No feed is watched yet';
  if (count > 0) {
    if (feeds.length === 1) return 'The one feed needs a look';
    return `${count} of ${feeds.length} feeds ${count === 1 ? 'needs' : 'need'} a look`;
  }
  if (watched.length === 0)
    return feeds.length === 1 ? 'The one feed is paused' : `All ${feeds.length} feeds are paused`;
  if (watched.length === 1)
    return feeds.length === 1 ? 'The one feed is doing well' : 'The one feed that is not paused is doing well';
  const all = `All ${watched.length} feeds`;
  return watched.length === feeds.length ? `${all} are doing well` : `${all} that are not paused are doing well`;
}

/** How often a feed is checked, in the words that a choice has. */
export const INTERVALS: readonly { readonly seconds: number; readonly words: string }[] = [
  { seconds: 300, words: 'every 5 minutes' },
  { seconds: 900, words: 'every 15 minutes' },
  { seconds: 1_800, words: 'every 30 minutes' },
  { seconds: 3_600, words: 'every hour' },
  { seconds: 21_600, words: 'every 6 hours' },
  { seconds: 86_400, words: 'once a day' },
];

/** The choices, with what a feed has now where that is none of them. */
export function intervalsFor(seconds: number): typeof INTERVALS {
  if (INTERVALS.some((choice) => choice.seconds === seconds)) return INTERVALS;
  const words = seconds < 120 ? `every ${seconds} seconds` : `every ${Math.round(seconds / 60)} minutes`;
  return [...INTERVALS, { seconds, words }].sort((a, b) => a.seconds - b.seconds);
}

/** An address as people paste it: without its scheme it is meant to be the web's. */
export function addressFrom(typed: string): string {
  const text = typed.trim();
  return text === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
}

/** An address as people say it: without its scheme. */
export function placeOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

/** The host of an address, for a sentence. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
