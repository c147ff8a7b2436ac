import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { type CanMatchFn, Router } from '@angular/router';
import type { StaffTask } from '@greenroom/identity/domain';
import { type AnswerOf, ApiClient, type InputOf } from './api-client';

type Standing = AnswerOf<'readSession'>;

/** Who is signed in, and whether the network has an administrator at all. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly standing = signal<Standing | undefined>(undefined);

  readonly staff = computed(() => this.standing()?.session?.staff);
  /** Their roles need a second factor and they have none: nothing else is open to them. */
  readonly mustEnrol = computed(() => this.staff()?.mustEnrol ?? false);
  readonly isSetUp = computed(() => this.standing()?.isSetUp ?? true);

  constructor() {
    // A session that ended meanwhile: whoever noticed it first, the way back is the same.
    effect(() => {
      if (this.api.signedOut() === 0) return;
      untracked(() => {
        if (!this.staff()) return;
        this.standing.update((standing) => standing && { ...standing, session: null });
        void this.router.navigate(['/sign-in'], { queryParams: { next: this.router.url } });
      });
    });
  }

  /** Whether what somebody wants to do is theirs to do: what would be refused is not offered. */
  may(task: StaffTask): boolean {
    return this.staff()?.tasks.includes(task) ?? false;
  }

  /** @throws Trouble */
  async load(): Promise<Standing> {
    const standing = await this.api.send('readSession', {});
    this.standing.set(standing);
    return standing;
  }

  async known(): Promise<Standing> {
    return this.standing() ?? (await this.load());
  }

  /** @throws Trouble */
  async signIn(body: InputOf<'signIn'>['body']): Promise<void> {
    this.standing.set(await this.api.send('signIn', { body }));
  }

  /** @throws Trouble */
  async makeFirstAdministrator(body: InputOf<'makeFirstAdministrator'>['body']): Promise<void> {
    this.standing.set(await this.api.send('makeFirstAdministrator', { body }));
  }

  /**
   * Ends the session of this browser, or every one that the person has.
   * @throws Trouble
   */
  async signOut(everywhere = false): Promise<void> {
    await this.api.send('signOut', { query: { everywhere: everywhere ? 'true' : 'false' } });
    this.standing.update((standing) => standing && { ...standing, session: null });
    await this.router.navigate(['/sign-in']);
  }
}

/** Lets staff in; sends others to sign in, and the first person of an empty network to make themselves administrator. */
export const staffOnly: CanMatchFn = async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const wanted = router.currentNavigation()?.extractedUrl.toString() ?? '/';
  const standing = await session.known().catch(() => undefined);
  const next = wanted === '/' ? {} : { next: wanted };
  if (standing?.session)
    return standing.session.staff.mustEnrol ? router.createUrlTree(['/second-factor'], { queryParams: next }) : true;
  return router.createUrlTree([standing && !standing.isSetUp ? '/first-administrator' : '/sign-in'], {
    queryParams: next,
  });
};
