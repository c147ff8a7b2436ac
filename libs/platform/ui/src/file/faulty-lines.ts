import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FaultyLine } from '@greenroom/kernel';

/** As many as one reads. */
const SHOWN = 100;

/** The lines of a file that are not right, each with what is wrong in it. */
@Component({
  selector: 'gr-faulty-lines',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="rows" aria-label="Lines that are not right">
      @for (line of shown(); track line.line) {
        <li>
          <span class="strong">Line {{ line.line }}</span>
          <ul>
            @for (fault of line.faults; track $index) {
              <li>{{ fault }}</li>
            }
          </ul>
        </li>
      }
    </ol>
    @if (further() > 0) {
      <p class="small muted">And {{ further().toLocaleString('en-GB') }} more lines.</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    ol > li {
      border-left: 3px solid var(--clash);
      display: grid;
      gap: 0 var(--s3);
      grid-template-columns: 5.5rem minmax(0, 1fr);
      padding: 6px 0 6px var(--s3);
    }
    ul {
      overflow-wrap: anywhere;
    }
    p {
      margin-top: var(--s2);
    }
  `,
})
export class FaultyLines {
  readonly lines = input.required<readonly FaultyLine[]>();
  protected readonly shown = computed(() => this.lines().slice(0, SHOWN));
  protected readonly further = computed(() => Math.max(0, this.lines().length - SHOWN));
}
