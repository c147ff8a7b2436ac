import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { CAME_BY, REQUEST_OUTCOMES, REOPENS_FOR } from '@greenroom/bookings/domain';
import {
  AskToLeave,
  Button,
  ClockRing,
  EmptyState,
  Pane,
  ProblemLine,
  SkeletonRows,
  StateStrip,
  Tab,
} from '@greenroom/platform/ui';
import { londonTime, Present, SessionStore, Shortcuts, UnsentForm } from '@greenroom/platform/web';
import { RequestList } from '../list/request-list';
import { hasBeen, headlineOf, isAfterNow, leftOf } from '../words/request-in-words';
import { askedOf } from './answers';
import { Asking } from './asking';
import { CloseDialog } from './close-dialog';
import { DeedTrouble } from './deed-trouble';
import { FactsPane } from './facts-pane';
import { OffersPane } from './offers-pane';
import { OneRequest } from './one-request';
import { OptionsDialog } from './options-dialog';
import { SpeakersPane } from './speakers-pane';
import { stageOf, stepsOf } from './stages';

const PANES = ['facts', 'offers', 'speakers'] as const;
type PaneName = (typeof PANES)[number];
const NAMES: Readonly<Record<PaneName, string>> = { facts: 'Facts', offers: 'Offers', speakers: 'Who can speak' };

/** One request: its facts, the offers and answers as they come, and who can speak in its slot. */
@Component({
  selector: 'gr-request-screen',
  imports: [
    AskToLeave,
    Button,
    ClockRing,
    CloseDialog,
    DeedTrouble,
    EmptyState,
    FactsPane,
    OffersPane,
    OptionsDialog,
    Pane,
    ProblemLine,
    RouterLink,
    SkeletonRows,
    SpeakersPane,
    StateStrip,
    Tab,
  ],
  hostDirectives: [UnsentForm],
  providers: [OneRequest, Asking],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './request-screen.html',
  styleUrl: './request-screen.css',
})
export class RequestScreen {
  /** From the address: the request, and on narrow windows which of its panes. */
  readonly id = input.required<string>();
  readonly pane = input<string>();

  protected readonly one = inject(OneRequest);
  private readonly list = inject(RequestList);
  private readonly forms = inject(UnsentForm);
  private readonly asking = inject(Asking);
  readonly leaving = viewChild.required(AskToLeave);
  protected readonly isUnsent = () => this.forms.isUnsent();
  private readonly present = inject(Present);
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly closing = viewChild(CloseDialog);
  private readonly options = viewChild(OptionsDialog);
  private readonly facts = viewChild(FactsPane);
  private readonly offers = viewChild(OffersPane);
  protected readonly mayEdit = inject(SessionStore).may('requests.edit');

  protected readonly request = this.one.request;
  protected readonly listAddress = this.list.left;
  protected readonly headline = computed(() => headlineOf(this.request()!, this.present.minute()));
  protected readonly shown = computed((): PaneName => {
    const wanted = PANES.find((pane) => pane === this.pane());
    const request = this.request();
    return wanted ?? (request && request.offers.length + request.bookings.length > 0 ? 'offers' : 'facts');
  });
  protected readonly tabs = computed(() =>
    PANES.map((pane) => ({ pane, words: NAMES[pane], isOpen: pane === this.shown() })),
  );
  protected readonly kicker = computed(() => {
    const { takenBy, createdAt, cameBy } = this.request()!;
    const at = londonTime(Date.parse(createdAt), this.present.minute());
    return `taken${takenBy ? ` by ${takenBy.name}` : ''} ${at.length > 5 ? 'on' : 'at'} ${at}, ${CAME_BY[cameBy]}`;
  });
  protected readonly left = computed(() => {
    const { createdAt, replyBy, state } = this.request()!;
    const isWaiting = state !== 'closed' && state !== 'filled' && !this.isOver();
    return replyBy && isWaiting ? leftOf(createdAt, replyBy, this.present.minute()) : undefined;
  });
  protected readonly namesBy = computed(() => {
    const { replyBy } = this.request()!;
    return replyBy ? `Names by ${londonTime(Date.parse(replyBy), this.present.minute())}` : '';
  });
  protected readonly steps = computed(() => stepsOf(this.request()!, this.present.minute()));
  protected readonly now = computed(() => stageOf(this.request()!));
  protected readonly outcome = computed(() => {
    const { outcome, reason, closedAt, state } = this.request()!;
    if (state !== 'closed') return '';
    const at = closedAt ? londonTime(Date.parse(closedAt), this.present.minute()) : '';
    const how = outcome ? REQUEST_OUTCOMES[outcome] : 'closed';
    return `Closed ${at}: ${how}${reason ? `. ${reason}` : ''}`;
  });
  /** Nothing is left but to say what became of it. */
  protected readonly isOver = computed(() => hasBeen(this.request()!, this.present.minute()));
  /** The one deed that comes next. */
  protected readonly next = computed(() => {
    const request = this.request()!;
    const first = request.contact?.name.split(' ')[0];
    if (this.isOver()) return undefined;
    if (request.state === 'new') return { run: () => void this.one.triage(), words: 'Facts are checked' };
    const isToCome = request.startsAt === null || isAfterNow(request.startsAt, this.present.minute());
    const hasNames = askedOf(request, this.present.minute()).some(
      ({ state }) => state === 'accepted' || state === 'pencilled',
    );
    if (hasNames && isToCome && (request.state === 'offered-out' || request.state === 'options-sent'))
      return { run: () => this.options()?.ask(), words: first ? `Names for ${first}` : 'Names for the producer' };
    return undefined;
  });
  protected readonly mayReopen = computed(() => {
    const { closedAt, state } = this.request()!;
    return state === 'closed' && closedAt !== null && this.present.minute() - Date.parse(closedAt) < REOPENS_FOR;
  });

