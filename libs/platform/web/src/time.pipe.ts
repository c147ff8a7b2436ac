import { inject, Pipe, type PipeTransform } from '@angular/core';
import { ageInWords, londonStamp, londonTime, relativeInWords } from './london-time';
import { Present } from './present';

export type TimeStyle = 'stamp' | 'today' | 'age' | 'relative';

const STYLES = { stamp: londonStamp, today: londonTime, age: ageInWords, relative: relativeInWords } as const;

/**
 * An instant of the API in London's words. `stamp`: Tue 25 Nov, 07:50. `today`: the hour alone on the day itself.
 * `age`: 41 min. `relative`: in 42 min, while it matters. It is impure because the present moves.
 */
@Pipe({ name: 'time', pure: false })
export class TimePipe implements PipeTransform {
  private readonly present = inject(Present);

  transform(instant: string, style: TimeStyle): string {
    // A minute is long enough ago to be read as one: the present is taken at its end.
    return STYLES[style](Date.parse(instant), this.present.minute() + 59_999);
  }
}
