import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, EmptyState } from '@greenroom/platform/ui';

/** An address that leads nowhere. */
@Component({
  selector: 'gr-nothing-here',
  imports: [Button, EmptyState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-empty-state heading="There is nothing at this address">
      <p>It may have been mistyped, or what was here is gone.</p>
      <a gr-button routerLink="/desk">Go to the news desk</a>
    </gr-empty-state>
  `,
  styles: `
    a {
      margin-top: var(--s3);
    }
  `,
})
export class NothingHere {}
