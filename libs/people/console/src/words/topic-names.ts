import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import { flatTopics, labelOf, type TopicName } from '@greenroom/people/domain';
import { type AnswerOf, ApiClient, LiveEvents } from '@greenroom/platform/web';

/** The topic tree by its names; read once while the screens of people are open. */
@Injectable()
export class TopicNames {
  private readonly live = inject(LiveEvents);
  private readonly read = inject(ApiClient).read('readTopics', () => ({}));
  readonly all = computed<readonly TopicName[]>(() => {
    const answer: AnswerOf<'readTopics'> | undefined = this.read.hasValue() ? this.read.value() : undefined;
    return flatTopics(answer?.topics ?? []);
  });
  /** Whether the tree is known: before that nothing can be said to be missing from it. */
  readonly isKnown = computed(() => this.all().length > 0);

  constructor() {
    // A new network has its tree once it has matched for the first time.
    effect(() => {
      if (this.live.changes() > 0) untracked(() => !this.isKnown() && this.read.reload());
    });
  }

  labelOf(topic: string): string {
    return labelOf(this.all(), topic);
  }
}
