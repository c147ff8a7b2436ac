import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Button, Icon } from '@greenroom/platform/ui';
import type { ClashShown } from '@greenroom/platform/web';
import { fieldName } from '../words/fault-in-words';
import { dayInWords, formatsInWords, languagesInWords, listed } from '../words/person-in-words';
import { TopicNames } from '../words/topic-names';
import type { DraftField, PersonDraft } from './person-draft';

/** Somebody else was first: who, what of theirs is in the form now, and where both changed the same. */
@Component({
  selector: 'gr-clash-panel',
  imports: [Button, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'alert' },
  templateUrl: './clash-panel.html',
  styleUrl: './clash-panel.css',
})
export class ClashPanel {
  readonly clash = input.required<ClashShown<PersonDraft>>();
  readonly taken = output<DraftField>();
  private readonly topicNames = inject(TopicNames);

  protected readonly isOpen = signal(false);
  protected readonly takenWords = computed(() => listed(this.clash().taken.map(fieldName)));
  protected readonly bothWords = computed(() => listed(this.clash().both.map(fieldName)));
  protected readonly theirs = computed(() =>
    [...this.clash().both, ...this.clash().taken].map((field) => ({
      field,
      name: fieldName(field),
      words: this.inWords(field, this.clash().theirs),
      isBoth: this.clash().both.includes(field),
    })),
  );

  private inWords(field: DraftField, draft: PersonDraft): string {
    switch (field) {
      case 'languages':
        return languagesInWords(draft.languages);
      case 'formats':
        return formatsInWords(draft.formats);
      case 'expertise':
        return draft.expertise
          .map(({ topic, weight }) => `${this.topicNames.labelOf(topic)} ${weight.toFixed(2)}`)
          .join(', ');
      case 'livedExperience':
        return draft.livedExperience.map(({ issue, wording }) => `${issue}: “${wording}”`).join('; ');
      case 'trainedOn':
        return dayInWords(draft.trainedOn);
      default:
        return draft[field];
    }
  }
}
