import type { AnswerOf } from '@greenroom/platform/web';

export type Page = AnswerOf<'listStories'>;
export type Story = Page['items'][number];

/** The stories on the desk, and those that wait until they are asked for: what is being read never moves. */
export interface StoryList {
  /** In the order of the server, as far as loaded. */
  readonly shown: readonly Story[];
  readonly waiting: readonly Story[];
  /** Where the next page begins; undefined at the end. */
  readonly next: string | undefined;
  /** Set where what waits does not reach down to what is shown, so that it takes its place: where its next page begins. */
  readonly gap: string | undefined;
}

export const NOTHING: StoryList = { shown: [], waiting: [], next: undefined, gap: undefined };

const BEGINNING = 88;

/** What a story is called: its headline, else the beginning of its summary. */
export function headlineOf({ headline, summary }: Pick<Story, 'headline' | 'summary'>): string {
  if (headline.trim()) return headline;
  if (!summary.trim()) return 'Without a title';
  return summary.length <= BEGINNING ? summary : `${summary.slice(0, BEGINNING).replace(/\s+\S*$/, '')} …`;
}

/** The first page. */
export function opened({ items, next }: Page): StoryList {
  return { ...NOTHING, shown: items, next };
}

/** A further page at the end. */
export function extended(list: StoryList, { items, next }: Page): StoryList {
  const known = knownOf(list, items);
  return { ...list, shown: [...list.shown, ...items.filter(({ id }) => !known.has(id))], next };
}

/**
 * The newest stories as the server has them now. Those on the desk are brought up to date where they stand; others
 * wait. What the server would have named and did not is gone from the list: part of another story, or no longer such
 * as is asked for. The story that is `open` stays, whatever became of it. On an empty desk there is nothing to keep
 * from moving.
 */
export function arrived(list: StoryList, newest: Page, open?: string): StoryList {
  if (list.shown.length === 0) return opened(newest);
  const now = new Map(newest.items.map((story) => [story.id, story]));
  const known = knownOf(list, newest.items);
  const reach = newest.next === undefined ? '' : (newest.items.at(-1)?.latestAt ?? '');
  return {
    shown: list.shown
      .filter(({ id, latestAt }) => now.has(id) || id === open || latestAt <= reach)
      .map((story) => now.get(story.id) ?? story),
    waiting: newest.items.filter(({ id }) => !known.has(id)),
    next: list.next,
    gap: newest.items.some(({ id }) => known.has(id)) ? undefined : newest.next,
  };
}

/** What waited, in its place. */
export function revealed(list: StoryList): StoryList {
  if (list.gap !== undefined) return { ...NOTHING, shown: list.waiting, next: list.gap };
  const shown = [...list.waiting, ...list.shown].sort((a, b) => (a.latestAt < b.latestAt ? 1 : -1));
  return { ...list, shown, waiting: [] };
}

/** One story as it is now, wherever it stands. */
export function updated(list: StoryList, story: Story): StoryList {
  return { ...list, shown: list.shown.map((one) => (one.id === story.id ? { ...one, ...story } : one)) };
}

/** A story that has come out of another one, after it: whoever took it out is looking there. */
export function divided(list: StoryList, from: string, story: Story): StoryList {
  const rest = without(list, story.id);
  const at = rest.shown.findIndex(({ id }) => id === from);
  return { ...rest, shown: [...rest.shown.slice(0, at + 1), story, ...rest.shown.slice(at + 1)] };
}

/** The list without a story that has gone into another one. */
export function without(list: StoryList, id: string): StoryList {
  return {
    ...list,
    shown: list.shown.filter((story) => story.id !== id),
    waiting: list.waiting.filter((story) => story.id !== id),
  };
}

/** The story `steps` after the one given; from nowhere, the first. It stops at both ends. */
export function neighbour(list: StoryList, id: string | undefined, steps: number): Story | undefined {
  const at = list.shown.findIndex((story) => story.id === id);
  if (at < 0) return list.shown[0];
  return list.shown[Math.min(list.shown.length - 1, Math.max(0, at + steps))];
}

/** Which of the stories given the list shows already. The list may be long, so that what is given is gone by. */
function knownOf(list: StoryList, given: readonly Story[]): ReadonlySet<string> {
  const ids = new Set(given.map(({ id }) => id));
  return new Set(list.shown.filter(({ id }) => ids.has(id)).map(({ id }) => id));
}
