import { ChangeDetectionStrategy, Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Button, ProblemLine, RuledSection } from '@greenroom/platform/ui';
import { ApiClient, inWords, Trouble } from '@greenroom/platform/web';
import { addressFrom, hostOf } from './feed-health';
import { FeedsStore } from './feeds-store';

/** What to try next, by what stood in the way. */
const NEXT: Readonly<Record<string, string>> = {
  'feed.unreachable': 'Check the spelling, or try again later.',
  'feed.unreadable': 'Look for a link called RSS or Atom on the site, and paste that one.',
  'request.invalid': 'That is not a web address. Copy it from the browser’s address bar.',
};

/** One box for any address: it is checked, and what is a feed is watched from then on. */
@Component({
  selector: 'gr-add-feed',
  imports: [Button, ProblemLine, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled [level]="2" heading="Add a feed">
      <form (submit)="send($event, address.value)">
        <label for="feed-address" class="small muted">Address of a site, or of its feed</label>
        <div class="line">
          <input
            #address
            class="control"
            id="feed-address"
            inputmode="url"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            placeholder="example.co.uk/news"
            required
          />
          <button gr-button kind="go" type="submit" [disabled]="isChecking()">Add</button>
        </div>
      </form>
      <p class="said small" role="status">{{ said() }}</p>
      @if (trouble()) {
        <gr-problem-line [message]="trouble()" />
      }
      @if (choices().length > 0) {
        <ul class="rows small" aria-label="Feeds of that page">
          @for (choice of choices(); track choice.address) {
            <li>
              <span
                ><span class="strong">{{ choice.title || choice.address }}</span
                ><span class="muted">{{ choice.address }}</span></span
              >
              <button
                gr-button
                size="small"
                type="button"
                [disabled]="isChecking()"
                [attr.aria-label]="'Add ' + (choice.title || choice.address)"
                (click)="add(choice.address)"
              >
                Add
              </button>
            </li>
          }
        </ul>
      }
    </section>
  `,
  styles: `
    .line {
      display: flex;
      gap: var(--s2);
      margin-top: 4px;
    }
    .line button {
      flex: none;
    }
    .said:not(:empty),
    gr-problem-line {
      margin-top: var(--s2);
    }
    .said {
      overflow-wrap: anywhere;
    }
    gr-problem-line {
      border-bottom: 0;
      border-radius: var(--radius-s);
      padding-left: var(--s3);
    }
    ul {
      margin-top: var(--s2);
    }
    li {
      align-items: center;
      display: flex;
      gap: var(--s3);
      justify-content: space-between;
      padding: 6px 0;
    }
    li > span {
      display: grid;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class AddFeed {
  private readonly api = inject(ApiClient);
  private readonly store = inject(FeedsStore);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('address');

  protected readonly isChecking = signal(false);
  protected readonly said = signal('');
  protected readonly trouble = signal('');
  protected readonly choices = signal<NonNullable<Trouble['details']['choices']>>([]);

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected async send(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    this.choices.set([]);
    if (await this.add(addressFrom(typed))) this.field().nativeElement.value = '';
  }

  protected async add(address: string): Promise<boolean> {
    this.isChecking.set(true);
    this.trouble.set('');
    this.said.set(`Checking ${hostOf(address)}…`);
    try {
      const { feed, isNew, items } = await this.api.send('addFeed', { body: { address } });
      this.store.put(feed);
      const count = items === 1 ? '1 item' : `${items} items`;
      this.said.set(
        isNew ? `Added ${feed.outlet}, with ${count} just now.` : `${feed.outlet} is already watched; nothing changed.`,
      );
      this.choices.update((choices) => choices.filter((choice) => choice.address !== address));
      return true;
    } catch (error) {
      this.said.set('');
      this.refused(error);
      return false;
    } finally {
      this.isChecking.set(false);
    }
  }

  private refused(error: unknown): void {
    const { code, details } = error instanceof Trouble ? error : { code: '', details: {} as Trouble['details'] };
    const next = NEXT[code];
    const sentence = code === 'request.invalid' ? undefined : details.issues?.[0]?.message;
    this.choices.set(details.choices ?? []);
    this.trouble.set(next ? [sentence, next].filter(Boolean).join(' ') : inWords(error));
  }
}
