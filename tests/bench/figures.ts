import { type JudgedStory } from './judged';

/** What a method says of one story: people best first, and how strongly it wants to be heard. */
export interface Answer {
  readonly people: readonly string[];
  readonly fires: boolean;
}

export interface Figures {
  /** Means over the topical stories, whether answered or not. */
  readonly ndcg5: number;
  readonly p3: number;
  readonly r5: number;
  /** Share of the stories for nobody that fire all the same. */
  readonly falseAlarms: number;
  /** Share of the topical stories that fire. */
  readonly answered: number;
}

/** A person is relevant for precision and recall from this grade on. */
const RELEVANT = 2;

export function figures(stories: readonly JudgedStory[], answers: readonly Answer[]): Figures {
  const pairs = stories.map((story, index) => ({ story, answer: answers[index]! }));
  const topical = pairs.filter(({ story }) => !story.none);
  const forNobody = pairs.filter(({ story }) => story.none);
  const withRelevant = topical.filter(({ story }) => relevantPeople(story).size > 0);
  return {
    ndcg5: mean(topical, ({ story, answer }) => ndcg(story, answer.people, 5)),
    p3: mean(topical, ({ story, answer }) => hits(story, answer.people, 3) / 3),
    r5: mean(withRelevant, ({ story, answer }) => hits(story, answer.people, 5) / relevantPeople(story).size),
    falseAlarms: mean(forNobody, ({ answer }) => (answer.fires ? 1 : 0)),
    answered: mean(topical, ({ answer }) => (answer.fires ? 1 : 0)),
  };
}

/** Normalised discounted cumulative gain of the first `places`, gain 2^grade − 1. */
export function ndcg(story: JudgedStory, people: readonly string[], places: number): number {
  const discounted = (grades: readonly number[]): number =>
    grades.slice(0, places).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const ideal = discounted(Object.values(story.relevant).sort((a, b) => b - a));
  return ideal === 0 ? 0 : discounted(people.map((person) => story.relevant[person] ?? 0)) / ideal;
}

function relevantPeople(story: JudgedStory): Set<string> {
  return new Set(Object.keys(story.relevant).filter((person) => story.relevant[person]! >= RELEVANT));
}

function hits(story: JudgedStory, people: readonly string[], places: number): number {
  const relevant = relevantPeople(story);
  return people.slice(0, places).filter((person) => relevant.has(person)).length;
}

function mean<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.length === 0 ? 0 : items.reduce((sum, item) => sum + of(item), 0) / items.length;
}