  constructor() {
    effect(() => {
      this.one.id.set(this.id());
      this.list.openedId = this.id();
    });
    // Whoever comes from elsewhere in the console hears what is open now.
    let isFocused = !(this.router.currentNavigation() ?? this.router.lastSuccessfulNavigation())?.previousNavigation;
    effect(() => {
      const request = this.request();
      if (!request) return;
      this.title.setTitle(`${request.reference} ${request.programme || request.outlet} · Greenroom`);
      if (isFocused) return;
      isFocused = true;
      setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }));
    });
    inject(DestroyRef).onDestroy(this.addShortcuts());
  }

  protected async show(pane: PaneName): Promise<void> {
    await this.router.navigate(['/requests', this.id()], { queryParams: { pane }, replaceUrl: true });
  }

  protected close(): void {
    this.closing()?.ask();
  }

  private async move(steps: number): Promise<void> {
    const next = this.list.neighbour(this.id(), steps);
    if (next) await this.router.navigate(['/requests', next.id], { replaceUrl: true });
  }

  /** First whom one was about to ask, then the request. */
  private async escape(): Promise<void> {
    if (this.asking.count() === 0 || this.forms.isUnsent()) return this.back();
    this.asking.clear();
  }

  private async back(): Promise<void> {
    await this.router.navigate(['/requests'], { queryParams: this.list.left });
  }

  /** Somebody to ask: on the first who is not chosen yet, or from one to the next. */
  private async choose(): Promise<void> {
    if (this.shown() !== 'speakers') await this.show('speakers');
    const buttons = [...this.element.nativeElement.querySelectorAll<HTMLElement>('[data-choose]')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = at < 0 ? buttons.find((button) => button.ariaPressed !== 'true') : buttons[(at + 1) % buttons.length];
    (next ?? buttons[0])?.focus();
  }

  private async swap(): Promise<void> {
    if (this.shown() !== 'offers') await this.show('offers');
    this.offers()?.swapFirst();
  }

  private addShortcuts(): () => void {
    return inject(Shortcuts).add({
      title: 'Request',
      shortcuts: [
        ...(this.mayEdit
          ? [
              { keys: ['a'], words: 'Whom to ask; again for the next one', run: () => void this.choose() },
              { keys: ['s'], words: 'Swap whoever is booked for somebody else', run: () => void this.swap() },
              { keys: ['e'], words: 'Fill in what is missing', run: () => this.facts()?.fillIn() },
              { keys: ['c'], words: 'Close it, or take it up again', run: () => this.close() },
            ]
          : []),
        { keys: ['j'], words: 'Next request of the list', run: () => void this.move(1) },
        { keys: ['k'], words: 'Request before', run: () => void this.move(-1) },
        { keys: ['Escape'], words: 'Back to the list', run: () => void this.escape() },
      ],
    });
  }
}
