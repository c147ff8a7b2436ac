import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { emailFault } from '@greenroom/identity/domain';
import { Brand, Button, ProblemLine } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, londonClock, ownAddress, Trouble } from '@greenroom/platform/web';
import { networkName } from '../network-name';
import { type Entered, PortalSession } from '../portal-session';
import { linkToken } from './as-typed';
import { CodeForm } from './code-form';
import { entryTrouble } from './entry-words';
import { MailedCode } from './mailed-code';

/** The door of spokespeople and partners: an address, then the code of a mail; or the link of one, and a button. */
@Component({
  selector: 'gr-sign-in',
  imports: [Brand, Button, CodeForm, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.html',
  styleUrls: ['./entry-form.css', './sign-in.css'],
})
export class SignIn {
  /** Where to go then, from the address. */
  readonly next = input<string>();
  private readonly api = inject(ApiClient);
  private readonly session = inject(PortalSession);
  private readonly router = inject(Router);
  private readonly mailed = inject(MailedCode);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  private readonly emailField = viewChild<ElementRef<HTMLInputElement>>('email');
  /** A link that was refused, so that the page asks for another one. */
  private readonly spent = signal('');

  protected readonly network = networkName();
  protected readonly link = computed(() => linkToken(this.fragment()));
  protected readonly asked = this.mailed.asked;
  protected readonly step = computed(() => {
    if (this.link() && this.link() !== this.spent()) return 'link';
    return this.asked() ? 'code' : 'ask';
  });
  protected readonly until = computed(() => londonClock(this.asked()?.until ?? 0));
  /** Whom the link is for, as they know their own address again. */
  protected readonly whose = signal<AnswerOf<'readSignInLink'> | undefined>(undefined);
  protected readonly isMailing = computed(() => this.session.isMailing() && this.mailed.isMailing());
  protected readonly trouble = signal('');
  protected readonly fault = signal('');
  protected readonly isSending = signal(false);

  constructor() {
    void this.session.known().catch(() => undefined);
    effect(() => {
      const token = this.link();
      // What was said of a link before is not said of this one.
      untracked(() => this.trouble.set(''));
      untracked(() => void (token && this.readWhose(token)));
    });
  }

  protected async ask(event: Event, email: string): Promise<void> {
    event.preventDefault();
    this.fault.set(emailFault(email));
    if (this.fault()) return this.emailField()?.nativeElement.focus();
    await this.attempt(() => this.mailed.askFor(email.trim()));
  }

  protected otherAddress(): void {
    this.mailed.forget();
    this.trouble.set('');
    this.fault.set('');
  }

  /** Only here, by a press: programs that open every link of a mail use none of them up. */
  protected signInByLink(): Promise<void> {
    const token = this.link()!;
    return this.attempt(async () => {
      try {
        const entered = await this.session.signIn({ token });
        this.mailed.forget();
        await this.goOn(entered);
      } catch (error) {
        this.sayIfOver(error, token);
        throw error;
      }
    });
  }

  protected async goOn({ as, isOfAnother }: Entered): Promise<void> {
    const home = as === 'partner' ? '/partner' : '/my-week';
    const next = ownAddress(this.next(), home);
    const isTheirs = next.startsWith('/partner') === (as === 'partner');
    if (isOfAnother) location.assign(isTheirs ? next : home);
    else await this.router.navigateByUrl(isTheirs ? next : home, { replaceUrl: true });
  }

  private async readWhose(token: string): Promise<void> {
    try {
      this.whose.set(await this.api.send('readSignInLink', { body: { token } }));
    } catch (error) {
      this.sayIfOver(error, token);
    }
  }

  /** Of a link that counts no more it is said at once, and not when it is pressed. */
  private sayIfOver(error: unknown, token: string): void {
    if (!(error instanceof Trouble) || error.code !== 'link.over') return;
    this.spent.set(token);
    this.trouble.set(entryTrouble(error));
  }

  private async attempt(deed: () => Promise<void>): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    this.trouble.set('');
    try {
      await deed();
    } catch (error) {
      this.trouble.set(entryTrouble(error));
    } finally {
      this.isSending.set(false);
    }
  }
}
