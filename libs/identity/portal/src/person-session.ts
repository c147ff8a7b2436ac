import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { type CanMatchFn, Router } from '@angular/router';
import { type AnswerOf, ApiClient, type InputOf } from '@greenroom/platform/web';

type Standing = AnswerOf<'readSession'>;

/** Which spokesperson is signed in to the portal. Whether staff are signed in beside them is the console's. */
@Injectable({ providedIn: 'root' })
export class PersonSession {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly standing = signal<Standing | undefined>(undefined);
  /** Whose things this page may hold, even after their session has ended. */
  private heldOf: string | undefined;

  readonly person = computed(() => this.standing()?.person ?? undefined);

  constructor() {
    // A session that ended meanwhile: whatever noticed it first, the way back is the same.
    effect(() => {
      if (this.api.signedOut() === 0) return;
      untracked(() => {
        if (!this.person()) return;
        this.forget();
        void this.router.navigate(['/sign-in'], { queryParams: { next: this.router.url } });
      });
    });
  }

  /** @throws Trouble */
  async known(): Promise<Standing> {
    const standing = this.standing() ?? (await this.api.send('readSession', {}));
    this.standing.set(standing);
    this.heldOf ??= standing.person?.id;
    return standing;
  }

  /**
   * Resolves with whether the page holds things of somebody else, and has to go with them.
   * @throws Trouble
   */
  async signIn(body: InputOf<'signIn'>['body']): Promise<boolean> {
    const standing = await this.api.send('signIn', { body });
    this.standing.set(standing);
    this.heldOf ??= standing.person?.id;
    return this.heldOf !== standing.person?.id;
  }

  /** @throws Trouble */
  async signOut(everywhere = false): Promise<void> {
    await this.api.send('signOut', { query: { of: 'person', everywhere: everywhere ? 'true' : 'false' } });
    // The whole page goes, and with it all that it held of this person.
    location.assign('/sign-in');
  }

  private forget(): void {
    this.standing.update((standing) => standing && { ...standing, person: null });
  }
}

/** Lets spokespeople in; sends others to sign in. */
export const personOnly: CanMatchFn = async () => {
  const session = inject(PersonSession);
  const router = inject(Router);
  const wanted = router.currentNavigation()?.extractedUrl.toString() ?? '/';
  const standing = await session.known().catch(() => undefined);
  if (standing?.person) return true;
  return router.createUrlTree(['/sign-in'], { queryParams: wanted === '/' ? {} : { next: wanted } });
};
