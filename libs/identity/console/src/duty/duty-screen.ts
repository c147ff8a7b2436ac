import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal, viewChild } from '@angular/core';
import { Button, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import {
  ApiClient,
  inWords,
  lastAnswer,
  londonTime,
  Present,
  reloadWith,
  SessionStore,
  Shortcuts,
} from '@greenroom/platform/web';
import { AlertRows } from './alert-rows';
import { HandOver } from './hand-over';
import { OutOfHours } from './out-of-hours';
import { RotaWeek } from './rota-week';
import { hoursOf } from './week-of';

/** Who has the duty now and next, what they hand over, what needs them, and the rota. */
@Component({
  selector: 'gr-duty-screen',
  imports: [AlertRows, Button, HandOver, OutOfHours, ProblemLine, RotaWeek, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './duty-screen.html',
  styleUrls: ['../sheet.css', './duty-screen.css'],
})
export class DutyScreen {
  private readonly api = inject(ApiClient);
  private readonly present = inject(Present);
  private readonly session = inject(SessionStore);
  private readonly reading = this.api.read('readDuty', () => ({}));
  private readonly rota = viewChild(RotaWeek);
  private readonly handOver = viewChild(HandOver);

  protected readonly duty = lastAnswer(this.reading);
  protected readonly readTrouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));
  protected readonly trouble = signal('');
  protected readonly mayTake = computed(() => this.session.may('duty.take'));
  protected readonly isMine = computed(() => {
    const officer = this.duty()?.officer;
    return !!officer && officer.id === this.session.staff()?.id;
  });
  protected readonly headline = computed(() => {
    const duty = this.duty();
    if (!duty) return '';
    if (!duty.officer) return 'Nobody is on duty';
    const till = duty.until ? ` until ${this.timeOf(duty.until)}` : '';
    if (duty.how === 'out-of-hours')
      return this.isMine() ? `You are asked out of hours${till}` : `${duty.officer.name} is asked out of hours${till}`;
    return `${this.isMine() ? 'You are' : `${duty.officer.name} is`} on duty${till}`;
  });
  protected readonly next = computed(() => {
    const next = this.duty()?.next;
    if (!next) return 'Nobody is on the rota after that.';
    const from = this.timeOf(next.from);
    const hours = from.includes(',') ? `${from.split(',')[0]}, ${hoursOf(next)}` : hoursOf(next);
    return `Next: ${next.officer.name}, ${hours}.`;
  });
  protected readonly how = computed(() =>
    this.duty()?.how === 'hand' && this.duty()?.until ? 'Taken by hand; it goes back to the rota by itself.' : '',
  );

  constructor() {
    reloadWith(this.reading, 'duty', 'staff');
    const may = this.session;
    const remove = inject(Shortcuts).add({
      title: 'Duty',
      shortcuts: [
        ...(may.may('duty.plan') ? [{ keys: ['a'], words: 'Add a shift', run: () => this.rota()?.add() }] : []),
        ...(may.may('duty.take')
          ? [{ keys: ['w'], words: 'Write a hand-over note', run: () => this.handOver()?.write() }]
          : []),
      ],
    });
    inject(DestroyRef).onDestroy(remove);
  }

  protected async take(isMine: boolean): Promise<void> {
    this.trouble.set('');
    try {
      this.reading.set(await this.api.send('takeDuty', { body: { isMine } }));
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }

  protected again(): void {
    this.reading.reload();
  }

  private timeOf(instant: string): string {
    return londonTime(Date.parse(instant), this.present.minute());
  }
}
