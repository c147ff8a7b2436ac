import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Chip, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { Present } from '@greenroom/platform/web';
import { BookingsFeed } from './bookings-feed';
import { ComingDays } from './coming-days';
import { LimitsPart } from './limits-part';
import { MyCalendars } from './my-calendars';
import { MyTimes } from './my-times';
import { PauseSwitch } from './pause-switch';
import { standingInWords } from './times-in-words';
import { TimeOffPart } from './time-off';
import { UsualWeek } from './usual-week';

/** When I can be asked: how that stands in a sentence, and everything that it comes from, each saved by itself. */
@Component({
  selector: 'gr-my-week',
  imports: [
    BookingsFeed,
    Chip,
    ComingDays,
    LimitsPart,
    MyCalendars,
    PauseSwitch,
    ProblemLine,
    SkeletonRows,
    TimeOffPart,
    UsualWeek,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './my-week.html',
  styleUrl: './my-week.css',
})
export class MyWeek {
  private readonly mine = inject(MyTimes);
  private readonly present = inject(Present);

  protected readonly times = this.mine.times;
  protected readonly trouble = this.mine.trouble;
  protected readonly standing = computed(() => {
    const times = this.mine.times();
    return times && standingInWords(times, this.present.minute());
  });

  constructor() {
    // Somebody of the office may have written something down since this page was last looked at.
    this.mine.again();
    this.mine.lastSaved.set(undefined);
  }

  protected again(): void {
    this.mine.again();
  }
}
