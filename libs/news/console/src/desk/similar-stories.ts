import { headlineOf, type Story } from './story-list';

const SHORTEST = 4;
/** One word in common is chance. */
const LEAST_SHARED = 2;

/** Stories that another may be one with: those that share most words of its headline first, then the newest. */
export function mostAlikeFirst(stories: readonly Story[], other: Pick<Story, 'id' | 'headline' | 'summary'>): Story[] {
  const own = wordsOf(headlineOf(other));
  const shared = (story: Story) => {
    const count = [...wordsOf(headlineOf(story))].filter((word) => own.has(word)).length;
    return count < LEAST_SHARED ? 0 : count;
  };
  return [...new Map(stories.map((story) => [story.id, story])).values()]
    .filter(({ id }) => id !== other.id)
    .map((story) => ({ story, alike: shared(story) }))
    .sort((a, b) => b.alike - a.alike || (a.story.latestAt < b.story.latestAt ? 1 : -1))
    .map(({ story }) => story);
}

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= SHORTEST));
}
