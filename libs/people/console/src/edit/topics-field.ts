import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { topicNamed, topicsLike } from '@greenroom/people/domain';
import { Button, type Choice, FormField, Icon, TypeAhead } from '@greenroom/platform/ui';
import { TopicNames } from '../words/topic-names';
import type { PersonDraft } from './person-draft';

type Expertise = PersonDraft['expertise'];
const MOST = 20;
const LEAST_WEIGHT = 0.05;

/** What somebody speaks on: topics of the tree, or words of one's own, each with its weight. */
@Component({
  selector: 'gr-topics-field',
  imports: [Button, FormField, Icon, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './topics-field.html',
  styleUrl: './topics-field.css',
})
export class TopicsField {
  readonly expertise = input.required<Expertise>();
  readonly error = input('');
  readonly changed = output<Expertise>();
  private readonly topicNames = inject(TopicNames);

  protected readonly least = LEAST_WEIGHT;
  protected readonly isFull = computed(() => this.expertise().length >= MOST);
  protected readonly rows = computed(() =>
    this.expertise().map(({ topic, weight }) => ({
      topic,
      weight,
      figure: weight.toFixed(2),
      label: this.topicNames.labelOf(topic),
      isWordOnly: this.topicNames.isKnown() && !topicNamed(this.topicNames.all(), topic),
    })),
  );
  protected readonly choicesFor = (text: string): Choice[] => {
    const typed = text.trim();
    const taken = this.expertise().map(({ topic }) => topic);
    const known = topicsLike(this.topicNames.all(), typed, taken).map(({ label, under, by }) => ({
      value: label,
      words: label,
      note: by ? `“${by}”` : under,
    }));
    const isTaken = taken.some((topic) => topic.toLowerCase() === typed.toLowerCase());
    if (typed.length < 2 || isTaken || topicNamed(this.topicNames.all(), typed)) return known;
    const note = this.topicNames.isKnown() ? 'not in the tree: counts as words only' : '';
    return [...known, { value: typed, words: typed, note }];
  };

  protected add({ value }: Choice): void {
    if (!this.isFull()) this.changed.emit([...this.expertise(), { topic: value, weight: 1 }]);
  }

  protected weigh(topic: string, weight: number): void {
    this.changed.emit(this.expertise().map((one) => (one.topic === topic ? { topic, weight } : one)));
  }

  protected remove(topic: string): void {
    this.changed.emit(this.expertise().filter((one) => one.topic !== topic));
  }
}
