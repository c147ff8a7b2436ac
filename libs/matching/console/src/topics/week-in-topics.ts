import type { Topic } from './tree-rows';

/** What the last seven days say of the tree. */
export interface WeekInTopics {
  readonly finding: string;
  /** The topics that most stories are about, those first. */
  readonly most: readonly Topic[];
  /** Topics that no story is about: perhaps a quiet week, perhaps a word that is missing. */
  readonly none: readonly Topic[];
}

/** As many as one takes in at a glance. */
const SHOWN = 8;

export function weekInTopics(topics: readonly Topic[]): WeekInTopics {
  const all = flat(topics);
  const most = all.filter(({ storyCount }) => storyCount > 0).sort((a, b) => b.storyCount - a.storyCount);
  // One below another topic that is in the news would only say the same again.
  const none = topics.filter(({ storyCount }) => storyCount === 0);
  return { finding: findingOf(topics), most: most.slice(0, SHOWN), none: none.slice(0, SHOWN) };
}

function findingOf(topics: readonly Topic[]): string {
  const [first] = [...topics].sort((a, b) => b.storyCount - a.storyCount);
  if (!first || first.storyCount === 0) return 'No story has been about our topics this week';
  return `${first.label} leads the week, with ${storiesInWords(first.storyCount)}`;
}

export function storiesInWords(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`;
}

function flat(topics: readonly Topic[]): Topic[] {
  return topics.flatMap((topic) => [topic, ...flat(topic.children)]);
}
