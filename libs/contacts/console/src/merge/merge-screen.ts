import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Button, Icon, Pane, PaneBody, PaneHead, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { ApiClient, firstInWords, inWords, Trouble } from '@greenroom/platform/web';
import { type Contact } from '../words/contact-in-words';
import { compared } from './both-entries';

/** Two entries that may be of one person, side by side, and what they would become. */
@Component({
  selector: 'gr-merge-screen',
  imports: [Button, Icon, Pane, PaneBody, PaneHead, ProblemLine, RouterLink, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane' },
  templateUrl: './merge-screen.html',
  styleUrl: './merge-screen.css',
})
export class MergeScreen {
  /** From the address. */
  readonly id = input.required<string>();
  readonly otherId = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  /** The one that stays comes first. */
  protected readonly both = signal<readonly [Contact, Contact] | undefined>(undefined);
  protected readonly rows = computed(() => {
    const both = this.both();
    return both ? compared(...both) : [];
  });
  protected readonly trouble = signal('');
  protected readonly isSame = computed(() => this.both()?.[0].id === this.both()?.[1].id);
  protected readonly isBusy = signal(false);

  constructor() {
    effect(() => {
      const ids = [this.id(), this.otherId()] as const;
      untracked(() => void this.open(...ids));
    });
  }

  protected async open(id: string, otherId: string, said = ''): Promise<void> {
    this.trouble.set(said);
    try {
      const [one, other] = await Promise.all([this.read(id), this.read(otherId)]);
      const isFirst = !this.both();
      this.both.set([one, other]);
      if (isFirst) setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('h1')?.focus());
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }

  protected swap(): void {
    this.both.update((both) => both && [both[1], both[0]]);
  }

  protected async merge(): Promise<void> {
    const both = this.both();
    if (!both || this.isBusy()) return;
    const [stays, goes] = both;
    this.isBusy.set(true);
    try {
      const { id, version } = goes;
      await this.api.send('mergeContacts', {
        params: { id: stays.id },
        body: { version: stays.version, other: { id, version } },
      });
      await this.router.navigate(['/contacts', stays.id], { replaceUrl: true });
    } catch (error) {
      if (!(error instanceof Trouble) || error.code !== 'contact.clash') return this.trouble.set(inWords(error));
      const first = firstInWords(error.details.clash, 'one of the two');
      await this.open(stays.id, goes.id, `${first} Look at both again, then decide.`);
    } finally {
      this.isBusy.set(false);
    }
  }

  private read(id: string): Promise<Contact> {
    return this.api.send('readContact', { params: { id } });
  }
}
