import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiClient, LiveEvents, SessionStore } from '@greenroom/platform/web';

/** How many proposals wait for a look: said in the rail to those who may decide on them. */
@Injectable({ providedIn: 'root' })
export class ReviewNotice {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly reviewChanges = inject(LiveEvents).changesOf('review');
  private readonly count = signal(0);
  readonly waiting = this.count.asReadonly();

  constructor() {
    effect(() => {
      this.reviewChanges();
      const mayDecide = this.session.staff()?.tasks.includes('reviews.decide') ?? false;
      untracked(() => void this.look(mayDecide));
    });
  }

  /** What cannot be read is no news of the proposals; the frame says that the connection is lost. */
  private async look(mayDecide: boolean): Promise<void> {
    const reviews = mayDecide ? await this.api.send('listReviews', {}).catch(() => undefined) : { count: 0 };
    if (reviews) this.count.set(reviews.count);
  }
}
