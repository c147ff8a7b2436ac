import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { type Consent, MyConsents } from './my-consents';
import { MyProfile } from './my-profile';
import { OneDeed } from './one-deed';

/** Where something is kept only once I agree: the exact words, and the button, so that nobody has to go and look for it. */
@Component({
  selector: 'gr-agree-here',
  imports: [Button, ProblemLine, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (asked(); as asked) {
      <blockquote>{{ asked.wording }}</blockquote>
      <div class="acts">
        <button gr-button kind="go" type="button" [disabled]="deed.isUnderWay()" (click)="agree(asked)">I agree</button>
        <a class="link" routerLink="/me/consents">What I agree to</a>
      </div>
    }
    @if (deed.trouble()) {
      <gr-problem-line [message]="deed.trouble()" />
    }
  `,
  styleUrl: './part.css',
  styles: `
    blockquote {
      border-left: 2px solid var(--line);
      margin: var(--s3) 0;
      padding-left: var(--s3);
      text-wrap: pretty;
    }
    .acts {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--s3);
    }
  `,
})
export class AgreeHere {
  readonly purpose = input.required<Consent['purpose']>();
  private readonly consents = inject(MyConsents);
  private readonly mine = inject(MyProfile);
  protected readonly deed = new OneDeed();
  /** What is not agreed to yet; undefined until it is known. */
  protected readonly asked = computed(() =>
    this.consents.consents().find(({ purpose, isGiven }) => purpose === this.purpose() && !isGiven),
  );

  protected async agree(asked: Consent): Promise<void> {
    if (await this.deed.run(() => this.consents.say(asked, true), '')) this.mine.again();
  }
}
