import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  EmptyState,
  Kbd,
  Pane,
  PaneBody,
  PaneHead,
  ProblemLine,
  SkeletonRows,
  Tab,
  stepAlong,
} from '@greenroom/platform/ui';
import { Present, relativeInWords, SessionStore, Shortcuts } from '@greenroom/platform/web';
import { type Short, STAGE_ORDER, STAGES, whoAsks } from '../words/request-in-words';
import type { Wait } from './groups';
import { RequestEntry } from './request-entry';
import { RequestList } from './request-list';

/** What is owed comes first and needs none. */
const HEADINGS: Readonly<Record<Wait, string>> = {
  owed: '',
  'to-come': 'Filled',
  been: 'Was on air: close with what became of it',
};

/** What outlets ask of us: by time left, or as a board by stage. Which of them is in the address. */
@Component({
  selector: 'gr-requests-screen',
  imports: [
    Button,
    EmptyState,
    Kbd,
    Pane,
    PaneBody,
    PaneHead,
    ProblemLine,
    RequestEntry,
    RouterLink,
    SkeletonRows,
    Tab,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane' },
  templateUrl: './requests-screen.html',
  styleUrl: './requests-screen.css',
})
export class RequestsScreen {
  /** From the address. */
  readonly show = input<string>();
  readonly as = input<string>();

  protected readonly list = inject(RequestList);
  private readonly present = inject(Present);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly mayEdit = inject(SessionStore).may('requests.edit');

  protected readonly isClosed = computed(() => this.show() === 'closed');
  protected readonly isBoard = computed(() => this.as() === 'board' && !this.isClosed());
  protected readonly requests = computed(() => (this.isClosed() ? this.list.closed() : this.list.open()));
  /** What is closed is one list. */
  protected readonly groups = computed(() =>
    this.isClosed()
      ? [{ heading: '', requests: this.list.closed() ?? [] }]
      : (this.list.groups() ?? []).map(({ wait, requests }) => ({ heading: HEADINGS[wait], requests })),
  );
  protected readonly stages = computed(() =>
    STAGE_ORDER.map((stage) => ({
      stage,
      words: STAGES[stage],
      requests: (this.list.open() ?? []).filter(({ state }) => state === stage),
    })),
  );
  protected readonly finding = computed(() => {
    const requests = this.requests();
    if (!requests) return 'Requests';
    if (this.isClosed()) return requests.length === 1 ? '1 closed' : `${requests.length}${this.more()} closed`;
    const been = this.list.groups()?.find(({ wait }) => wait === 'been')?.requests.length ?? 0;
    const counted = `${requests.length - been}${this.more()} open`;
    const owed = this.list.groups()?.find(({ wait }) => wait === 'owed')?.requests;
    const first = owed?.find(({ replyBy }) => replyBy);
    return first ? `${counted}; ${this.mustHear(first)}` : counted;
  });
  private readonly more = computed(() => (this.list.isCut() ? ' and more' : ''));

  constructor() {
    effect(() => {
      const which = this.isClosed() ? 'closed' : 'open';
      untracked(() => this.list.show(which));
      this.list.left = { show: this.show(), as: this.as() };
    });
    let isBack = false;
    effect(() => {
      if (!this.requests() || isBack) return;
      isBack = true;
      setTimeout(() => this.comeBack());
    });
    inject(DestroyRef).onDestroy(this.addShortcuts());
  }

  private mustHear(request: Short): string {
    const due = Date.parse(request.replyBy!);
    const now = this.present.minute();
    const relative = relativeInWords(due, now);
    if (due <= now) return `${whoAsks(request)} should have heard by now`;
    return relative ? `${whoAsks(request)} must hear ${relative}` : `${whoAsks(request)} must hear first`;
  }

  /** From a request: with the keyboard on the entry that was open. */
  private comeBack(): void {
    const { openedId } = this.list;
    this.list.openedId = undefined;
    this.entries()
      .find((link) => link.dataset['request'] === openedId)
      ?.focus();
  }

  private entries(): HTMLElement[] {
    return [...this.element.nativeElement.querySelectorAll<HTMLElement>('[data-request]')];
  }

  private async turn(): Promise<void> {
    const as = this.isBoard() ? null : 'board';
    await this.router.navigate(['/requests'], { queryParams: { as }, replaceUrl: true });
  }

  private addShortcuts(): () => void {
    return inject(Shortcuts).add({
      title: 'Requests',
      shortcuts: [
        { keys: ['j', 'ArrowDown'], words: 'Next request', run: () => stepAlong(this.entries(), 1) },
        { keys: ['k', 'ArrowUp'], words: 'Request before', run: () => stepAlong(this.entries(), -1) },
        { keys: ['Enter'], words: 'Open the request' },
        { keys: ['b'], words: 'Board or list', run: () => void this.turn() },
      ],
    });
  }
}
