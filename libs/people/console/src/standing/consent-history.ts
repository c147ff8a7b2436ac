import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { saidInWords } from '@greenroom/people/domain';
import { type AnswerOf, TimePipe } from '@greenroom/platform/web';

export type ConsentEntry = AnswerOf<'readConsents'>['history'][number];

/** What was said on one consent, the newest first: a yes or its taking back, how and when, by whose hand, its wording. */
@Component({
  selector: 'gr-consent-history',
  imports: [TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="small">
      @for (entry of entries(); track entry.at + entry.isGiven) {
        <li>
          <p>
            <span class="strong">{{ entry.isGiven ? 'Given' : 'Taken back' }}</span> {{ waysOf(entry) }},
            <time [attr.datetime]="entry.at">{{ entry.at | time: 'stamp' }}</time>
          </p>
          @if (entry.isGiven) {
            <p class="muted">{{ versionOf(entry) }}</p>
            <blockquote>{{ entry.wording }}</blockquote>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      border-left: 2px solid var(--line);
      margin: 2px 0 var(--s2) 5px;
      padding-left: var(--s3);
    }
    li + li {
      margin-top: var(--s2);
    }
    blockquote {
      color: var(--ink-muted);
      margin: 2px 0 0;
      max-width: 62ch;
      text-wrap: pretty;
    }
  `,
})
export class ConsentHistory {
  readonly entries = input.required<readonly ConsentEntry[]>();

  protected waysOf(entry: ConsentEntry): string {
    if (entry.how === 'portal') return `by themselves ${saidInWords(entry)}`;
    return `${saidInWords(entry)}, written down by ${entry.by?.name ?? 'the office'}`;
  }

  protected versionOf({ version }: ConsentEntry): string {
    return version === 0 ? 'Before wordings were kept:' : `Wording ${version}:`;
  }
}
