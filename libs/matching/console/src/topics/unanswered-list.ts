import { ChangeDetectionStrategy, Component, effect, inject, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, ProblemLine, RuledSection } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, inWords, LiveEvents, SessionStore, TimePipe } from '@greenroom/platform/web';

type Story = AnswerOf<'listUnanswered'>['items'][number];

const AT_ONCE = 8;

/** The latest stories of public affairs that nobody of ours could answer: where a word or a person is wanting. */
@Component({
  selector: 'gr-unanswered-list',
  imports: [Button, ProblemLine, RouterLink, RuledSection, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled [level]="2" heading="Nobody could answer" note="latest first">
      @if (trouble()) {
        <gr-problem-line [message]="trouble()" deed="Try again" (acted)="read()" />
      }
      <ol class="rows" aria-label="Stories that nobody could answer">
        @for (story of stories(); track story.id) {
          <li>
            <a [routerLink]="['/desk', story.id]" [queryParams]="{ show: 'all' }">{{ story.headline }}</a>
            <p class="small muted">{{ recognised(story) }}</p>
            <p class="small muted foot">
              <span>{{ story.outlets[0] }}, {{ story.latestAt | time: 'age' }}</span>
              <button
                gr-button
                size="small"
                type="button"
                [attr.aria-label]="'Try this headline: ' + story.headline"
                (click)="tried.emit(story)"
              >
                Try this headline
              </button>
            </p>
          </li>
        } @empty {
          @if (isRead()) {
            @if (isBare()) {
              <li class="small muted">
                No stories have come in yet.
                @if (maySeeFeeds) {
                  <a class="link" routerLink="/feeds">See the feeds</a>
                }
              </li>
            } @else {
              <li class="small muted">Every story of public affairs has somebody who can answer.</li>
            }
          }
        }
      </ol>
      @if (next()) {
        <button gr-button kind="word" size="small" type="button" (click)="extend()">Earlier ones</button>
      }
    </section>
  `,
  styles: `
    li {
      padding: 8px 0;
    }
    a:not(.link) {
      font: 500 1rem / var(--lead-m) var(--font-head);
      overflow-wrap: anywhere;
    }
    a:not(.link):hover {
      text-decoration: underline;
      text-decoration-color: var(--line-strong);
      text-underline-offset: 3px;
    }
    p {
      overflow-wrap: anywhere;
      text-wrap: pretty;
    }
    .foot {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      justify-content: space-between;
      margin-top: 2px;
    }
  `,
})
export class UnansweredList {
  readonly tried = output<Story>();
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveEvents);
  private readonly session = inject(SessionStore);

  protected readonly stories = signal<readonly Story[]>([]);
  protected readonly next = signal<string | undefined>(undefined);
  protected readonly trouble = signal('');
  protected readonly isRead = signal(false);
  /** Whether there is no story at all, of whatever kind. */
  protected readonly isBare = signal(false);
  private reading = 0;

  protected get maySeeFeeds(): boolean {
    return this.session.may('feeds.read');
  }

  constructor() {
    effect(() => {
      this.live.changes();
      untracked(() => void this.read());
    });
  }

  /** As many as are shown, so that nothing that is being read goes away. */
  protected async read(): Promise<void> {
    const limit = Math.min(100, Math.max(AT_ONCE, this.stories().length));
    await this.page({ limit }, (items) => items);
  }

  protected async extend(): Promise<void> {
    const after = this.next();
    if (after) await this.page({ limit: AT_ONCE, after }, (items) => [...this.stories(), ...items]);
  }

  protected recognised({ because }: Story): string {
    const concepts = because?.concepts ?? [];
    if (concepts.length === 0) return 'Nothing was recognised in it.';
    const named = concepts.slice(0, 3).map(({ label, phrase }) => (phrase ? `${label} (“${phrase}”)` : label));
    return `Recognised: ${named.join(', ')}.`;
  }

  private async page(query: { limit: number; after?: string }, join: (items: readonly Story[]) => readonly Story[]) {
    const reading = ++this.reading;
    try {
      const { items, next } = await this.api.send('listUnanswered', { query });
      const isBare = items.length === 0 && !query.after && (await this.hasNoStory());
      if (reading !== this.reading) return;
      this.isBare.set(isBare);
      this.stories.set(join(items));
      this.next.set(next);
      this.trouble.set('');
      this.isRead.set(true);
    } catch (error) {
      if (reading === this.reading) this.trouble.set(inWords(error));
    }
  }

  private async hasNoStory(): Promise<boolean> {
    const { items } = await this.api.send('listStories', { query: { limit: 1 } });
    return items.length === 0;
  }
}
