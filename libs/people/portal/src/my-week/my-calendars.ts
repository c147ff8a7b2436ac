import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { AskOnce, Button, Chip, ProblemLine, RuledSection } from '@greenroom/platform/ui';
import { ApiClient, londonTime, Present } from '@greenroom/platform/web';
import { MyDrafts } from '../my-drafts';
import { MyTimes, type Saved, type Times } from './my-times';

type Calendar = Times['calendars'][number];

const NOTHING_TYPED = { name: '', address: '' };

/** Calendars of mine that are kept elsewhere: only when I am busy is read, never what with. */
@Component({
  selector: 'gr-my-calendars',
  imports: [AskOnce, Button, Chip, ProblemLine, RuledSection],
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
            <button gr-button kind="word" type="button" (click)="takeOut(calendar)">
              Take out<span class="unseen"> {{ calendar.name }}</span>
            </button>
          </li>
        } @empty {
          <li class="muted small">
            If you keep a calendar online, we can read when you are busy. Copy its secret address that ends in .ics.
          </li>
        }
      </ul>
      <form novalidate (submit)="add($event)">
        <p>
          <label class="control-label" for="calendar-name">What you call it</label>
          <input
            #name
            id="calendar-name"
            class="control"
            maxlength="60"
            autocomplete="off"
            [value]="typed.value().name"
            (input)="type('name', name.value)"
          />
        </p>
        <p>
          <label class="control-label" for="calendar-address">Its .ics address</label>
          <input
            #address
            id="calendar-address"
            class="control"
            type="url"
            autocomplete="off"
            spellcheck="false"
            [value]="typed.value().address"
            (input)="type('address', address.value)"
          />
        </p>
        <button gr-button type="submit" [disabled]="isSaving()">Add</button>
      </form>
      @if (trouble()) {
        <gr-problem-line [message]="trouble()" />
      }
      <p class="small muted" role="status">{{ told() }}</p>
      <gr-ask-once [heading]="'Take out ' + toTakeOut() + '?'" deed="Take it out">
        <p>
          We forget its address and when it says that you are busy, so you may be asked at those times. To have it read
          again you paste its address again.
        </p>
      </gr-ask-once>
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
  protected readonly toTakeOut = signal('');
  private readonly question = viewChild.required(AskOnce);
  /** What is typed and not added; another page may be looked at meanwhile. */
  protected readonly typed = inject(MyDrafts).of('calendar', () => NOTHING_TYPED);
  protected readonly calendars = computed(() =>
    (this.mine.times()?.calendars ?? []).map((calendar) => ({
      ...calendar,
      isFailing: calendar.failingSince !== null,
      isReadInPart: isReadInPart(calendar),
      words: healthInWords(calendar, this.present.minute()),
    })),
  );

  protected type(part: 'name' | 'address', text: string): void {
    this.typed.set({ ...this.typed.value(), [part]: text });
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const [name, address] = [this.typed.value().name.trim(), this.typed.value().address.trim()];
    if (!name || !address) return this.trouble.set('Give it a name, and paste its address.');
    const saved = await this.mine.attempt(() => this.api.send('addMyCalendar', { body: { name, address } }));
    this.tell(saved, `${name} is added. It is read now, and every quarter of an hour from here on.`);
    if (saved.ok) this.typed.drop();
  }

  protected async takeOut({ id, name }: Calendar): Promise<void> {
    this.toTakeOut.set(name);
    if (!(await this.question().ask())) return;
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
