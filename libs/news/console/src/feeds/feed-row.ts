import {
  afterNextRender,
  Injector,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Button, Icon, type IconName, ProblemLine } from '@greenroom/platform/ui';
import { Present, relativeInWords, TimePipe } from '@greenroom/platform/web';
import { FeedDeeds } from './feed-deeds';
import { type Feed, type FeedState, intervalsFor, stateOf, STATE_WORDS } from './feed-health';

const MARKS: Readonly<Record<FeedState, IconName>> = {
  failing: 'clash',
  gone: 'cross',
  degraded: 'turn',
  fresh: 'turn',
  ok: 'check',
  paused: 'pause',
};

/** One watched feed: how it is, when it was read and when it will be, and what to do with it. */
@Component({
  selector: 'gr-feed-row',
  imports: [Button, Icon, ProblemLine, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-state]': 'state()' },
  templateUrl: './feed-row.html',
  styleUrl: './feed-row.css',
})
export class FeedRow {
  readonly feed = input.required<Feed>();

  protected readonly deeds = inject(FeedDeeds);
  private readonly injector = inject(Injector);
  private readonly present = inject(Present);

  protected readonly mode = signal<'plain' | 'editing' | 'removing'>('plain');
  /** The feed as it was when its form was opened: what is typed is not replaced by what somebody else saves. */
  protected readonly edited = signal<Feed | undefined>(undefined);
  protected readonly isSaving = signal(false);
  protected readonly state = computed(() => stateOf(this.feed()));
  protected readonly mark = computed(() => MARKS[this.state()]);
  protected readonly stateWords = computed(() => STATE_WORDS[this.state()]);
  /** What the state's own word does not say already. */
  protected readonly sentence = computed(() =>
    ['failing', 'degraded', 'gone'].includes(this.state()) ? this.feed().sentence : '',
  );
  protected readonly isLooking = computed(() => this.deeds.looking().has(this.feed().id));
  protected readonly trouble = computed(() => this.deeds.troubles().get(this.feed().id) ?? '');
  protected readonly choices = computed(() =>
    intervalsFor(this.edited()?.intervalSeconds ?? this.feed().intervalSeconds),
  );
  protected readonly read = computed(() => {
    const { lastGoodAt } = this.feed();
    const words = lastGoodAt === null ? '' : relativeInWords(Date.parse(lastGoodAt), this.present.minute() + 59_999);
    return words === 'now' || words.startsWith('in ') ? 'just now,' : words && `${words},`;
  });
  protected readonly next = computed(() => this.nextInWords());

  private readonly outlet = viewChild<ElementRef<HTMLInputElement>>('outlet');
  private readonly keep = viewChild('keep', { read: ElementRef });
  private readonly edit = viewChild('edit', { read: ElementRef });

  protected open(mode: 'editing' | 'removing'): void {
    this.edited.set(this.feed());
    this.mode.set(mode);
    this.focusOn(() => this.outlet() ?? this.keep());
  }

  protected close(): void {
    this.mode.set('plain');
    this.deeds.settle(this.feed().id);
    this.focusOn(() => this.edit());
  }

  protected async save(event: Event, outlet: string, intervalSeconds: string): Promise<void> {
    event.preventDefault();
    this.isSaving.set(true);
    const isSaved = await this.deeds.change(this.feed(), { outlet, intervalSeconds: Number(intervalSeconds) });
    this.isSaving.set(false);
    if (isSaved) this.close();
  }

  /** Once it is drawn. */
  private focusOn(target: () => ElementRef<HTMLElement> | undefined): void {
    afterNextRender(() => target()?.nativeElement.focus(), { injector: this.injector });
  }

  private nextInWords(): string {
    const { nextAt, isPaused } = this.feed();
    if (isPaused) return 'not looked at while it is paused';
    if (nextAt === null) return 'not looked at any more';
    const instant = Date.parse(nextAt);
    const now = this.present.minute() + 59_999;
    if (instant <= now) return 'next read within a minute';
    return `next read ${relativeInWords(instant, now) || 'in a day'}`;
  }
}
