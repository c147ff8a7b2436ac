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
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  EmptyState,
  Pane,
  PaneBody,
  PaneHead,
  ProblemLine,
  SearchField,
  SkeletonRows,
  stepAlong,
} from '@greenroom/platform/ui';
import { LiveEvents, SessionStore, Shortcuts } from '@greenroom/platform/web';
import { OutletNames } from '../outlets/outlet-names';
import { contactsCounted } from '../words/contact-in-words';
import { ContactList } from './contact-list';
import { ContactRow } from './contact-row';

/** How near the end of the list, in pixels, more of it is read. */
const NEAR = 600;

/** The book of contacts by name. Whom it shows is in the address. */
@Component({
  selector: 'gr-contacts-screen',
  imports: [
    Button,
    ContactRow,
    EmptyState,
    Pane,
    PaneBody,
    PaneHead,
    ProblemLine,
    RouterLink,
    SearchField,
    SkeletonRows,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane' },
  templateUrl: './list-screen.html',
  styleUrl: './list-screen.css',
})
export class ListScreen {
  /** From the address. */
  readonly q = input<string>();
  readonly outlet = input<string>();

  protected readonly list = inject(ContactList);
  protected readonly session = inject(SessionStore);
  private readonly names = inject(OutletNames);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly body = viewChild.required<PaneBody, ElementRef<HTMLElement>>('body', { read: ElementRef });
  private readonly search = viewChild.required(SearchField);

  protected readonly filter = computed(() => ({ q: this.q() ?? '', outlet: this.outlet() ?? '' }));
  protected readonly isNarrowed = computed(() => this.filter().q !== '' || this.filter().outlet !== '');
  protected readonly outlets = computed(() =>
    this.names.all().map(({ id, name, contactCount }) => ({ id, words: `${name} (${contactCount})` })),
  );
  private readonly outletName = computed(() => this.names.all().find(({ id }) => id === this.filter().outlet)?.name);
  protected readonly finding = computed(() => {
    const { q } = this.filter();
    const counted = contactsCounted(this.list.count());
    const found = [counted, this.outletName() && `at ${this.outletName()}`, q && `for “${q}”`];
    return found.filter(Boolean).join(' ');
  });

  constructor() {
    let isFirst = true;
    effect(() => {
      const filter = this.filter();
      untracked(() => {
        void this.list.show(filter);
        if (isFirst) this.comeBack();
        else this.body().nativeElement.scrollTo({ top: 0 });
        isFirst = false;
      });
    });
    const changes = inject(LiveEvents).changesOf('contact');
    const seen = changes();
    effect(() => {
      if (changes() !== seen) untracked(() => void this.list.again());
    });
    // Without the names the list is whole all the same; what went wrong is said of the list.
    void this.names.load().catch(() => undefined);
    inject(DestroyRef).onDestroy(this.addShortcuts());
  }

  protected async narrow(queryParams: { readonly q?: string | null; readonly outlet?: string | null }): Promise<void> {
    if (queryParams.q !== undefined && (queryParams.q ?? '') === this.filter().q) return;
    await this.router.navigate(['/contacts'], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected scrolled(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.body().nativeElement;
    this.list.scrolledTo = scrollTop;
    if (scrollHeight - scrollTop - clientHeight < NEAR && !this.list.trouble()) void this.list.extend();
  }

  private links(): HTMLElement[] {
    return [...this.body().nativeElement.querySelectorAll<HTMLElement>('[data-contact]')];
  }

  /** From a contact: to where one was, with the keyboard on the row that was open. */
  private comeBack(): void {
    const { openedId, scrolledTo } = this.list;
    this.list.openedId = undefined;
    afterNextRender(
      () => {
        this.body().nativeElement.scrollTo({ top: scrolledTo });
        this.links()
          .find((link) => link.dataset['contact'] === openedId)
          ?.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }

  private addShortcuts(): () => void {
    return inject(Shortcuts).add({
      title: 'Contacts',
      shortcuts: [
        { keys: ['/'], words: 'Search contacts', run: () => this.search().select() },
        { keys: ['j', 'ArrowDown'], words: 'Next contact', run: () => stepAlong(this.links(), 1) },
        { keys: ['k', 'ArrowUp'], words: 'Contact before', run: () => stepAlong(this.links(), -1) },
        { keys: ['Enter'], words: 'Open the contact of the row' },
        ...(this.session.may('contacts.edit')
          ? [
              { keys: ['a'], words: 'Add a contact', run: () => void this.router.navigate(['/contacts/new']) },
              { keys: ['i'], words: 'Import contacts', run: () => void this.router.navigate(['/contacts/import']) },
            ]
          : []),
      ],
    });
  }
}
