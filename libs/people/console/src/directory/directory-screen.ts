import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  EmptyState,
  Icon,
  Pane,
  PaneBody,
  PaneHead,
  ProblemLine,
  SearchField,
  SkeletonRows,
  stepAlong,
} from '@greenroom/platform/ui';
import { LiveEvents, Present, SessionStore, Shortcuts } from '@greenroom/platform/web';
import { LastInTouch } from '../in-touch/last-in-touch';
import { lastOfAll, type LastTime } from '../in-touch/last-in-words';
import { listed } from '../words/person-in-words';
import { TopicNames } from '../words/topic-names';
import { DirectoryStore } from './directory-store';
import { holdPlace } from './held-place';
import { NarrowBy } from './narrow-by';
import { chosenIn, type FacetName, findingInWords, type PeopleFilter, valueInWords } from './people-filter';
import { PersonRow } from './person-row';

/** The people of the network: found by words and by facets. Whom it shows is in the address, but for what they have lived. */
@Component({
  selector: 'gr-directory-screen',
  imports: [
    Button,
    EmptyState,
    Icon,
    NarrowBy,
    Pane,
    PaneBody,
    PaneHead,
    PersonRow,
    ProblemLine,
    RouterLink,
    SearchField,
    SkeletonRows,
  ],
  providers: [LastInTouch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-step]': "isNarrowing() ? 'narrow' : 'list'" },
  templateUrl: './directory-screen.html',
  styleUrl: './directory-screen.css',
})
export class DirectoryScreen {
  /** From the address. */
  readonly q = input<string>();
  readonly topic = input<string>();
  readonly region = input<string>();
  readonly language = input<string>();
  readonly format = input<string>();

  protected readonly store = inject(DirectoryStore);
  private readonly topicNames = inject(TopicNames);
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly changes = inject(LiveEvents).changesOf('person');
  private readonly inTouch = inject(LastInTouch);
  private readonly present = inject(Present);

  protected readonly filter = computed<PeopleFilter>(() => ({
    q: this.q() ?? '',
    topic: this.topic() ?? '',
    region: this.region() ?? '',
    language: this.language() ?? '',
    format: this.format() ?? '',
    lived: this.store.lived()?.value ?? '',
  }));
  protected readonly chosen = computed(() =>
    chosenIn(this.filter()).map(({ name, value }) => ({
      name,
      words: name === 'q' ? `“${value}”` : this.inWords(name, value),
    })),
  );
  protected readonly narrowedTo = computed(() => listed(this.chosen().map(({ words }) => words)));
  protected readonly finding = computed(() =>
    findingInWords(this.filter(), this.store.count(), !this.store.isCounted(), (topic) =>
      this.topicNames.labelOf(topic),
    ),
  );
  /** On a narrow window the facets take the place of the list. */
  protected readonly isNarrowing = signal(false);

  private readonly field = viewChild.required(SearchField);
  private readonly rows = viewChild<ElementRef<HTMLElement>>('rows');
  private readonly listBody = viewChild.required<PaneBody, ElementRef<HTMLElement>>('body', { read: ElementRef });
  private isLeft = false;

  constructor() {
    let isFirst = true;
    effect(() => {
      const filter = this.filter();
      untracked(() => {
        const isKept = this.store.show(filter);
        if (isKept) void this.followChanges();
        if (isFirst) this.comeBack();
        else this.listBody().nativeElement.scrollTo({ top: 0 });
        isFirst = false;
      });
    });
    effect(() => this.inTouch.shown.set(this.store.people().map(({ id }) => id)));
    const seen = this.changes();
    effect(() => {
      if (this.changes() !== seen) untracked(() => void this.followChanges());
    });
    const remove = this.addShortcuts();
    inject(DestroyRef).onDestroy(() => {
      this.isLeft = true;
      remove();
    });
  }

  protected lastOf(personId: string): LastTime | undefined {
    return lastOfAll(this.inTouch.of(personId), this.present.minute());
  }

  protected scrolled(): void {
    this.store.scrolledTo = this.listBody().nativeElement.scrollTop;
  }

  protected without(name: FacetName | 'q'): Record<string, null> {
    return { [name]: null };
  }

  private inWords(facet: FacetName, value: string): string {
    return valueInWords(facet, value, (topic) => this.topicNames.labelOf(topic));
  }

  protected async search(text: string): Promise<void> {
    if (text === this.filter().q) return;
    await this.router.navigate(['/people'], {
      queryParams: { q: text || null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** What colleagues do meanwhile: the reader stays where they are. */
  protected followChanges(): Promise<void> {
    return this.store.refresh((put) => {
      if (this.isLeft) return put();
      const settle = holdPlace(this.listBody().nativeElement, this.rowElements());
      put();
      afterNextRender(settle, { injector: this.injector });
    });
  }

  private rowElements(): HTMLElement[] {
    return [...(this.rows()?.nativeElement.querySelectorAll<HTMLElement>('[data-person]') ?? [])];
  }

  private move(steps: number): void {
    const rows = this.rowElements();
    const row = stepAlong(rows, steps);
    if (row && row === rows.at(-1) && steps > 0) void this.store.extend();
  }

  /** From a profile: to where one was, with the keyboard on the row that was open. */
  private comeBack(): void {
    const { openedId, scrolledTo } = this.store;
    this.store.openedId = undefined;
    afterNextRender(
      () => {
        this.listBody().nativeElement.scrollTo({ top: scrolledTo });
        if (openedId) {
          this.rows()
            ?.nativeElement.querySelector<HTMLElement>(`[data-person="${openedId}"]`)
            ?.focus({ preventScroll: true });
        }
      },
      { injector: this.injector },
    );
  }

  private addShortcuts(): () => void {
    return inject(Shortcuts).add({
      title: 'People',
      shortcuts: [
        { keys: ['/'], words: 'Search people', run: () => this.field().select() },
        { keys: ['j', 'ArrowDown'], words: 'Next person', run: () => this.move(1) },
        { keys: ['k', 'ArrowUp'], words: 'Person before', run: () => this.move(-1) },
        { keys: ['Enter'], words: 'Open the profile of the row' },
        ...(this.session.may('people.edit')
          ? [{ keys: ['a'], words: 'Add a person', run: () => void this.router.navigate(['/people/new']) }]
          : []),
        ...(this.session.may('people.import')
          ? [{ keys: ['i'], words: 'Import people', run: () => void this.router.navigate(['/people/import']) }]
          : []),
      ],
    });
  }
}
