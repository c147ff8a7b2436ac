import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { namesIn, type WordsField } from '@greenroom/notifications/domain';
import type { Template } from './template-editing';

/** What a mail can speak of: each a button that puts it where the caret is. */
@Component({
  selector: 'gr-placeholder-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (one of rows(); track one.name) {
        <li>
          <button
            type="button"
            [attr.aria-disabled]="one.isFitting ? null : 'true'"
            [attr.aria-describedby]="'placeholder-' + one.name"
            (click)="one.isFitting && taken.emit(one.name)"
          >
            {{ '{{' + one.name + '}' + '}' }}
          </button>
          <span class="small muted" [id]="'placeholder-' + one.name"
            >{{ one.means }}{{ one.mayBeEmpty ? '; without it, its paragraph goes' : '' }}
            @if (one.need) {
              <b [class.missing]="!one.isThere">{{ one.isThere ? 'needed' : 'still missing: ' + one.need }}</b>
            }
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      align-items: baseline;
      border-bottom: var(--hair);
      display: grid;
      gap: 0 var(--s3);
      grid-template-columns: 10.5rem minmax(0, 1fr);
      padding: 3px 0;
    }
    button {
      background: none;
      border: 0;
      border-radius: var(--radius-s);
      color: var(--accent-ink);
      cursor: pointer;
      font: inherit;
      min-height: 1.75rem;
      padding: 2px 4px;
      text-align: left;
    }
    button:hover {
      background: var(--surface-sunk);
    }
    button[aria-disabled] {
      color: var(--ink-muted);
      cursor: default;
    }
    b {
      font-weight: var(--weight-strong);
    }
    .missing {
      color: var(--clash-ink);
    }
    @media (pointer: coarse) {
      button {
        min-height: 2.5rem;
      }
    }
  `,
})
export class PlaceholderList {
  readonly template = input.required<Template>();
  readonly field = input.required<WordsField>();
  /** What stands in that field. */
  readonly said = input.required<string>();
  readonly taken = output<string>();

  protected readonly rows = computed(() => {
    const { placeholders, needs } = this.template();
    const there = namesIn(this.said());
    const needed = needs[this.field()];
    const rows = placeholders.map((one) => ({
      ...one,
      isFitting: this.field() === 'text' || one.fitsSubject,
      need: needed[one.name],
      isThere: there.includes(one.name),
    }));
    return [...rows.filter(({ need }) => need), ...rows.filter(({ need }) => !need)];
  });
}
