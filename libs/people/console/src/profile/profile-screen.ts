import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import {
  AskOnce,
  AskToLeave,
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
import {
  ApiClient,
  firstInWords,
  inWords,
  lastAnswer,
  Present,
  reloadWith,
  SessionStore,
  Shortcuts,
  Trouble,
} from '@greenroom/platform/web';
import { DirectoryStore } from '../directory/directory-store';
import { LastInTouch } from '../in-touch/last-in-touch';
import { lastTimes } from '../in-touch/last-in-words';
import { PersonStanding } from '../standing/person-standing';
import { TypedForms } from '../typed/typed-forms';
import { listed, type MissingFact } from '../words/person-in-words';
import { profileTitle } from './profile-title';
import { ProfileView } from './profile-view';

/** Everything that the office knows of one person. */
@Component({
  selector: 'gr-profile-screen',
  imports: [
    AskOnce,
    AskToLeave,
    Button,
    EmptyState,
    Icon,
    Pane,
    PaneBody,
    PaneHead,
    PersonStanding,
    ProblemLine,
    ProfileView,
    RouterLink,
    RuledSection,
    SkeletonRows,
  ],
  providers: [LastInTouch, TypedForms],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane' },
  templateUrl: './profile-screen.html',
  styleUrl: './profile-screen.css',
})
export class ProfileScreen {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly store = inject(DirectoryStore);
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  protected readonly session = inject(SessionStore);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly question = viewChild.required<AskOnce>('removing');
  readonly leaving = viewChild.required(AskToLeave);
  protected readonly typed = inject(TypedForms);

  private readonly read = this.api.read('readPerson', () => ({ params: { id: this.id() } }));
  private readonly lastRead = lastAnswer(this.read);
  /** What the list knows of them stands there at once. */
  protected readonly person = computed(() => {
    const read = this.lastRead();
    if (read?.id === this.id() && !this.isGone()) return read;
    return this.read.error() ? undefined : this.store.people().find(({ id }) => id === this.id());
  });
  private readonly inTouch = inject(LastInTouch);
  private readonly present = inject(Present);
  protected readonly last = computed(() => lastTimes(this.inTouch.of(this.id()), this.present.minute()));
  private readonly readTrouble = computed(() => {
    const error = this.read.error();
    return error instanceof Trouble ? error : error?.cause;
  });
  protected readonly isGone = computed(() => {
    const trouble = this.readTrouble();
    return trouble instanceof Trouble && /not-found|invalid/.test(trouble.code);
  });
  protected readonly trouble = computed(() =>
    this.readTrouble() && !this.isGone() ? inWords(this.readTrouble()) : '',
  );
  protected readonly deedTrouble = signal('');
  /** The list as the reader left it. */
  protected readonly listAddress = this.store.address();
  protected readonly whatGoes = computed(() => {
    const { photo, expertise, livedExperience } = this.person() ?? { photo: null, expertise: [], livedExperience: [] };
    return listed([
      'the profile',
      ...(photo ? ['the photo'] : []),
      ...(expertise.length > 0 ? ['what they speak on'] : []),
      ...(livedExperience.length > 0 ? ['what they said of their lived experience'] : []),
    ]);
  });

  constructor() {
    effect(() => this.inTouch.shown.set([this.id()]));
    effect(() => {
      const read = this.read.hasValue() ? this.read.value() : undefined;
      if (!read) return;
      this.store.update(read);
      this.title.setTitle(profileTitle(read.name));
    });
    reloadWith(this.read, 'person');
    // Whoever comes from the list goes on reading here; a page that was opened begins at its top.
    const navigation = this.router.currentNavigation() ?? this.router.lastSuccessfulNavigation();
    let isFocused = !navigation?.previousNavigation;
    effect(() => {
      if (!this.person() || isFocused) return;
      isFocused = true;
      setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }));
    });
    inject(DestroyRef).onDestroy(this.addShortcuts());
  }

  protected again(): void {
    this.read.reload();
  }

  protected async fill(fact: MissingFact): Promise<void> {
    await this.router.navigate(['/people', this.id(), 'edit'], { fragment: fact });
  }

  protected async remove(): Promise<void> {
    const person = this.person();
    if (!person || !(await this.question().ask())) return;
    try {
      await this.api.send('removePerson', { params: { id: person.id }, query: { version: person.version } });
      this.store.remove(person.id);
      this.typed.dropAll();
      await this.router.navigate(['/people']);
    } catch (error) {
      const clash = error instanceof Trouble && error.code === 'person.clash' ? error.details.clash : undefined;
      this.deedTrouble.set(
        clash ? `${firstInWords(clash, 'this profile')} Look at it again before you remove it.` : inWords(error),
      );
      if (clash) this.read.reload();
    }
  }

  private async move(steps: number): Promise<void> {
    const next = this.store.neighbour(this.id(), steps);
    if (!next) return;
    this.store.openedId = next.id;
    await this.router.navigate(['/people', next.id], { replaceUrl: true });
  }

  private addShortcuts(): () => void {
    return inject(Shortcuts).add({
      title: 'Profile',
      shortcuts: [
        ...(this.session.may('people.edit')
          ? [{ keys: ['e'], words: 'Edit', run: () => void this.router.navigate(['/people', this.id(), 'edit']) }]
          : []),
        { keys: ['j'], words: 'Next person of the list', run: () => void this.move(1) },
        { keys: ['k'], words: 'Person before', run: () => void this.move(-1) },
        { keys: ['Escape'], words: 'Back to the list', run: () => void this.back() },
      ],
    });
  }

  private async back(): Promise<void> {
    await this.router.navigate(['/people'], { queryParams: this.listAddress });
  }
}
