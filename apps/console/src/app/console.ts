import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { InterruptionSheet } from './interruption/interruption-sheet';

/** The console's root: whatever the address opens. */
@Component({
  selector: 'gr-console',
  imports: [InterruptionSheet, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<router-outlet /><gr-interruption-sheet />`,
})
export class Console {}
