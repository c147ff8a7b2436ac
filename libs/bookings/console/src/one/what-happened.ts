import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Fold } from '@greenroom/platform/ui';
import { TimePipe } from '@greenroom/platform/web';
import type { Whole } from '../words/request-in-words';
import { historyInWords } from './history-in-words';

/** Every step in the life of a request, or of what it is narrowed to, folded: when, who, what and why. */
@Component({
  selector: 'gr-what-happened',
  imports: [Fold, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (lines().length > 0) {
      <gr-fold [heading]="'What happened (' + lines().length + ')'">
        <ol>
          @for (line of lines(); track line.id) {
            <li>
              <time [attr.datetime]="line.at">{{ line.at | time: 'today' }}</time>
              <span
                >{{ line.by }}: {{ line.words }}
                @if (line.reason) {
                  <span class="muted">“{{ line.reason }}”</span>
                }
              </span>
            </li>
          }
        </ol>
      </gr-fold>
    }
  `,
  styles: `
    /* The times take what the longest of them needs, which is little on the day itself. */
    ol {
      display: grid;
      gap: 0 var(--s3);
      grid-template-columns: fit-content(6.5rem) minmax(0, 1fr);
      padding-bottom: var(--s3);
    }
    li {
      border-top: var(--hair);
      display: grid;
      font-size: var(--text-s);
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      line-height: var(--lead-s);
      overflow-wrap: anywhere;
      padding: 5px var(--s5) 5px var(--s4);
    }
    time {
      color: var(--ink-muted);
    }
  `,
})
export class WhatHappened {
  readonly request = input.required<Whole>();

  protected readonly lines = computed(() => historyInWords(this.request()));
}
