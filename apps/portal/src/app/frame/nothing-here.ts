import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** An address that leads nowhere. */
@Component({
  selector: 'gr-nothing-here',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1 class="headline">There is nothing here</h1>
    <p class="muted">The address may be an old one. <a class="link" routerLink="/my-week">Go to my week</a></p>
  `,
})
export class NothingHere {}
