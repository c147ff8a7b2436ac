import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button } from '@greenroom/platform/ui';
import { Interruption, SessionStore } from '@greenroom/platform/web';
import { SecondFactor } from './second-factor';

/** A second factor that a new role asks for, set up over the page that somebody is at work on. */
@Component({
  selector: 'gr-enrol-here',
  imports: [Button, SecondFactor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-second-factor (finished)="goOn()" />
    <div class="acts">
      <button gr-button kind="word" type="button" (click)="goOn()">Not now</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
      margin-top: var(--s4);
    }
    .acts {
      border-top: var(--hair);
      padding-top: var(--s3);
    }
  `,
})
export class EnrolHere {
  private readonly session = inject(SessionStore);
  private readonly interruption = inject(Interruption);

  /** Once it counts, or the role is gone again; else it goes on to be offered. */
  protected async goOn(): Promise<void> {
    if (!(await this.session.lookAgain().catch(() => false))) this.interruption.dismiss();
  }
}
