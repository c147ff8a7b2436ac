import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import type { SavedPart } from './saved-part';
import { TurnedTimes } from './turned-times';

type PartInHand = Pick<
  SavedPart<unknown>,
  'isChanged' | 'isClash' | 'isSaving' | 'trouble' | 'turned' | 'said' | 'drop'
>;

/** Under a part that has something unsaved: save it, or go back. Under one that met somebody else's change: which counts. */
@Component({
  selector: 'gr-save-bar',
  imports: [Button, ProblemLine, TurnedTimes],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.shown]': 'part().isChanged()' },
  template: `
    @if (part().trouble()) {
      <gr-problem-line [message]="part().trouble()" />
    }
    @if (part().isClash()) {
      <p class="small">
        It stands like this now: <b class="strong">{{ stands() }}</b>
      </p>
    }
    @if (part().isChanged()) {
      <div class="acts">
        <button gr-button kind="go" type="button" [disabled]="part().isSaving()" (click)="save.emit()">
          {{ part().isSaving() ? 'Saving …' : part().isClash() ? 'Save mine instead' : deed() }}
        </button>
        <button gr-button type="button" [disabled]="part().isSaving()" (click)="part().drop()">
          {{ part().isClash() ? 'Leave it like this' : 'Undo' }}
        </button>
      </div>
    }
    <gr-turned-times [turned]="part().turned()" />
    <p class="unseen" role="status">{{ part().said() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    :host(.shown) {
      background: var(--surface);
      border-top: var(--hair-strong);
      bottom: calc(56px + env(safe-area-inset-bottom));
      padding: var(--s3) 0;
      position: sticky;
      z-index: 1;
    }
    gr-problem-line {
      border: 0;
      border-radius: var(--radius-m);
      padding: var(--s2) var(--s3);
    }
    p {
      margin-top: var(--s2);
    }
    .acts {
      gap: var(--s2);
    }
    gr-problem-line ~ .acts {
      margin-top: var(--s3);
    }
    .acts [data-kind='go'] {
      flex: 1;
    }
    @media (min-width: 45.01rem) {
      :host(.shown) {
        bottom: 0;
      }
      .acts [data-kind='go'] {
        flex: none;
      }
    }
  `,
})
export class SaveBar {
  readonly part = input.required<PartInHand>();
  readonly deed = input('Save');
  /** What is saved of this part, in words. */
  readonly stands = input('');
  readonly save = output();
}
