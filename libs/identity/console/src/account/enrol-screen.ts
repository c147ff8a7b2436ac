import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Button } from '@greenroom/platform/ui';
import { ownAddress, SessionStore } from '@greenroom/platform/web';
import { SecondFactor } from './second-factor';

/** The one page open to those whose roles need a second factor while they have none. */
@Component({
  selector: 'gr-enrol-screen',
  imports: [Button, SecondFactor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main>
      <p class="brand"><i></i>Greenroom</p>
      @if (session.mustEnrol()) {
        <h1 class="headline">Set up your second factor</h1>
      } @else {
        <h1 class="headline">Your second factor is set up</h1>
        <p>Have you kept your recovery codes? They are not shown again; new ones take the place of the old.</p>
      }
      <gr-second-factor (finished)="goOn()" />
      <p class="acts">
        @if (!session.mustEnrol()) {
          <button gr-button kind="go" type="button" (click)="goOn()">Go on</button>
        }
        <button gr-button kind="word" type="button" (click)="leave()">Sign out</button>
      </p>
    </main>
  `,
  styles: `
    main {
      display: grid;
      gap: var(--s5);
      margin: 0 auto;
      max-width: 44rem;
      padding: max(var(--s6), 8vh) var(--s5) var(--s8);
    }
    .brand {
      align-items: center;
      display: flex;
      font: 500 var(--text-l) / 1 var(--font-head);
      gap: 9px;
    }
    .brand i {
      background: var(--accent);
      border-radius: 1px;
      height: 15px;
      width: 9px;
    }
  `,
})
export class EnrolScreen {
  /** Where to go then, from the address. */
  readonly next = input<string>();
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected async goOn(): Promise<void> {
    await this.session.load();
    await this.router.navigateByUrl(ownAddress(this.next()));
  }

  protected leave(): Promise<void> {
    return this.session.signOut();
  }
}
