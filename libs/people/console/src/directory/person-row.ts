import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Chip, Face } from '@greenroom/platform/ui';
import { TimePipe } from '@greenroom/platform/web';
import type { LastTime } from '../in-touch/last-in-words';
import { formatsInWords, furtherLanguagesInWords, missingInShort, type Person } from '../words/person-in-words';
import { TopicNames } from '../words/topic-names';

const TOPICS_SHOWN = 3;

/** One person in a list: face, name, what they are and where, what they speak on, and what is missing. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- the row is the link itself
  selector: 'a[gr-person-row]',
  imports: [Chip, Face, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-row.html',
  styleUrl: './person-row.css',
})
export class PersonRow {
  readonly person = input.required<Person>();
  /** When the office and they last had to do with each other. */
  readonly last = input<LastTime>();
  private readonly topicNames = inject(TopicNames);

  protected readonly line = computed(() => [this.person().role, this.person().region].filter(Boolean).join('\u00a0· '));
  protected readonly topics = computed(() => {
    const topics = this.person().expertise.map(({ topic }) => this.topicNames.labelOf(topic));
    return topics.slice(0, TOPICS_SHOWN).join(', ');
  });
  protected readonly furtherTopics = computed(() => Math.max(0, this.person().expertise.length - TOPICS_SHOWN));
  protected readonly languages = computed(() => furtherLanguagesInWords(this.person().languages));
  protected readonly formats = computed(() => formatsInWords(this.person().formats));
  protected readonly missing = computed(() => missingInShort(this.person().missing));
}
