import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { END_OF_DAY } from '@greenroom/kernel';
import type { GlanceDay } from './times-in-words';

/** The first hour that is drawn; nobody is free before, or it shows at the edge. */
const FROM = 6 * 60;
const SPAN = END_OF_DAY - FROM;

/** The coming two weeks at a glance, a column a day; one is pressed to look at it and to change it. */
@Component({
  selector: 'gr-fortnight',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './fortnight.html',
  styleUrl: './fortnight.css',
})
export class Fortnight {
  readonly days = input.required<readonly GlanceDay[]>();
  readonly chosen = input<string | null>(null);
  readonly choose = output<string>();

  protected readonly columns = computed(() =>
    this.days().map((day, at) => ({
      ...day,
      letter: at === 0 ? 'Today' : day.name.slice(0, 3),
      date: Number(day.day.slice(8)),
      label: `${at === 0 ? 'Today, ' : ''}${day.name}: ${day.words}${MARKS[day.mark ?? 'none']}`,
      bars: day.hours.map(({ from, to }) => {
        const top = Math.max(0, from - FROM);
        return { top: (top / SPAN) * 100, height: ((Math.max(FROM, to) - FROM - top) / SPAN) * 100 };
      }),
    })),
  );
}

const MARKS = { other: ', not as usual', away: ', time off', none: '' } as const;
