import { computed, inject, Injectable } from '@angular/core';
import { type AnswerOf, ApiClient } from '@greenroom/platform/web';
import { flatTopics, labelOf, type TopicName } from './topic-tree';

/** The topic tree by its names; read once while the screens of people are open. */
@Injectable()
export class TopicNames {
  private readonly read = inject(ApiClient).read('readTopics', () => ({}));
  readonly all = computed<readonly TopicName[]>(() => {
    const answer: AnswerOf<'readTopics'> | undefined = this.read.hasValue() ? this.read.value() : undefined;
    return flatTopics(answer?.topics ?? []);
  });
  /** Whether the tree is known: before that nothing can be said to be missing from it. */
  readonly isKnown = computed(() => this.all().length > 0);

  labelOf(topic: string): string {
    return labelOf(this.all(), topic);
  }
}
