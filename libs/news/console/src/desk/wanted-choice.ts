import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { FORMATS, type WantedFor } from './wanted-for';

/** What somebody is wanted for, as far as it is known: then only those are put forward who may be offered it. */
@Component({
  selector: 'gr-wanted-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label for="wanted-format">Wanted for</label>
    <select id="wanted-format" class="control" (change)="chooseFormat($any($event.target).value)">
      <option value="" [selected]="!wanted()">anything</option>
      @for (one of formats; track one.format) {
        <option [value]="one.format" [selected]="wanted()?.format === one.format">{{ one.name }}</option>
      }
    </select>
    @if (wanted(); as wanted) {
      <select
        class="control level"
        aria-label="How much it asks of them"
        (change)="chooseLevel($any($event.target).value)"
      >
        @for (rung of ladder(); track rung.level) {
          <option [value]="rung.level" [selected]="rung.level === wanted.level">
            {{ rung.level }}: {{ rung.offers }}
          </option>
        }
      </select>
    }
  `,
  styles: `
    :host {
      align-items: center;
      border-bottom: var(--hair);
      display: grid;
      font-size: var(--text-s);
      gap: 4px var(--s2);
      grid-template-columns: auto 6.5rem minmax(0, 1fr);
      line-height: var(--lead-s);
      padding: 6px var(--s5);
    }
    label {
      color: var(--ink-muted);
    }
    .control {
      min-height: 1.75rem;
      padding-block: 2px;
      text-overflow: ellipsis;
    }
    @media (pointer: coarse) {
      .control {
        min-height: 2.75rem;
      }
    }
  `,
})
export class WantedChoice {
  readonly wanted = input.required<WantedFor | null>();
  readonly ladder = input.required<readonly { readonly level: number; readonly offers: string }[]>();
  readonly changed = output<WantedFor | null>();

  protected readonly formats = (Object.keys(FORMATS) as WantedFor['format'][]).map((format) => ({
    format,
    name: FORMATS[format],
  }));
  private readonly level = computed(() => this.wanted()?.level ?? 1);

  protected chooseFormat(format: WantedFor['format'] | ''): void {
    this.changed.emit(format === '' ? null : { format, level: this.level() });
  }

  protected chooseLevel(level: string): void {
    const wanted = this.wanted();
    if (wanted) this.changed.emit({ ...wanted, level: Number(level) });
  }
}
