import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Brand } from '@greenroom/platform/ui';
import { ownAddress } from '@greenroom/platform/web';
import { SignInForm } from './sign-in-form';

/** The staff's door. */
@Component({
  selector: 'gr-sign-in',
  imports: [Brand, RouterLink, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.html',
  styleUrl: './entry.css',
})
export class SignIn {
  /** Where to go then, from the address. */
  readonly next = input<string>();
  private readonly router = inject(Router);

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl(ownAddress(this.next()));
  }
}
