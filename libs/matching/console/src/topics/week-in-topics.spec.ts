import type { Topic } from './tree-rows';
import { weekInTopics } from './week-in-topics';

const topic = (label: string, storyCount: number, children: Topic[] = []): Topic => ({
  slug: label.toLowerCase(),
  label,
  aliases: [],
  storyCount,
  children,
});
const labels = (topics: readonly Topic[]) => topics.map(({ label }) => label);

describe('the week in topics', () => {
  it('names what most stories are about, wherever in the tree, and what none is about at the top of it', () => {
    const week = weekInTopics([
      topic('Housing', 5, [topic('Renting', 4), topic('Planning', 0)]),
      topic('Health', 1),
      topic('Race', 0),
    ]);
    expect(week.finding).toBe('Housing leads the week, with 5 stories');
    expect(labels(week.most)).toEqual(['Housing', 'Renting', 'Health']);
    expect(labels(week.none)).toEqual(['Race']);
  });

  it.each([
    [[], 'No story has been about our topics this week'],
    [[topic('Race', 0)], 'No story has been about our topics this week'],
    [[topic('Race', 1)], 'Race leads the week, with 1 story'],
  ])('says what it finds: %#', (topics, finding) => expect(weekInTopics(topics).finding).toBe(finding));

  it('shows no more than can be taken in', () => {
    const many = Array.from({ length: 20 }, (_, n) => topic(`T${n}`, n));
    expect(weekInTopics(many).most).toHaveLength(8);
  });
});
