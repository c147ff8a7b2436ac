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
import { Button, Icon, type IconName, MenuDeed, ProblemLine, RowMenu } from '@greenroom/platform/ui';
import { londonTime, Present, relativeInWords } from '@greenroom/platform/web';
import { FeedDeeds } from './feed-deeds';
import { type Feed, type FeedState, intervalsFor, needsLook, placeOf, stateOf, STATE_WORDS } from './feed-health';

const MARKS: Readonly<Record<FeedState, IconName>> = {
  failing: 'clash',
  gone: 'cross',
  degraded: 'turn',
  fresh: 'turn',
  ok: 'check',
  paused: 'pause',
};

/** One watched feed: a line while it does well; what failed, and what to do, when it does not. */
@Component({
  selector: 'gr-feed-row',
  imports: [Button, Icon, MenuDeed, ProblemLine, RowMenu],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-state]': 'state()', '[attr.data-loud]': 'isLoud() || null' },
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
  protected readonly isLoud = computed(() => needsLook(this.feed()));
  protected readonly hasFailed = computed(() => this.isLoud() || this.state() === 'degraded');
  protected readonly place = computed(() => placeOf(this.feed().address));
  protected readonly isChecking = computed(() => this.deeds.checking().has(this.feed().id));
  protected readonly trouble = computed(() => this.deeds.troubles().get(this.feed().id) ?? '');
  protected readonly choices = computed(() =>
    intervalsFor(this.edited()?.intervalSeconds ?? this.feed().intervalSeconds),
  );
  protected readonly checked = computed(() => {
    const { lastGoodAt } = this.feed();
    return lastGoodAt === null ? '' : this.agoInWords(Date.parse(lastGoodAt));
  });
  protected readonly next = computed(() => this.nextInWords());

  private readonly outlet = viewChild<ElementRef<HTMLInputElement>>('outlet');
  private readonly keep = viewChild('keep', { read: ElementRef });
  private readonly menu = viewChild(RowMenu);

  protected open(mode: 'editing' | 'removing'): void {
    this.edited.set(this.feed());
    this.mode.set(mode);
    this.focusOn(() => (this.outlet() ?? this.keep())?.nativeElement);
  }

  protected close(): void {
    this.mode.set('plain');
    this.deeds.settle(this.feed().id);
    this.focusOn(() => this.menu());
  }

  protected async save(event: Event, outlet: string, intervalSeconds: string): Promise<void> {
    event.preventDefault();
    this.isSaving.set(true);
    const isSaved = await this.deeds.change(this.feed(), { outlet, intervalSeconds: Number(intervalSeconds) });
    this.isSaving.set(false);
    if (isSaved) this.close();
  }

  /** Once it is drawn. */
  private focusOn(target: () => { focus(): void } | undefined): void {
    afterNextRender(() => target()?.focus(), { injector: this.injector });
  }

  /** The present is taken at the end of its minute, and what was a moment after it is still just now. */
  private agoInWords(instant: number): string {
    const now = this.present.minute() + 59_999;
    const words = relativeInWords(instant, now) || londonTime(instant, now);
    return words === 'now' || words.startsWith('in ') ? 'just now' : words;
  }

  private nextInWords(): string {
    const { nextAt } = this.feed();
    if (nextAt === null) return '';
    const instant = Date.parse(nextAt);
    const now = this.present.minute() + 59_999;
    const next = this.hasFailed() ? 'Next try' : 'next';
    const words = relativeInWords(instant, now) || 'in a day';
    return `${next} ${instant <= now || words === 'now' ? 'within a minute' : words}`;
  }
}
