import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Button, Chip, ProblemLine, RuledSection } from '@greenroom/platform/ui';
import { ApiClient, londonTime, Present } from '@greenroom/platform/web';
import { MyTimes, type Saved, type Times } from './my-times';

type Calendar = Times['calendars'][number];

/** Calendars of mine that are kept elsewhere: only when I am busy is read, never what with. */
@Component({
  selector: 'gr-my-calendars',
  imports: [Button, Chip, ProblemLine, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled heading="My calendars" [level]="2" note="when, never what">
      <ul class="rows">
        @for (calendar of calendars(); track calendar.id) {
          <li>
            <span class="calendar"
              >{{ calendar.name }} <span class="small muted">{{ calendar.host }}</span>
              @if (calendar.isFailing) {
                <gr-chip kind="clash">{{ calendar.isReadInPart ? 'Read in part' : 'Not read' }}</gr-chip>
              }
              <br /><span class="small" [class.fault]="calendar.isFailing" [class.muted]="!calendar.isFailing">{{
                calendar.words
              }}</span></span
            >
            <button gr-button kind="word" type="button" (click)="takeOut(calendar.id)">
              Take out<span class="unseen"> {{ calendar.name }}</span>
            </button>
          </li>
        } @empty {
          <li class="muted small">
            If you keep a calendar online, we can read when you are busy. Copy its secret address that ends in .ics.
          </li>
        }
      </ul>
      <form novalidate (submit)="add($event, name.value, address.value)">
        <p>
          <label for="calendar-name">What you call it</label>
          <input #name id="calendar-name" class="control" maxlength="60" autocomplete="off" />
        </p>
        <p>
          <label for="calendar-address">Its .ics address</label>
          <input #address id="calendar-address" class="control" type="url" autocomplete="off" spellcheck="false" />
        </p>
        <button gr-button type="submit" [disabled]="isSaving()">Add</button>
      </form>
      @if (trouble()) {
        <gr-problem-line [message]="trouble()" />
      }
      <p class="small muted" role="status">{{ told() }}</p>
    </section>
  `,
  styles: `
    li {
      align-items: center;
      display: flex;
      gap: var(--s3);
      justify-content: space-between;
      min-height: var(--target);
      padding: var(--s1) 0;
    }
    form {
      display: grid;
      gap: var(--s2);
      justify-items: start;
      margin: var(--s2) 0;
    }
    form p {
      width: 100%;
    }
    label {
      display: block;
      font-size: var(--text-s);
      font-weight: var(--weight-strong);
      line-height: var(--lead-s);
      margin-bottom: 4px;
    }
    .calendar {
      overflow-wrap: anywhere;
    }
    .fault {
      color: var(--clash-ink);
    }
  `,
})
export class MyCalendars {
  private readonly mine = inject(MyTimes);
  private readonly api = inject(ApiClient);
  private readonly present = inject(Present);

  protected readonly isSaving = this.mine.isSaving;
  protected readonly trouble = signal('');
  protected readonly told = signal('');
  protected readonly calendars = computed(() =>
    (this.mine.times()?.calendars ?? []).map((calendar) => ({
      ...calendar,
      isFailing: calendar.failingSince !== null,
      isReadInPart: isReadInPart(calendar),
      words: healthInWords(calendar, this.present.minute()),
    })),
  );

  protected async add(event: Event, name: string, address: string): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!name.trim() || !address.trim()) return this.trouble.set('Give it a name, and paste its address.');
    const body = { name: name.trim(), address: address.trim() };
    const saved = await this.mine.attempt(() => this.api.send('addMyCalendar', { body }));
    this.tell(saved, `${body.name} is added. It is read now, and every quarter of an hour from here on.`);
    if (saved.ok) form.reset();
  }

  protected async takeOut(id: string): Promise<void> {
    const saved = await this.mine.attempt(() => this.api.send('removeMyCalendar', { params: { id } }));
    this.tell(saved, 'It is taken out, and what was read is forgotten.');
  }

  private tell(saved: Saved, words: string): void {
    this.trouble.set(saved.ok ? '' : saved.trouble);
    this.told.set(saved.ok ? words : '');
  }
}

/** Its last look went well but for something that could not be understood. */
function isReadInPart({ lastGoodAt, failingSince }: Calendar): boolean {
  return lastGoodAt !== null && failingSince !== null && lastGoodAt >= failingSince;
}

/** How a calendar is, to the person whose it is. */
export function healthInWords({ lastGoodAt, failingSince, problem }: Calendar, now: number): string {
  const last = lastGoodAt && londonTime(Date.parse(lastGoodAt), now);
  if (failingSince === null) return last ? `Read ${last}` : 'Not read yet';
  const kept = last ? ` What was read ${last} still counts.` : '';
  return `${problem ?? 'It could not be read just now; we try again.'}${kept}`;
}
