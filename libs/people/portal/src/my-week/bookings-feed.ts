import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { AskOnce, Button, ProblemLine, RuledSection } from '@greenroom/platform/ui';
import { ApiClient, inWords, TimePipe } from '@greenroom/platform/web';
import { MyTimes } from './my-times';

/**
 * The secret address at which a calendar of mine reads what I am booked for. It is shown once, held by this part alone,
 * and gone when the page is left.
 */
@Component({
  selector: 'gr-bookings-feed',
  imports: [AskOnce, Button, ProblemLine, RuledSection, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bookings-feed.html',
  styles: `
    p,
    .acts {
      margin-top: var(--s2);
    }
  `,
})
export class BookingsFeed {
  private readonly api = inject(ApiClient);
  private readonly mine = inject(MyTimes);
  private readonly replacing = viewChild.required<AskOnce>('replacing');
  private readonly ending = viewChild.required<AskOnce>('ending');
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  protected readonly since = computed(() => this.mine.times()?.feed?.since);
  protected readonly address = signal('');
  protected readonly isUnderWay = signal(false);
  protected readonly trouble = signal('');
  protected readonly said = signal('');

  protected async make(): Promise<void> {
    if (this.since() && !(await this.replacing().ask())) return;
    await this.attempt(async () => {
      const { address } = await this.api.send('makeMyCalendarFeed', {});
      this.address.set(address);
      this.mine.again();
      this.said.set('Your address is made. Copy it now: it is shown this once.');
      setTimeout(() => this.select());
    });
  }

  protected async end(): Promise<void> {
    if (!(await this.ending().ask())) return;
    await this.attempt(async () => {
      this.mine.take(await this.api.send('removeMyCalendarFeed', {}));
      this.address.set('');
      this.said.set('The address is no address any more.');
    });
  }

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.address());
      this.said.set('Copied.');
    } catch {
      // A browser may keep its clipboard to itself.
      this.select();
      this.said.set('It is marked: copy it with your browser’s own command.');
    }
  }

  protected select(): void {
    this.field()?.nativeElement.select();
  }

  private async attempt(deed: () => Promise<void>): Promise<void> {
    if (this.isUnderWay()) return;
    this.isUnderWay.set(true);
    this.trouble.set('');
    this.said.set('');
    try {
      await deed();
    } catch (error) {
      this.trouble.set(inWords(error));
    } finally {
      this.isUnderWay.set(false);
    }
  }
}
