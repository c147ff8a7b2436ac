import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Brand, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { ApiClient, inWords, Trouble } from '@greenroom/platform/web';
import type { Asked, Given } from './asked';
import { AskedOffer } from './asked-offer';
import { keepToken, keptToken } from './kept-token';

/** On a train a call may hang for minutes; then it is better to press again. */
const PATIENCE = 20_000;

/** What a link in a mail opens, without signing in: the question, and its answer by a pressed button. */
@Component({
  selector: 'gr-offer-page',
  imports: [AskedOffer, Brand, ProblemLine, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:visibilitychange)': 'seen()' },
  templateUrl: './offer-page.html',
  styleUrl: './offer-page.css',
})
export class OfferPage {
  /** What the network is called; from the route. */
  readonly network = input('');
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly token = signal(keptToken());
  protected readonly asked = signal<Asked | undefined>(undefined);
  protected readonly isUnknown = signal(false);
  protected readonly trouble = signal('');

  constructor() {
    effect(() => {
      const fragment = this.fragment();
      untracked(() => (fragment ? this.open(fragment) : undefined));
    });
    if (this.token()) void this.again();
  }

  protected readonly look = async (): Promise<void> => {
    const body = { token: this.token() ?? '' };
    this.show(body.token, await this.api.send('viewOffer', { body }, AbortSignal.timeout(PATIENCE)));
  };

  protected readonly send = async (given: Given): Promise<void> => {
    const body = { token: this.token() ?? '', ...given };
    this.show(body.token, await this.api.send('answerOffer', { body }, AbortSignal.timeout(PATIENCE)));
  };

  protected async again(): Promise<void> {
    const token = this.token();
    this.trouble.set('');
    try {
      await this.look();
    } catch (error) {
      if (token !== this.token()) return;
      if (error instanceof Trouble && error.code === 'offer.link-unknown') this.isUnknown.set(true);
      // What is shown stays, and is looked at again by itself.
      else if (!this.asked()) this.trouble.set(troubleInWords(error));
    }
  }

  /** Whoever comes back to the page after a while sees how it stands now. */
  protected seen(): void {
    if (document.visibilityState === 'visible' && this.asked()) void this.again();
  }

  private open(token: string): void {
    keepToken(token);
    void this.router.navigate([], { replaceUrl: true });
    if (token === this.token() && this.asked()) return;
    this.token.set(token);
    this.asked.set(undefined);
    this.isUnknown.set(false);
    void this.again();
  }

  /** Unless another link has been opened meanwhile. */
  private show(token: string, asked: Asked): void {
    if (token === this.token()) this.asked.set(asked);
  }
}

function troubleInWords(error: unknown): string {
  return error instanceof Trouble && error.code === 'network.lost'
    ? 'There is no connection just now. Nothing is lost: try again in a moment.'
    : inWords(error);
}
