import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** My week, of two contexts that do not know of each other: what I am asked and booked for, above when I can be. */
@Component({
  selector: 'gr-my-week-page',
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<router-outlet name="asked" /><router-outlet />`,
})
export class MyWeekPage {}
