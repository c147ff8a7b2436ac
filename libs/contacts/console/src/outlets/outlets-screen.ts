import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { namedLike } from '@greenroom/contacts/domain';
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
} from '@greenroom/platform/ui';
import { inWords, LiveEvents, SessionStore, Shortcuts } from '@greenroom/platform/web';
import { OutletNames } from './outlet-names';
import { OutletRow } from './outlet-row';

/** The outlets with their programmes: renamed here, and two that are one made one. */
@Component({
  selector: 'gr-outlets-screen',
  imports: [
    Button,
    EmptyState,
    Icon,
    OutletRow,
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
  templateUrl: './outlets-screen.html',
  styleUrl: './outlets-screen.css',
})
export class OutletsScreen {
  private readonly names = inject(OutletNames);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly search = viewChild.required(SearchField);
  protected readonly mayEdit = inject(SessionStore).may('contacts.edit');

  protected readonly isRead = signal(this.names.all().length > 0);
  protected readonly trouble = signal('');
  protected readonly sought = signal('');
  protected readonly outlets = computed(() =>
    this.names.all().filter((outlet) => namedLike([outlet, ...outlet.programmes], this.sought()).length > 0),
  );
  protected readonly finding = computed(() => {
    const count = this.outlets().length;
    const counted = `${count.toLocaleString('en-GB')} ${count === 1 ? 'outlet' : 'outlets'}`;
    return this.sought() ? `${counted} for “${this.sought()}”` : counted;
  });

  constructor() {
    const changes = inject(LiveEvents).changesOf('contact');
    effect(() => {
      changes();
      untracked(() => void this.read());
    });
    const remove = inject(Shortcuts).add({
      title: 'Outlets',
      shortcuts: [{ keys: ['/'], words: 'Search outlets', run: () => this.search().select() }],
    });
    inject(DestroyRef).onDestroy(remove);
    const router = inject(Router);
    const hasCome = (router.currentNavigation() ?? router.lastSuccessfulNavigation())?.previousNavigation;
    if (hasCome) setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('.headline')?.focus());
  }

  protected async read(): Promise<void> {
    try {
      await this.names.load();
      this.trouble.set('');
      this.isRead.set(true);
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }
}
