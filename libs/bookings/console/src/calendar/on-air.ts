import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { londonDayOf } from '@greenroom/kernel';
import { Face } from '@greenroom/platform/ui';
import { londonTime, Present, relativeInWords } from '@greenroom/platform/web';
import { clockOf } from '../words/when';
import { type Booked, isOnAir, isTaken } from './rows';

const MOST_NEXT = 2;

/** Who is on air now, and who is next, whatever week is looked at. */
@Component({
  selector: 'gr-on-air',
  imports: [Face, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'region', 'aria-label': 'On air' },
  template: `
    <ul>
      @for (one of now(); track one.booked.id) {
        <li>
          <span class="tally">On air</span>
          <a routerLink="/bookings" queryParamsHandling="merge" [queryParams]="one.address">
            <gr-face size="xs" [photo]="one.booked.photo" [seed]="one.booked.personId ?? ''" /><b>{{
              one.booked.name
            }}</b>
            <span class="muted">{{ one.where }}, to {{ one.until }}</span></a
          >
        </li>
      } @empty {
        <li class="muted">Nobody is on air now.</li>
      }
      @for (one of next(); track one.booked.id) {
        <li>
          <span class="next">{{ $first ? 'Next' : 'Then' }} {{ one.from }}</span>
          <a routerLink="/bookings" queryParamsHandling="merge" [queryParams]="one.address">
            <gr-face size="xs" [photo]="one.booked.photo" [seed]="one.booked.personId ?? ''" /><b>{{
              one.booked.name
            }}</b>
            <span class="muted"
              >{{ one.where }}<span class="roomy">{{ one.relative }}</span></span
            ></a
          >
        </li>
      } @empty {
        <li class="muted">Nobody is confirmed for the next two days.</li>
      }
    </ul>
  `,
  styles: `
    :host {
      border-bottom: var(--hair);
      display: block;
      flex: none;
      padding: var(--s2) var(--s5);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      font-size: var(--text-s);
      gap: 6px var(--s6);
      line-height: var(--lead-s);
    }
    li {
      align-items: center;
      display: flex;
      gap: var(--s2);
      min-width: 0;
    }
    a {
      align-items: center;
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 6px;
    }
    a:hover b {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    b {
      font-weight: var(--weight-strong);
    }
    .tally {
      background: var(--on-air);
      border-radius: var(--radius-s);
      color: var(--on-on-air);
      font-weight: var(--weight-strong);
      padding: 0 6px;
      white-space: nowrap;
    }
    .next {
      font-weight: var(--weight-strong);
      white-space: nowrap;
    }
    @media (max-width: 45rem) {
      :host {
        padding-left: var(--s4);
        padding-right: var(--s4);
      }
      .roomy {
        display: none;
      }
    }
  `,
})
export class OnAir {
  /** Of the next two days, in their order. */
  readonly bookings = input.required<readonly Booked[]>();

  private readonly present = inject(Present);
  protected readonly now = computed(() => {
    const now = this.present.minute();
    return this.bookings()
      .filter((booked) => isOnAir(booked, now))
      .map((booked) => this.told(booked, now));
  });
  protected readonly next = computed(() => {
    const now = this.present.minute();
    return this.bookings()
      .filter((booked) => isTaken(booked) && Date.parse(booked.startsAt) > now)
      .slice(0, MOST_NEXT)
      .map((booked) => this.told(booked, now));
  });

  private told(booked: Booked, now: number) {
    const [start, end] = [Date.parse(booked.startsAt), Date.parse(booked.endsAt)];
    const relative = relativeInWords(start, now);
    return {
      booked,
      where: booked.programme || booked.outlet || 'outlet not known',
      from: londonTime(start, now),
      until: clockOf(end),
      relative: relative && `, ${relative}`,
      address: { week: londonDayOf(start), booking: booked.id },
    };
  }
}
