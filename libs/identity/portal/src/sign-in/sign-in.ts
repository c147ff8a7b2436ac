import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { emailFault } from '@greenroom/identity/domain';
import { Brand, Button, ProblemLine } from '@greenroom/platform/ui';
import { ApiClient, londonClock, ownAddress, Trouble } from '@greenroom/platform/web';
import { networkName } from '../network-name';
import { PersonSession } from '../person-session';
import { codeDigits, linkToken } from './as-typed';
import { type AskedFor, keepAskedFor, readAskedFor } from './asked-for';
import { entryTrouble } from './entry-words';

/** The people's door: ask for a mail, then press the button of its link, or type its code in here. */
@Component({
  selector: 'gr-sign-in',
  imports: [Brand, Button, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
})
export class SignIn {
  /** Where to go then, from the address. */
  readonly next = input<string>();
  private readonly api = inject(ApiClient);
  private readonly session = inject(PersonSession);
  private readonly router = inject(Router);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  private readonly emailField = viewChild<ElementRef<HTMLInputElement>>('email');
  private readonly codeField = viewChild<ElementRef<HTMLInputElement>>('code');
  /** A link that was refused, so that the page asks for another one. */
  private readonly spent = signal('');

  protected readonly network = networkName();
  protected readonly link = computed(() => linkToken(this.fragment()));
  protected readonly asked = signal<AskedFor | undefined>(readAskedFor(Date.now()));
  protected readonly step = computed(() => {
    if (this.link() && this.link() !== this.spent()) return 'link';
    return this.asked() ? 'code' : 'ask';
  });
  protected readonly until = computed(() => londonClock(this.asked()?.until ?? 0));
  protected readonly trouble = signal('');
  protected readonly fault = signal('');
  protected readonly said = signal('');
  protected readonly isSending = signal(false);

  protected async ask(event: Event, email: string): Promise<void> {
    event.preventDefault();
    this.fault.set(emailFault(email));
    if (this.fault()) return this.emailField()?.nativeElement.focus();
    await this.attempt(() => this.mailTo(email.trim()));
  }

  protected async askAgain(): Promise<void> {
    const { email } = this.asked()!;
    await this.attempt(async () => {
      await this.mailTo(email);
      this.said.set('A new mail is on its way. The one before counts no more.');
    });
  }

  protected otherAddress(): void {
    this.keep(undefined);
    this.trouble.set('');
  }

  protected async signInByCode(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const code = codeDigits(typed);
    this.fault.set(code ? '' : 'The code has seven digits.');
    if (!code) return this.codeField()?.nativeElement.focus();
    await this.attempt(() => this.enter({ email: this.asked()!.email, code }));
  }

  /** Only here, by a press: programs that open every link of a mail use none of them up. */
  protected async signInByLink(): Promise<void> {
    const token = this.link()!;
    await this.attempt(() => this.enter({ token }), {
      onRefusal: (error) => error instanceof Trouble && error.code === 'link.over' && this.spent.set(token),
    });
  }

  private async enter(proof: Parameters<PersonSession['signIn']>[0]): Promise<void> {
    const isOfAnother = await this.session.signIn(proof);
    keepAskedFor(undefined);
    const next = ownAddress(this.next(), '/my-week');
    if (isOfAnother) location.assign(next);
    else await this.router.navigateByUrl(next, { replaceUrl: true });
  }

  private async mailTo(email: string): Promise<void> {
    const { minutes } = await this.api.send('askForSignInLink', { body: { email } });
    this.keep({ email, until: Date.now() + minutes * 60_000 });
  }

  private keep(asked: AskedFor | undefined): void {
    this.asked.set(asked);
    keepAskedFor(asked);
    this.fault.set('');
    this.said.set('');
  }

  private async attempt(
    deed: () => Promise<void>,
    { onRefusal }: { onRefusal?: (error: unknown) => void } = {},
  ): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    this.trouble.set('');
    this.said.set('');
    try {
      await deed();
    } catch (error) {
      this.trouble.set(entryTrouble(error));
      onRefusal?.(error);
    } finally {
      this.isSending.set(false);
    }
  }
}
