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
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import {
  AskOnce,
  Button,
  EmptyState,
  Icon,
  Pane,
  PaneBody,
  PaneHead,
  ProblemLine,
  RuledSection,
  SkeletonRows,
} from '@greenroom/platform/ui';
import { SessionStore, Shortcuts, TimePipe } from '@greenroom/platform/web';
import { ContactList } from '../list/contact-list';
import { ContactMarks } from '../list/contact-marks';
import { ALIKE, placeInWords, placesNow, roleInWords, TOUCHES } from '../words/contact-in-words';
import { OneContact } from './one-contact';
import { PostsPart } from './posts-part';
import { ReachPart } from './reach-part';
import { TrustPart } from './trust-part';

/** One contact: how to reach them, where they are and were, and what the office must know of them. */
@Component({
  selector: 'gr-contact-screen',
  imports: [
    AskOnce,
    Button,
    ContactMarks,
    EmptyState,
    Icon,
    Pane,
    PaneBody,
    PaneHead,
    PostsPart,
    ProblemLine,
    ReachPart,
    RouterLink,
    RuledSection,
    SkeletonRows,
    TimePipe,
    TrustPart,
  ],
  providers: [OneContact],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane' },
  templateUrl: './contact-screen.html',
  styleUrl: './contact-screen.css',
})
export class ContactScreen {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly one = inject(OneContact);
  protected readonly session = inject(SessionStore);
  private readonly list = inject(ContactList);
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly forgetting = viewChild.required(AskOnce);

  protected readonly touchWords = TOUCHES;
  protected readonly contact = this.one.contact;
  protected readonly listAddress = this.list.address();
  protected readonly mayEdit = this.session.may('contacts.edit');
  protected readonly places = computed(() =>
    placesNow(this.contact() ?? { posts: [] }).map((place) =>
      [roleInWords(place), placeInWords(place)].filter(Boolean).join(', '),
    ),
  );
  protected readonly paragraphs = computed(() => (this.contact()?.note ?? '').split(/\n+/).filter(Boolean));
  protected readonly alike = computed(() =>
    (this.contact()?.alike ?? []).map((other) => ({ ...other, words: ALIKE[other.why] })),
  );

  constructor() {
    effect(() => this.one.id.set(this.id()));
    let isFocused = !(this.router.currentNavigation() ?? this.router.lastSuccessfulNavigation())?.previousNavigation;
    effect(() => {
      const contact = this.contact();
      if (!contact) return;
      this.title.setTitle(`${contact.name} · Greenroom`);
      untracked(() => void this.follow(contact.id));
      if (isFocused) return;
      isFocused = true;
      setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }));
    });
    inject(DestroyRef).onDestroy(this.addShortcuts());
  }

  protected async forget(): Promise<void> {
    if (!(await this.forgetting().ask()) || !(await this.one.remove())) return;
    await this.back();
  }

  /** Of one that was merged the entry that stayed is shown, and the address says so. */
  private async follow(id: string): Promise<void> {
    if (id !== this.id()) await this.router.navigate(['/contacts', id], { replaceUrl: true });
  }

  private async move(steps: number): Promise<void> {
    const next = this.list.neighbour(this.id(), steps);
    if (!next) return;
    this.list.openedId = next.id;
    await this.router.navigate(['/contacts', next.id], { replaceUrl: true });
  }

  private async back(): Promise<void> {
    await this.router.navigate(['/contacts'], { queryParams: this.listAddress });
  }

  private addShortcuts(): () => void {
    return inject(Shortcuts).add({
      title: 'Contact',
      shortcuts: [
        ...(this.mayEdit
          ? [{ keys: ['e'], words: 'Edit', run: () => void this.router.navigate(['/contacts', this.id(), 'edit']) }]
          : []),
        { keys: ['j'], words: 'Next contact of the list', run: () => void this.move(1) },
        { keys: ['k'], words: 'Contact before', run: () => void this.move(-1) },
        { keys: ['Escape'], words: 'Back to the list', run: () => void this.back() },
      ],
    });
  }
}
