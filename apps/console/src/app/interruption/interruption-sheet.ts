import { NgComponentOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  effect,
  type ElementRef,
  inject,
  signal,
  type Type,
  untracked,
  viewChild,
} from '@angular/core';
import { Button } from '@greenroom/platform/ui';
import { Interruption, SessionStore } from '@greenroom/platform/web';
import { SignInForm } from '../entry/sign-in-form';

/**
 * Over whatever page is open, when its session has ended or needs a second factor by now: the way on, without leaving
 * the page. What is typed there stays, and what was being saved is saved then.
 */
@Component({
  selector: 'gr-interruption-sheet',
  imports: [Button, NgComponentOutlet, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:focus)': 'lookAgain()' },
  templateUrl: './interruption-sheet.html',
  styleUrl: './interruption-sheet.css',
})
export class InterruptionSheet {
  protected readonly interruption = inject(Interruption);
  protected readonly session = inject(SessionStore);
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');
  private readonly form = viewChild(SignInForm);
  /** Loaded once it is needed: few have to set up a second factor in the middle of their work. */
  protected readonly enrolment = signal<Type<unknown> | null>(null);

  constructor() {
    effect(() => {
      const isAsking = this.interruption.isAsking();
      untracked(() => (isAsking ? this.open() : this.dialog()?.nativeElement.close()));
    });
    effect(() => {
      if (this.interruption.why() === 'session.factor-needed') untracked(() => void this.loadEnrolment());
    });
  }

  /** They may have signed in again in another window. */
  protected lookAgain(): void {
    if (this.interruption.why() === 'session.absent') void this.session.load().catch(() => undefined);
  }

  /** Escape is "not now"; where it was closed because they are back, nothing is left to be said. */
  protected closed(): void {
    if (this.interruption.isAsking()) this.interruption.dismiss();
  }

  private async loadEnrolment(): Promise<void> {
    this.enrolment.set((await import('@greenroom/identity/console')).EnrolHere);
  }

  private open(): void {
    const dialog = this.dialog()?.nativeElement;
    if (dialog && !dialog.open) dialog.showModal();
    setTimeout(() => this.form()?.focus());
  }
}
