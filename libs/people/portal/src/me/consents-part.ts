import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button, Chip, ProblemLine, RuledSection, SkeletonRows } from '@greenroom/platform/ui';
import { TimePipe } from '@greenroom/platform/web';
import { fieldName } from './field-names';
import { type Consent, MyConsents } from './my-consents';
import { MyProfile } from './my-profile';
import { OneDeed } from './one-deed';

/** What I agree to, in its exact words, with its day; said and taken back by the same button. */
@Component({
  selector: 'gr-consents-part',
  imports: [Button, Chip, ProblemLine, RuledSection, SkeletonRows, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled heading="What I agree to" [level]="2">
      <p class="muted">Each stands for itself, and you can change your mind at any time. It counts at once.</p>
      @if (deed.trouble() || mine.trouble()) {
        <gr-problem-line [message]="deed.trouble() || mine.trouble()" />
      }
      <ul class="rows">
        @for (one of consents(); track one.key) {
          <li>
            <p class="line">
              <span class="strong">{{ one.words }}</span>
              <gr-chip [kind]="one.isGiven ? 'yes' : 'plain'">{{ one.isGiven ? 'Yes' : 'No' }}</gr-chip>
            </p>
            @if (one.at) {
              <p class="note">{{ one.isGiven ? 'You agreed' : 'You said no' }} on {{ one.at | time: 'stamp' }}</p>
            }
            <div class="said-by">
              <details>
                <summary>
                  What exactly<span class="unseen"> {{ one.words }} means</span>
                </summary>
                <p>{{ one.wording }}</p>
              </details>
              <button gr-button type="button" [disabled]="deed.isUnderWay()" (click)="say(one)">
                {{ one.isGiven ? 'Take it back' : 'I agree' }}<span class="unseen">: {{ one.words }}</span>
              </button>
            </div>
          </li>
        }
      </ul>
      @if (!consents().length && !mine.trouble()) {
        <gr-skeleton-rows [count]="4" words="What you agreed to is being read" />
      }
      @if (history().length) {
        <details>
          <summary>All that I ever said on it</summary>
          <ul class="rows small">
            @for (one of history(); track $index) {
              <li>{{ one.at | time: 'stamp' }}: {{ one.isGiven ? 'yes' : 'no' }} to {{ one.words }}{{ one.how }}</li>
            }
          </ul>
        </details>
      }
      <p class="unseen" role="status">{{ deed.said() }}</p>
    </section>
  `,
  styleUrl: './part.css',
})
export class ConsentsPart {
  protected readonly mine = inject(MyConsents);
  private readonly profile = inject(MyProfile);
  protected readonly deed = new OneDeed();
  protected readonly consents = computed(() =>
    this.mine.consents().map((one) => ({ ...one, key: keyOf(one), words: wordsOf(one) })),
  );
  protected readonly history = computed(() =>
    this.mine.history().map((one) => {
      const title = this.mine.consents().find((consent) => keyOf(consent) === keyOf(one));
      const by = one.by ? `, ${one.how === 'phone' ? 'by phone' : 'on paper'}, written down by ${one.by.name}` : '';
      return { at: one.at, isGiven: one.isGiven, words: `“${title ? wordsOf(title) : one.purpose}”`, how: by };
    }),
  );

  constructor() {
    this.mine.again();
  }

  protected async say(one: Consent): Promise<void> {
    const said = one.isGiven ? 'You have taken it back.' : 'Thank you: you have agreed.';
    // What is public, and what may be kept, hangs on it.
    if (await this.deed.run(() => this.mine.say(one, !one.isGiven), said)) this.profile.again();
  }
}

function keyOf({ purpose, field }: Pick<Consent, 'purpose' | 'field'>): string {
  return `${purpose} ${field ?? ''}`;
}

function wordsOf({ title, field }: Consent): string {
  return field ? `Show my ${fieldName(field)} to everybody` : title;
}
