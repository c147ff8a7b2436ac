import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { saidInWords } from '@greenroom/people/domain';
import { AskOnce, Button, Chip, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { TimePipe } from '@greenroom/platform/web';
import { MyDrafts } from '../my-drafts';
import { fieldName, listed } from './field-names';
import { type Consent, MyConsents } from './my-consents';
import { MyProfile, type Profile } from './my-profile';
import { OneDeed } from './one-deed';

/** What I agree to, in its exact words, with its day; said and taken back by the same button. */
@Component({
  selector: 'gr-consents-part',
  imports: [AskOnce, Button, Chip, ProblemLine, SkeletonRows, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
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
            <p class="note">
              {{ one.isGiven ? 'You agreed' : 'You said no' }} {{ one.says }} {{ one.at | time: 'stamp' }}
            </p>
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
            <li>{{ one.isGiven ? 'Yes' : 'No' }} to {{ one.words }} {{ one.how }} {{ one.at | time: 'stamp' }}</li>
          }
        </ul>
      </details>
    }
    <p class="unseen" role="status">{{ deed.said() }}</p>
    <gr-ask-once
      [heading]="'Take back: ' + goes().title + '?'"
      deed="Take it back, and delete"
      refuse="Leave it as it is"
    >
      <p>{{ goes().words }} What is deleted cannot be brought back; you can agree again at any time.</p>
    </gr-ask-once>
  `,
  styleUrl: './part.css',
})
export class ConsentsPart {
  readonly profile = input.required<Profile>();
  protected readonly mine = inject(MyConsents);
  private readonly myProfile = inject(MyProfile);
  private readonly drafts = inject(MyDrafts);
  private readonly question = viewChild.required(AskOnce);
  /** What is deleted where the consent that is asked about is taken back. */
  protected readonly goes = signal({ title: '', words: '' });
  protected readonly deed = new OneDeed();
  protected readonly consents = computed(() =>
    this.mine.consents().map((one) => ({ ...one, key: keyOf(one), words: wordsOf(one), says: howInWords(one) })),
  );
  protected readonly history = computed(() =>
    this.mine.history().map((one) => {
      const title = this.mine.consents().find((consent) => keyOf(consent) === keyOf(one));
      const words = `“${title ? wordsOf(title) : one.purpose}”`;
      return { at: one.at, isGiven: one.isGiven, words, how: howInWords(one) };
    }),
  );

  constructor() {
    this.mine.again();
  }

  protected async say(one: Consent): Promise<void> {
    const words = one.isGiven ? this.deletedWith(one) : '';
    if (words) {
      this.goes.set({ title: wordsOf(one), words });
      if (!(await this.question().ask())) return;
    }
    const said = one.isGiven ? 'You have taken it back.' : 'Thank you: you have agreed.';
    // What is public, and what may be kept, hangs on it.
    if (!(await this.deed.run(() => this.mine.say(one, !one.isGiven), said))) return;
    this.myProfile.again();
    const draft = one.isGiven && DRAFTS[one.purpose];
    if (draft) this.drafts.drop(draft);
  }

  /** What I wrote that may be kept no longer, in words; empty where nothing is deleted. */
  private deletedWith({ purpose }: Consent): string {
    if (purpose === 'recordings') return 'Recordings of your practice are kept no longer.';
    if (purpose === 'access-needs') return 'What you wrote of what you need to take part is deleted at once.';
    const told = this.profile().livedExperience.map(({ issue }) => `“${issue}”`);
    const isTyped = this.drafts.isThere('lived');
    if (purpose !== 'lived-experience' || (told.length === 0 && !isTyped)) return '';
    const typed = isTyped ? ' What you are typing there cannot be added any more.' : '';
    return told.length > 0 ? `What you told of ${listed(told)} is deleted at once.${typed}` : typed.trim();
  }
}

/** What is being typed under a consent, and cannot be saved without it. */
const DRAFTS: Readonly<Partial<Record<Consent['purpose'], string>>> = {
  'lived-experience': 'lived',
  'access-needs': 'needs',
};

function keyOf({ purpose, field }: Pick<Consent, 'purpose' | 'field'>): string {
  return `${purpose} ${field ?? ''}`;
}

/** How I said it and whose hand it was; the time when it was written down follows. */
function howInWords({ how, on, by }: Pick<Consent, 'how' | 'on' | 'by'>): string {
  if (how === null || on === null || how === 'portal') return 'here on';
  return `${saidInWords({ how, on })}; ${by?.name ?? 'the office'} wrote it down on`;
}

function wordsOf({ title, field }: Consent): string {
  return field ? `Show my ${fieldName(field)} to everybody` : title;
}
