import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { type CanMatchFn, Router } from '@angular/router';
import type { StaffTask } from '@greenroom/identity/domain';
import { type AnswerOf, ApiClient, type InputOf } from './api-client';
import { Interruption } from './interruption';
import { LiveEvents } from './live-events';

type Standing = AnswerOf<'readSession'>;

/** Who is signed in, and whether the network has an administrator at all. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly interruption = inject(Interruption);
  private readonly standing = signal<Standing | undefined>(undefined);

  readonly staff = computed(() => this.standing()?.session?.staff);
  /** Their roles need a second factor and they have none: nothing else is open to them. */
  readonly mustEnrol = computed(() => this.staff()?.mustEnrol ?? false);
  /** Goes up when what they may do has become more or less, while they were here. */
  readonly changes = signal(0);
  readonly isSetUp = computed(() => this.standing()?.isSetUp ?? true);
  /** Whether mails leave the house; not known, they do. */
  readonly isMailing = computed(() => this.standing()?.isMailing ?? true);

  constructor() {
    // What they may do is not what it was: what is left of it is shown, and what was added.
    const staffChanges = inject(LiveEvents).changesOf('staff');
    effect(() => {
      if (staffChanges() + this.api.forbidden() === 0) return;
      untracked(() => void (this.staff() && this.load().catch(() => undefined)));
    });
  }

  /** Whether what somebody wants to do is theirs to do: what would be refused is not offered. */
  may(task: StaffTask): boolean {
    return this.staff()?.tasks.includes(task) ?? false;
  }

  /** @throws Trouble */
  async load(): Promise<Standing> {
    const standing = await this.api.send('readSession', {});
    this.take(standing);
    return standing;
  }

  /**
   * Whether what somebody has to do first is done: then what waited goes on.
   * @throws Trouble
   */
  async lookAgain(): Promise<boolean> {
    const { session } = await this.load();
    const isDone = session !== null && !session.staff.mustEnrol;
    if (isDone) this.interruption.goOn(session.staff.id);
    return isDone;
  }

  async known(): Promise<Standing> {
    return this.standing() ?? (await this.load());
  }

  /** @throws Trouble */
  async signIn(body: InputOf<'signIn'>['body']): Promise<void> {
    this.take(await this.api.send('signIn', { body }));
  }

  /** @throws Trouble */
  async makeFirstAdministrator(body: InputOf<'makeFirstAdministrator'>['body']): Promise<void> {
    this.take(await this.api.send('makeFirstAdministrator', { body }));
  }

  /**
   * Ends the session of this browser, or every one that the person has.
   * @throws Trouble
   */
  async signOut(everywhere = false): Promise<void> {
    await this.api.send('signOut', { query: { everywhere: everywhere ? 'true' : 'false' } });
    this.standing.update((standing) => standing && { ...standing, session: null });
    this.interruption.leave();
    await this.router.navigate(['/sign-in']);
  }

  /** What a page in use goes by stays until whoever uses it is back: nothing that is being typed into goes away. */
  private take(standing: Standing): void {
    const [before, now] = [this.staff(), standing.session?.staff];
    if (before && !now) return void this.interruption.refused('session.absent', false);
    if (before && now && before.id === now.id && now.mustEnrol && !before.mustEnrol)
      return void this.interruption.refused('session.factor-needed', false);
    if (!before || !now || before.id === now.id) this.standing.set(standing);
    // Whoever has just set up a second factor has opened the rest to themselves.
    const isOwnDeed = before?.mustEnrol && !now?.mustEnrol;
    if (!isOwnDeed && before?.id === now?.id && !isSame(before?.tasks, now?.tasks))
      this.changes.update((times) => times + 1);
    // A second factor is over when its recovery codes have been seen, and not before.
    if (now && this.interruption.why() !== 'session.factor-needed') this.interruption.goOn(now.id);
  }
}

function isSame(some: readonly string[] = [], others: readonly string[] = []): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
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
