import { computed, inject, Injectable, signal } from '@angular/core';
import { type CanMatchFn, Router, type UrlTree } from '@angular/router';
import { type AnswerOf, ApiClient, type InputOf, Interruption } from '@greenroom/platform/web';

type Standing = AnswerOf<'readSession'>;

/** As what somebody is in the portal: a spokesperson, or somebody of a partner. One browser may be signed in as both. */
export type AccountKind = 'person' | 'partner';

/** What came of signing in. */
export interface Entered {
  readonly as: AccountKind;
  /** The page holds things of somebody else, and has to go with them. */
  readonly isOfAnother: boolean;
}

const KINDS = ['person', 'partner'] as const;

/** Who is signed in to the portal. Whether staff are signed in beside them is the console's. */
@Injectable({ providedIn: 'root' })
export class PortalSession {
  private readonly api = inject(ApiClient);
  private readonly interruption = inject(Interruption);
  private readonly standing = signal<Standing | undefined>(undefined);
  /** Whose pages are open just now. */
  private readonly kind = signal<AccountKind>('person');

  readonly person = computed(() => this.standing()?.person ?? undefined);
  readonly partner = computed(() => this.standing()?.partner ?? undefined);
  /** Who uses the page that is open. */
  readonly current = computed(() => (this.kind() === 'person' ? this.person() : this.partner()));
  /** Whether mails leave the house; not known, they do. */
  readonly isMailing = computed(() => this.standing()?.isMailing ?? true);

  /** @throws Trouble */
  async known(): Promise<Standing> {
    return this.standing() ?? (await this.load());
  }

  /**
   * Asks who is signed in. What a page in use goes by stays until whoever uses it is back.
   * @throws Trouble
   */
  async load(): Promise<Standing> {
    const standing = await this.api.send('readSession', {});
    this.take(standing);
    return standing;
  }

  /** Pages of one kind are opened: it is their account that has to be there. */
  use(kind: AccountKind): void {
    this.kind.set(kind);
    this.interruption.leave();
    const { id } = this.current() ?? {};
    if (id !== undefined) this.interruption.goOn(id);
  }

  /** @throws Trouble */
  async signIn(body: InputOf<'signIn'>['body']): Promise<Entered> {
    const before = await this.known();
    const now = await this.api.send('signIn', { body });
    const as = KINDS.find((kind) => now[kind] && now[kind].endsAt !== before[kind]?.endsAt) ?? 'person';
    const isOfAnother = before[as] !== null && before[as].id !== now[as]?.id;
    this.take(now);
    return { as, isOfAnother };
  }

  /** @throws Trouble */
  async signOut(everywhere = false): Promise<void> {
    await this.api.send('signOut', { query: { of: this.kind(), everywhere: everywhere ? 'true' : 'false' } });
    // The whole page goes, and with it all that it held of this person.
    location.assign('/sign-in');
  }

  private take(standing: Standing): void {
    const [before, now] = [this.current(), standing[this.kind()]];
    if (before && !now) return void this.interruption.refused('session.absent', false);
    // Whoever takes over the page of another has it anew: until then it shows what it showed.
    if (!before || before.id === now?.id) this.standing.set(standing);
    if (before && now) this.interruption.goOn(now.id);
  }
}

/** Lets spokespeople in; leads partners to their page, and others to sign in. */
export const personOnly: CanMatchFn = async () => {
  const { session, router, toSignIn } = atTheDoor();
  const standing = await session.known().catch(() => undefined);
  if (standing?.person) return true;
  return standing?.partner ? router.createUrlTree(['/partner']) : toSignIn();
};

/** Lets somebody of a partner in; sends others to sign in. */
export const partnerOnly: CanMatchFn = async () => {
  const { session, toSignIn } = atTheDoor();
  const standing = await session.known().catch(() => undefined);
  return standing?.partner ? true : toSignIn();
};

function atTheDoor() {
  const [session, router] = [inject(PortalSession), inject(Router)];
  const wanted = router.currentNavigation()?.extractedUrl.toString() ?? '/';
  const toSignIn = (): UrlTree =>
    router.createUrlTree(['/sign-in'], { queryParams: wanted === '/' ? {} : { next: wanted } });
  return { session, router, toSignIn };
}
