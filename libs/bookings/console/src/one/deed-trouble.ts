import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { OneRequest } from './one-request';

/** Why the last deed did not succeed; where somebody else has the person's time, with the way to that request. */
@Component({
  selector: 'gr-deed-trouble',
  imports: [Button, ProblemLine, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (one.deedTrouble()) {
      <gr-problem-line [message]="one.deedTrouble()" deed="Understood" (acted)="one.forgetTrouble()">
        @if (one.inTheWay(); as other) {
          <a gr-button size="small" [routerLink]="['/requests', other.requestId]">See that request</a>
        }
      </gr-problem-line>
    }
  `,
})
export class DeedTrouble {
  protected readonly one = inject(OneRequest);
}
