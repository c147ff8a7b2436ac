import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { flatTopics, topicNamed, topicsLike } from '@greenroom/people/domain';
import { Button, type Choice, Icon } from '@greenroom/platform/ui';
import { ApiClient, lastAnswer } from '@greenroom/platform/web';
import { AddOne } from './add-one';
import { MyProfile, type Profile } from './my-profile';
import { OneDeed } from './one-deed';

type Expertise = Profile['expertise'];

const MOST = 20;
/** How much of a subject it is: one that I am known for, or one that I can also speak on. */
const WEIGHTS = { main: 1, also: 0.5 } as const;

/** What I speak on, chosen from the topics that the news is read by. Each choice counts at once. */
@Component({
  selector: 'gr-topics-part',
  imports: [AddOne, Button, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './topics-part.html',
  styleUrls: ['./part.css', './topics-part.css'],
})
export class TopicsPart {
  readonly expertise = input.required<Expertise>();
  private readonly mine = inject(MyProfile);
  private readonly tree = lastAnswer(inject(ApiClient).read('listTopicsForMe', () => ({})));
  private readonly topics = computed(() => flatTopics(this.tree()?.topics ?? []));
  protected readonly deed = new OneDeed();
  protected readonly isFull = computed(() => this.expertise().length >= MOST);

  protected readonly rows = computed(() =>
    this.expertise().map(({ topic, weight }) => {
      const known = topicNamed(this.topics(), topic);
      return {
        topic,
        label: known?.label ?? topic,
        isMain: weight > (WEIGHTS.main + WEIGHTS.also) / 2,
        isOwnWord: this.topics().length > 0 && !known,
      };
    }),
  );
  /** The whole tree to look through, with what is chosen of it. */
  protected readonly groups = computed(() => {
    const chosen = new Set(this.expertise().map(({ topic }) => topicNamed(this.topics(), topic)?.slug));
    return (this.tree()?.topics ?? []).map((top) => ({
      slug: top.slug,
      label: top.label,
      topics: flatTopics([top]).map(({ slug, label }) => ({ slug, label, isChosen: chosen.has(slug) })),
    }));
  });

  protected readonly choicesFor = (text: string): Choice[] => {
    const typed = text.trim();
    const taken = this.expertise().map(({ topic }) => topic);
    const known = topicsLike(this.topics(), typed, taken).map(({ label, under, by }) => ({
      value: label,
      words: label,
      note: by ? `“${by}”` : under,
    }));
    const isTaken = taken.some((topic) => topic.toLowerCase() === typed.toLowerCase());
    if (typed.length < 2 || isTaken || topicNamed(this.topics(), typed)) return known;
    return [...known, { value: typed, words: typed, note: 'in my own words' }];
  };

  protected add(topic: string): Promise<boolean> {
    if (this.isFull()) return Promise.resolve(false);
    return this.put([...this.expertise(), { topic, weight: WEIGHTS.also }], `${topic} is added.`);
  }

  protected takeOut(topic: string, label: string): Promise<boolean> {
    const left = this.expertise().filter((one) => one.topic !== topic);
    return this.put(left, `${label} is taken out.`);
  }

  /** Of the tree: into the list, or out of it under whichever name it stands there. */
  protected turn(slug: string, label: string): Promise<boolean> {
    const there = this.expertise().find(({ topic }) => topicNamed(this.topics(), topic)?.slug === slug);
    return there ? this.takeOut(there.topic, label) : this.add(label);
  }

  protected weigh(topic: string, label: string, isMain: boolean): Promise<boolean> {
    const weight = isMain ? WEIGHTS.main : WEIGHTS.also;
    const weighed = this.expertise().map((one) => (one.topic === topic ? { topic, weight } : one));
    return this.put(weighed, isMain ? `${label} is a main subject of yours.` : `${label} is one of your subjects.`);
  }

  private put(expertise: Expertise, said: string): Promise<boolean> {
    return this.deed.run(() => this.mine.change({ expertise }), said);
  }
}
