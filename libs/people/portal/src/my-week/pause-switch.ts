import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { dayAfter, londonDayOf } from '@greenroom/kernel';
import { dayInWords } from '@greenroom/people/domain';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { Present } from '@greenroom/platform/web';
import { MyTimes, type Times } from './my-times';
import { SavedPart } from './saved-part';
import { TurnedTimes } from './turned-times';

/** One switch: may I be asked at all? Off counts at once; the day on which I am back can follow. */
@Component({
  selector: 'gr-pause-switch',
  imports: [Button, ProblemLine, TurnedTimes],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row">
      <span id="asked-label"
        ><span class="strong">Ask me</span><br /><span class="small muted">{{ words() }}</span></span
      >
      <button
        class="switch"
        type="button"
        role="switch"
        aria-labelledby="asked-label"
        [attr.aria-checked]="!pause()"
        [disabled]="part.isSaving()"
        (click)="turn()"
      >
        <i></i><span aria-hidden="true">{{ pause() ? 'Off' : 'On' }}</span>
      </button>
    </div>
    @if (part.trouble()) {
      <gr-problem-line [message]="part.trouble()" />
    }
    @if (pause()) {
      <form (submit)="$event.preventDefault(); returnOn(day.value)">
        <label for="returns">Back on</label>
        <input #day id="returns" class="control" type="date" [min]="tomorrow()" [value]="pause()!.returnsOn ?? ''" />
        <button gr-button type="submit" [disabled]="part.isSaving()">Save</button>
      </form>
    }
    <gr-turned-times [turned]="part.turned()" />
    <p class="unseen" role="status">{{ part.said() }}</p>
  `,
  styles: `
    :host {
      border-block: var(--hair-strong);
      display: block;
      padding: var(--s3) 0;
    }
    .row {
      align-items: center;
      display: flex;
      gap: var(--s3);
      justify-content: space-between;
    }
    .switch {
      align-items: center;
      background: var(--surface-sunk);
      border: 1px solid var(--line-control);
      border-radius: var(--radius-m);
      cursor: pointer;
      display: flex;
      flex: none;
      height: var(--target);
      padding: 0 4px;
      position: relative;
      width: 84px;
    }
    .switch i {
      background: var(--surface-raised);
      border: 1px solid var(--line-control);
      border-radius: var(--radius-s);
      height: 34px;
      width: 34px;
    }
    .switch span {
      flex: 1;
      font-weight: var(--weight-strong);
    }
    .switch[aria-checked='true'] {
      background: var(--accent);
      border-color: var(--accent);
      color: var(--on-accent);
      flex-direction: row-reverse;
    }
    .switch[aria-checked='true'] i {
      border-color: var(--surface-raised);
    }
    form {
      align-items: end;
      display: grid;
      gap: 4px var(--s2);
      grid-template-columns: minmax(0, 14rem) auto;
      justify-content: start;
      margin-top: var(--s2);
    }
    label {
      font-size: var(--text-s);
      font-weight: var(--weight-strong);
      grid-column: 1 / -1;
      line-height: var(--lead-s);
    }
    gr-problem-line {
      border: 0;
      border-radius: var(--radius-m);
      margin-top: var(--s2);
    }
  `,
})
export class PauseSwitch {
  private readonly mine = inject(MyTimes);
  private readonly present = inject(Present);
  protected readonly part = new SavedPart<Times['pause'] | undefined>(
    'pause',
    (times) => times?.pause,
    (pause) => ({ pause: pause ? { returnsOn: pause.returnsOn } : null }),
  );
  protected readonly pause = computed(() => this.mine.times()?.pause ?? null);
  protected readonly tomorrow = computed(() => dayAfter(londonDayOf(this.present.minute())));
  protected readonly words = computed(() => {
    const pause = this.pause();
    if (!pause) return 'The office may ask you in your free hours. Switch off for a break, whenever you like.';
    if (!pause.returnsOn) return 'Nobody asks you until you switch this on again.';
    return `Paused until ${dayInWords(pause.returnsOn)}; then it switches on by itself.`;
  });

  protected async turn(): Promise<void> {
    await this.put(null, this.pause() === null);
  }

  protected async returnOn(day: string): Promise<void> {
    await this.put(day || null, true);
  }

  private async put(returnsOn: string | null, isPaused: boolean): Promise<void> {
    this.part.set(isPaused ? { since: new Date(this.present.minute()).toISOString(), returnsOn } : null);
    // A switch has no unsaved state: what could not be saved is where it was.
    if (!(await this.part.save(isPaused ? 'You are paused.' : 'You can be asked again.'))) {
      const trouble = this.part.trouble();
      this.part.drop();
      this.part.trouble.set(trouble);
    }
  }
}
